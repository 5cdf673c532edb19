import type { ReactNode } from 'react'

export type FieldGroupProps = {
  title: ReactNode
  hint?: ReactNode
  /** Fields beside each other on a wide screen. */
  row?: boolean | undefined
  titleHidden?: boolean | undefined
  children: ReactNode
}

/** Fields that belong together, under one heading that screen readers announce. */
export function FieldGroup({ title, hint, row, titleHidden, children }: FieldGroupProps) {
  return (
    <fieldset className="kn-field-group">
      <legend className={titleHidden ? 'visually-hidden' : undefined}>{title}</legend>
      {hint && <p className="kn-hint">{hint}</p>}
      <div className={row ? 'kn-field-row' : 'kn-field-column'}>{children}</div>
    </fieldset>
  )
}
