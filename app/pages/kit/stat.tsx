import type { ReactNode } from 'react'
import { type Tone, toneClass } from './badge.tsx'
import { Icon, type IconName } from './icon.tsx'

export type StatProps = {
  /** Every number leads to what it counts. */
  href: string
  figure: ReactNode
  label: string
  /** The oldest item's age, or what it means. */
  note?: ReactNode
  icon?: IconName | undefined
  tone?: Tone | undefined
}

/** A figure that is a link. */
export function Stat({ href, figure, label, note, icon, tone }: StatProps) {
  return (
    <a className={`kn-stat ${toneClass(tone ?? 'quiet')}`} href={href}>
      {icon && (
        <span className="kn-stat-icon">
          <Icon name={icon} />
        </span>
      )}
      <span className="kn-stat-figure">{figure}</span>
      <span className="kn-stat-label">{label}</span>
      {note && <span className="kn-stat-note">{note}</span>}
    </a>
  )
}

export function Stats({ children }: { children: ReactNode }) {
  return <div className="kn-stats">{children}</div>
}
