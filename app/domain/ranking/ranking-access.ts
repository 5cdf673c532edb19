import { type Actor, holds, seatIn } from '#app/domain/people/actor.ts'

/**
 * Who may open the ranking of a programme: the council, the standing office and the leader. Not while they are in
 * conflict with any dossier of it: places, quotas and order all say something about that dossier (rules §4, §8).
 */
export const mayOpenRanking = (actor: Actor, programmeId: number): boolean =>
  holds(actor, 'office', 'leader') || seatIn(actor, programmeId) !== null

/**
 * The council's own acts (choices, adoption) are written down from its minutes by its chair, vice chair or secretary, and
 * by the standing office: one conflict of each of the three would otherwise leave nobody who may open the ranking.
 */
export function mayRecordForCouncil(actor: Actor, programmeId: number): boolean {
  const seat = seatIn(actor, programmeId)
  return holds(actor, 'office') || (seat !== null && seat.seat !== 'member')
}

/** The decision is drafted, numbered and issued by the standing office. */
export const mayHandleDecision = (actor: Actor): boolean => holds(actor, 'office')
