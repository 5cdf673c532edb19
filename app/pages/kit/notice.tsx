import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type NoticeTone = 'good' | 'info' | 'warn' | 'bad'
export type NoticeWords = {
  readonly tone: NoticeTone
  readonly message: ReactNode
  readonly title?: string | undefined
}

const icons: Readonly<Record<NoticeTone, IconName>> = {
  good: 'circle-check',
  info: 'info-circle',
  warn: 'alert-triangle',
  bad: 'alert-circle',
}

/** A message on the page: what was just done, or what one should know here. */
export function Notice({ tone, title, message, children }: NoticeWords & { children?: ReactNode }) {
  return (
    <div className={`kn-notice kn-notice-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <div className="kn-notice-words">
        {title && <strong>{title}</strong>}
        <div>{message}</div>
        {children}
      </div>
    </div>
  )
}
