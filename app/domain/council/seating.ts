import type { CouncilSeat } from '#app/domain/people/actor.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { type Council, type Remit, sitsOn } from './council.ts'

/** Lý do chưa thành lập được hội đồng. */
export type CouncilProblem =
  | { readonly problem: 'name-missing' }
  | { readonly problem: 'decision-number-missing' }
  | { readonly problem: 'decision-day-missing' }
  | { readonly problem: 'decided-in-future'; readonly decidedOn: Temporal.PlainDate }

/** Lý do chưa xếp được ghế cho một người. */
export type SeatingProblem =
  | { readonly problem: 'already-sits' }
  | { readonly problem: 'seat-taken'; readonly seat: CouncilSeat; readonly by: string }
  | { readonly problem: 'head-of-state-funded'; readonly titles: readonly string[] }
  | { readonly problem: 'starts-before-council'; readonly decidedOn: Temporal.PlainDate }
  | { readonly problem: 'ends-before-start' }

/** Phạm vi nêu mã lạ: a sector or field, of a council or of a member, that the plan does not have. */
export type RemitProblem = { readonly problem: 'not-in-plan'; readonly code: string }

/** Sectors and fields that the programme does not know. */
export const remitProblems = (
  remit: Remit,
  programme: Pick<Programme, 'sectors' | 'fields'>,
): readonly RemitProblem[] =>
  [
    ...remit.sectors.filter((code) => !programme.sectors.some((one) => one.code === code)),
    ...remit.fields.filter((code) => !programme.fields.some((one) => one.code === code)),
  ].map((code) => ({ problem: 'not-in-plan', code }))

/** Everything wrong with the decision that sets up a council. */
export function councilProblems(
  council: {
    readonly name: string
    readonly decisionNumber: string
    readonly decidedOn: Temporal.PlainDate | null
  },
  today: Temporal.PlainDate,
): readonly CouncilProblem[] {
  const problems: CouncilProblem[] = []
  if (council.name === '') problems.push({ problem: 'name-missing' })
  if (council.decisionNumber === '') problems.push({ problem: 'decision-number-missing' })
  if (council.decidedOn === null) problems.push({ problem: 'decision-day-missing' })
  else if (Temporal.PlainDate.compare(council.decidedOn, today) > 0)
    problems.push({ problem: 'decided-in-future', decidedOn: council.decidedOn })
  return problems
}

/**
 * Why this person may not take this seat from that day: one chair and one secretary at a time, nobody twice, and the head
 * of the recognising body not at all while a state-funded initiative of his own is in the programme (TT 18/2013 Điều 8).
 */
export function seatingProblems(
  council: Council,
  wanted: {
    readonly personId: number
    readonly seat: CouncilSeat
    readonly from: Temporal.PlainDate
    readonly to?: Temporal.PlainDate | null
    readonly stateFundedTitlesAsHead: readonly string[]
  },
): readonly SeatingProblem[] {
  const problems: SeatingProblem[] = []
  const sitting = council.members.filter(
    (member) => sitsOn(member, wanted.from) || Temporal.PlainDate.compare(member.validFrom, wanted.from) > 0,
  )
  if (Temporal.PlainDate.compare(wanted.from, council.decidedOn) < 0)
    problems.push({ problem: 'starts-before-council', decidedOn: council.decidedOn })
  if (wanted.to != null && Temporal.PlainDate.compare(wanted.to, wanted.from) < 0)
    problems.push({ problem: 'ends-before-start' })
  if (sitting.some((member) => member.personId === wanted.personId))
    problems.push({ problem: 'already-sits' })
  const holder = sitting.find((member) => member.seat === wanted.seat)
  if (holder !== undefined && (wanted.seat === 'chair' || wanted.seat === 'secretary'))
    problems.push({ problem: 'seat-taken', seat: wanted.seat, by: holder.fullName })
  if (wanted.stateFundedTitlesAsHead.length > 0)
    problems.push({ problem: 'head-of-state-funded', titles: wanted.stateFundedTitlesAsHead })
  return problems
}
