import { Icon } from './icon.tsx'
import { printMoment, printTimeLeft } from './wording.ts'

export type DeadlineChipProps = {
  /** What ends: Hạn nộp đợt II */
  label: string
  /** The first instant that is too late. */
  end: Temporal.Instant
  now: Temporal.Instant
  /** The wording of the plan, such as: trước ngày 10/7/2024 */
  wording?: string | undefined
  /** For whoever only reads: an end that has passed is a fact, not an alarm. */
  informs?: boolean | undefined
}

/** A deadline with what is left of it: calm, warm in the last seven days, red in the last day and after. */
export function DeadlineChip({ label, end, now, wording, informs = false }: DeadlineChipProps) {
  const hours = end.since(now).total('hours')
  const isOver = informs && hours <= 0
  const mood = isOver
    ? 'kn-deadline-over'
    : hours <= 24
      ? 'kn-deadline-red'
      : hours <= 24 * 7
        ? 'kn-deadline-sun'
        : 'kn-deadline-calm'
  return (
    <span className={`kn-deadline ${mood}`}>
      <Icon name="clock" />
      <span className="kn-deadline-words">
        <span className="kn-deadline-label">{label}</span>{' '}
        <strong>{isOver ? 'đã kết thúc' : printTimeLeft(now, end)}</strong>
        <span className="kn-deadline-exact">
          {wording && `${wording}, `}khóa lúc {printMoment(end)}
        </span>
      </span>
    </span>
  )
}
