import { closesAt } from '#app/domain/programme/deadline.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { DeadlineChip } from '#app/pages/kit/deadline-chip.tsx'
import type { Visit } from '#app/pages/kit/visit.ts'
import { printDeadline } from '#app/pages/programme/deadline-wording.ts'

/** The deadline of a round with what is left of it and the exact instant; nothing for a round the plan does not know. */
export function roundDeadline(visit: Pick<Visit, 'now'>, programme: Programme, roundCode: string) {
  const round = programme.rounds.find(({ code }) => code === roundCode)
  return round ? (
    <DeadlineChip
      label={`Hạn nộp ${round.name}`}
      end={closesAt(round.deadline)}
      now={visit.now}
      wording={printDeadline(round.deadline)}
    />
  ) : undefined
}
