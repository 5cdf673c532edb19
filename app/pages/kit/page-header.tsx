import type { ReactNode } from 'react'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'

export type PageHeaderProps = {
  title: string
  breadcrumb?: readonly Crumb[] | undefined
  /** A short line over the title: a dossier's code, a document's number. */
  eyebrow?: ReactNode
  /** State badge beside the title. */
  badge?: ReactNode
  /** One or two sentences under the title. */
  lead?: ReactNode
  /** The one primary action, and at most a quiet one beside it. */
  actions?: ReactNode
  /** A DeadlineChip where time matters. */
  deadline?: ReactNode
}

export function PageHeader({ title, breadcrumb, eyebrow, badge, lead, actions, deadline }: PageHeaderProps) {
  return (
    <header className="kn-page-header">
      <Breadcrumb crumbs={breadcrumb ?? []} />
      <div className="kn-page-header-row">
        <div className="kn-page-header-words">
          {(eyebrow || badge) && (
            <p className="kn-eyebrow">
              {eyebrow && <span>{eyebrow}</span>}
              {badge}
            </p>
          )}
          <h1>{title}</h1>
        </div>
        {(actions || deadline) && (
          <div className="kn-page-header-side">
            {deadline}
            {actions && <div className="kn-actions">{actions}</div>}
          </div>
        )}
      </div>
      {lead && <div className="kn-lead">{lead}</div>}
    </header>
  )
}
