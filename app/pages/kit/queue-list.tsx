import { type Tone, toneClass } from './badge.tsx'
import { Icon, type IconName } from './icon.tsx'

export type Queue = {
  readonly href: string
  readonly label: string
  readonly count: number
  /** The age of the oldest item: lâu nhất 6 ngày */
  readonly oldest?: string | undefined
  readonly icon?: IconName | undefined
  readonly tone?: Tone | undefined
}

/** Today's work: what waits, how much of it, and since when. A queue with nothing in it stays, in a whisper. */
export function QueueList({ queues }: { queues: readonly Queue[] }) {
  return (
    <ul className="kn-queues">
      {queues.map((queue) => (
        <li key={queue.href}>
          <a href={queue.href} className={queue.count === 0 ? 'kn-queue kn-queue-clear' : 'kn-queue'}>
            <span
              className={`kn-queue-icon ${toneClass(queue.count === 0 ? 'quiet' : (queue.tone ?? 'water'))}`}
            >
              <Icon name={queue.count === 0 ? 'check' : (queue.icon ?? 'inbox')} />
            </span>
            <span className="kn-queue-words">
              <span className="kn-queue-label">{queue.label}</span>
              {queue.oldest && queue.count > 0 && <span className="kn-queue-oldest">{queue.oldest}</span>}
            </span>
            <span className="kn-queue-count">{queue.count}</span>
            <Icon name="chevron-right" />
          </a>
        </li>
      ))}
    </ul>
  )
}
