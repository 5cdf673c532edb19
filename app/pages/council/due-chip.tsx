import type { Scoring } from '#app/domain/council/scoring.ts'
import { startOfDay } from '#app/domain/programme/deadline.ts'
import { DeadlineChip } from '#app/pages/kit/deadline-chip.tsx'
import { printDay } from '#app/pages/kit/wording.ts'

/** The last day for scoring with what is left of it; nothing once the scoring is closed or where no day was set. */
export function DueChip({
  scoring,
  now,
}: {
  scoring: Pick<Scoring, 'dueOn' | 'closedAt'>
  now: Temporal.Instant
}) {
  if (scoring.dueOn === null || scoring.closedAt !== null) return null
  return (
    <DeadlineChip
      label="Hạn chấm điểm"
      end={startOfDay(scoring.dueOn.add({ days: 1 }))}
      now={now}
      wording={`đến hết ngày ${printDay(scoring.dueOn)}`}
    />
  )
}
