import type { ReactNode } from 'react'

export type CardProps = {
  title?: ReactNode
  /** A short line beside the title: a count, a link. */
  aside?: ReactNode
  id?: string | undefined
  /** Without inner space, for a table or a list that reaches the edges. */
  flush?: boolean | undefined
  /** `sun` marks the one thing that waits for the reader. */
  look?: 'plain' | 'sun' | 'water' | 'red' | undefined
  footer?: ReactNode
  children: ReactNode
}

/** A panel of the page, with its own heading. */
export function Card({ title, aside, id, flush, look, footer, children }: CardProps) {
  return (
    <section className={`kn-card kn-card-${look ?? 'plain'}`} id={id}>
      {title && (
        <div className="kn-card-head">
          <h2>{title}</h2>
          {aside && <div className="kn-card-aside">{aside}</div>}
        </div>
      )}
      <div className={flush ? 'kn-card-flush' : 'kn-card-body'}>{children}</div>
      {footer && <div className="kn-card-foot">{footer}</div>}
    </section>
  )
}
