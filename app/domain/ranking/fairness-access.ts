import { type Actor, holds, seatIn } from '#app/domain/people/actor.ts'
import type { ScoringRules } from '#app/domain/programme/programme.ts'

/** Phạm vi xem báo cáo chấm điểm: whether it opens, and whether it says whose severity is whose. */
export type FairnessSight = { readonly opens: boolean; readonly names: boolean }

/**
 * Who reads the report on how the council scored: those who may open the ranking, but plain members only where the
 * programme lets them see others' sheets. Names stand in it only for the presiding seats, or where ballots are named.
 * Rules §4.
 */
export function fairnessSight(
  actor: Actor,
  programmeId: number,
  rules: Pick<ScoringRules, 'seeOthers' | 'ballots'>,
): FairnessSight {
  const seat = seatIn(actor, programmeId)
  const presides = seat !== null && seat.seat !== 'member'
  const opens = presides || holds(actor, 'office', 'leader') || (seat !== null && rules.seeOthers !== 'never')
  return { opens, names: opens && (presides || rules.ballots === 'named') }
}
