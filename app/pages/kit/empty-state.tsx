import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type EmptyStateProps = {
  icon?: IconName | undefined
  title: string
  /** What to do next. */
  children?: ReactNode
  action?: ReactNode
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="kn-empty">
      <span className="kn-empty-icon">
        <Icon name={icon ?? 'droplet'} />
      </span>
      <p className="kn-empty-title">{title}</p>
      {children && <div className="kn-empty-words">{children}</div>}
      {action && <div className="kn-actions">{action}</div>}
    </div>
  )
}
