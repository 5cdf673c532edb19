import type { Dossier } from '#app/domain/dossier/dossier.ts'
import {
  type ClockMood,
  clockMood,
  clockOf,
  daysLeft,
  type LegalClock,
} from '#app/domain/intake/legal-clocks.ts'
import type { IntakeRules } from '#app/domain/programme/programme.ts'
import { Icon } from '#app/pages/kit/icon.tsx'
import { printDay } from '#app/pages/kit/wording.ts'

export const clockWords: Readonly<Record<LegalClock, string>> = {
  check: 'Hạn kiểm tra',
  supplement: 'Hạn bổ sung',
  decision: 'Hạn xét công nhận',
}

/** "còn 3 ngày", "hết hạn hôm nay", "quá hạn 2 ngày". */
function daysLeftWords(days: number): string {
  if (days < 0) return `quá hạn ${-days} ngày`
  return days === 0 ? 'hết hạn hôm nay' : `còn ${days} ngày`
}

const chipClass: Readonly<Record<ClockMood, string>> = {
  calm: 'kn-deadline-calm',
  near: 'kn-deadline-sun',
  overdue: 'kn-deadline-red',
}

/** The legal clock that runs for a dossier, with the days left; nothing where none runs. */
export function ClockChip(props: {
  dossier: Pick<Dossier, 'state' | 'clocks'>
  rules: Pick<IntakeRules, 'warnDays'>
  today: Temporal.PlainDate
}) {
  const clock = clockOf(props.dossier.state)
  const due = clock === null ? null : props.dossier.clocks[clock]
  if (clock === null || due === null) return null
  const days = daysLeft(due, props.today)
  return (
    <span className={`kn-deadline ${chipClass[clockMood(days, props.rules.warnDays)]}`}>
      <Icon name="clock" />
      <span className="kn-deadline-words">
        <span className="kn-deadline-label">{clockWords[clock]}</span> <strong>{daysLeftWords(days)}</strong>
        <span className="kn-deadline-exact">đến hết ngày {printDay(due)}</span>
      </span>
    </span>
  )
}

const noteClass: Readonly<Record<ClockMood, string>> = {
  calm: 'kn-under',
  near: 'kn-under kn-clock-near',
  overdue: 'kn-under kn-clock-over',
}

/** The same on a line of a list. */
export function ClockNote(props: {
  due: Temporal.PlainDate | null
  warnDays: number
  today: Temporal.PlainDate
}) {
  if (props.due === null) return null
  const days = daysLeft(props.due, props.today)
  return <span className={noteClass[clockMood(days, props.warnDays)]}>{daysLeftWords(days)}</span>
}
