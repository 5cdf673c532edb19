import type { ReactNode } from 'react'
import { type Tone, toneClass } from './badge.tsx'
import { Icon, type IconName } from './icon.tsx'

export type TimelineEntry = {
  /** Who: a person with unit, or: Hệ thống */
  readonly who: ReactNode
  /** What, as a sentence that begins with a verb: đã tiếp nhận hồ sơ */
  readonly what: ReactNode
  /** When, printed. */
  readonly when: string
  readonly why?: ReactNode
  readonly icon?: IconName | undefined
  readonly tone?: Tone | undefined
}

/** What happened: who, what, when, why; the newest first or last as given. */
export function Timeline({
  entries,
  label,
}: {
  entries: readonly TimelineEntry[]
  label?: string | undefined
}) {
  return (
    <ol className="kn-timeline" aria-label={label ?? 'Nhật ký'}>
      {entries.map((entry, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once on the server and never reordered.
        <li key={place}>
          <span className={`kn-timeline-mark ${toneClass(entry.tone ?? 'quiet')}`}>
            <Icon name={entry.icon ?? 'check'} />
          </span>
          <div className="kn-timeline-words">
            <p>
              <strong>{entry.who}</strong> {entry.what}
            </p>
            {entry.why && <p className="kn-timeline-why">{entry.why}</p>}
            <p className="kn-timeline-when">{entry.when}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
