import { type Actor, holds, type Seat } from '#app/domain/people/actor.ts'
import { isPresiding } from './council.ts'
import type { ScoreViewer } from './score-sight.ts'

/** The actor's seat on this council today, if any. */
export const seatOn = (actor: Actor, councilId: number): Seat | null =>
  actor.seats.find((seat) => seat.councilId === councilId) ?? null

/** Sets up councils and seats their members: the standing office. */
export const mayRunCouncils = (actor: Actor): boolean => holds(actor, 'office')

/** The actor's place in this group today, if any; it opens no scores. */
const placeInGroup = (actor: Actor, groupId: number): Seat | null =>
  actor.groups?.find((seat) => seat.councilId === groupId) ?? null

/** Records what a group passes on: its head, deputy and secretary, and the standing office. */
export const mayRunGroup = (actor: Actor, groupId: number): boolean => {
  const place = placeInGroup(actor, groupId)
  return holds(actor, 'office') || (place !== null && isPresiding(place.seat))
}

/** Reads what a group looks at: its members, the standing office, the leaders. */
export const mayReadGroup = (actor: Actor, groupId: number): boolean =>
  placeInGroup(actor, groupId) !== null || holds(actor, 'office', 'leader')

/** Sees who sits on a council and what it scores: its members, the standing office, the leaders. */
export const maySeeCouncil = (actor: Actor, councilId: number): boolean =>
  seatOn(actor, councilId) !== null ||
  placeInGroup(actor, councilId) !== null ||
  holds(actor, 'office', 'leader', 'administrator')

/** Opens scorings, adds dossiers, records absences, reminds: chair, vice chair, secretary and the standing office. */
export const mayRunScoring = (actor: Actor, councilId: number): boolean =>
  holds(actor, 'office') || presidesOn(actor, councilId)

/** Closes a scoring, records votes, settles proposed conflicts: chair, vice chair and secretary only. */
export const presidesOn = (actor: Actor, councilId: number): boolean => {
  const seat = seatOn(actor, councilId)
  return seat !== null && isPresiding(seat.seat)
}

/** The actor as somebody who looks at this council's scores. */
export const scoreViewer = (actor: Actor, councilId: number): ScoreViewer => ({
  seat: seatOn(actor, councilId)?.seat ?? null,
  office: holds(actor, 'office', 'leader'),
})

/** May open the score board and the progress of a scoring at all; what stands there is `maySeeScores`. */
export const mayOpenBoard = (actor: Actor, councilId: number): boolean => {
  const viewer = scoreViewer(actor, councilId)
  return viewer.seat !== null || viewer.office
}

/** Whose scorings the actor runs: null where it is those of every council, as for the standing office. */
export const councilsRunBy = (actor: Actor): readonly number[] | null =>
  holds(actor, 'office')
    ? null
    : actor.seats.filter(({ seat }) => isPresiding(seat)).map(({ councilId }) => councilId)

/** Keys in and confirms paper sheets: whoever runs a scoring. */
export const mayTendPapers = (actor: Actor): boolean => councilsRunBy(actor)?.length !== 0
