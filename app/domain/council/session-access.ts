import type { Actor } from '#app/domain/people/actor.ts'
import { mayRunScoring, presidesOn, seatOn } from './council-access.ts'
import type { Session } from './session.ts'

/** Plans a session, sends the invitations, orders the agenda: chair, vice chair, secretary and the standing office. */
export const mayPlanSessions = mayRunScoring

/** Calls the roll, calls up items, counts votes, closes: chair, vice chair, the council's secretary or this session's. */
export const mayRunSession = (
  actor: Actor,
  session: Pick<Session, 'councilId' | 'secretaryMemberId'>,
): boolean =>
  presidesOn(actor, session.councilId) ||
  seatOn(actor, session.councilId)?.memberId === session.secretaryMemberId

/** Reopens closed minutes: whoever chaired that session, or the council's chair. */
export const mayReopenSession = (
  actor: Actor,
  session: Pick<Session, 'councilId' | 'chairMemberId'>,
): boolean => {
  const seat = seatOn(actor, session.councilId)
  return seat !== null && (seat.seat === 'chair' || seat.memberId === session.chairMemberId)
}
