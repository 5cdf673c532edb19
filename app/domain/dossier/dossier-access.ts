import { type Actor, holds, holdsFor, seatIn } from '#app/domain/people/actor.ts'
import { decidesForUnit } from '#app/domain/people/unit-decision.ts'
import { lanesOfActor, sectorsOf } from '#app/domain/programme/appraisal-lane.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { Dossier } from './dossier.ts'
import { type DossierState, isAccepted, isWritable, leadsTo } from './dossier-state.ts'

/** Chỗ đứng của hồ sơ: what decides who may do what with a dossier; every `Dossier` is one. */
export type DossierStanding = Pick<
  Dossier,
  'id' | 'programmeId' | 'state' | 'version' | 'sector' | 'unitId' | 'ownerPersonId' | 'sentToUnitAt'
> & { readonly authors: readonly { readonly personId: number }[] }

/** Người viết hồ sơ: whoever started it, and its authors; one may be both. */
export const writersOf = (dossier: Pick<DossierStanding, 'ownerPersonId' | 'authors'>): readonly number[] => [
  dossier.ownerPersonId,
  ...dossier.authors.map(({ personId }) => personId),
]

/** An author, or whoever started the dossier for the authors. */
export const isWriter = (actor: Actor, dossier: DossierStanding): boolean =>
  writersOf(dossier).includes(actor.personId)

/** Clerk or head of the dossier's unit. */
export const isOfUnit = (actor: Actor, dossier: DossierStanding): boolean =>
  holdsFor(actor, dossier.unitId, 'unit-clerk', 'unit-head')

/** An appraising office reads the sectors the plan gives it, and no other. */
export const mayAppraiseSector = (
  actor: Actor,
  dossier: Pick<DossierStanding, 'sector'>,
  programme: Pick<Programme, 'authority'>,
): boolean => sectorsOf(lanesOfActor(actor, programme)).includes(dossier.sector)

/** May the actor open the dossier at all? To everybody else it does not exist. */
export function mayRead(
  actor: Actor,
  dossier: DossierStanding,
  programme: Pick<Programme, 'authority'>,
): boolean {
  if (isWriter(actor, dossier)) return true
  if (isOfUnit(actor, dossier)) return dossier.sentToUnitAt !== null || dossier.version > 0
  if (dossier.version === 0) return false
  if (holds(actor, 'office', 'leader') || mayAppraiseSector(actor, dossier, programme)) return true
  if (seatIn(actor, dossier.programmeId)) return isAccepted(dossier.state)
  return holds(actor, 'finance', 'home-affairs', 'culture') && isRecognised(dossier.state)
}

/** Does nothing but a seat on the council open this dossier to the actor? What a member sees depends on more than his seat. */
export const readsBySeat = (
  actor: Actor,
  dossier: DossierStanding,
  programme: Pick<Programme, 'authority'>,
): boolean =>
  actor.seats.length > 0 &&
  mayRead(actor, dossier, programme) &&
  !mayRead({ ...actor, seats: [] }, dossier, programme)

/**
 * Những thông tin cần được bảo mật: writers, their unit, those who check it and those who score it; a member in conflict
 * with the dossier scores nothing of it and reads nothing confidential of it as a member.
 */
export function mayReadConfidential(
  actor: Actor,
  dossier: DossierStanding,
  programme: Pick<Programme, 'authority'>,
): boolean {
  if (!mayRead(actor, dossier, programme)) return false
  return (
    isWriter(actor, dossier) ||
    isOfUnit(actor, dossier) ||
    holds(actor, 'office') ||
    mayAppraiseSector(actor, dossier, programme) ||
    seatIn(actor, dossier.programmeId)?.keptFrom.includes(dossier.id) === false
  )
}

/** May the actor write in the dossier now? The unit helps with a supplement, which was asked of it too. */
export const mayEdit = (actor: Actor, dossier: DossierStanding): boolean =>
  (isWriter(actor, dossier) && isWritable(dossier.state)) || mayResubmit(actor, dossier)

/** A unit's dossier goes to the unit first; while a supplement is asked for it goes straight back to the office. */
export const maySendToUnit = (actor: Actor, dossier: DossierStanding): boolean =>
  isWriter(actor, dossier) &&
  dossier.unitId !== null &&
  (dossier.state === 'draft' || dossier.state === 'returned')

/** Only an individual without a unit hands in alone. */
export const maySubmitAlone = (actor: Actor, dossier: DossierStanding): boolean =>
  isWriter(actor, dossier) && dossier.unitId === null && dossier.state === 'draft'

/** A supplement is answered by a writer or by the unit that handed in. */
export const mayResubmit = (actor: Actor, dossier: DossierStanding): boolean =>
  dossier.state === 'needs-supplement' && (isWriter(actor, dossier) || isOfUnit(actor, dossier))

/** Whoever decides for the unit; what was approved may still be taken back until it is handed in. */
export const mayReview = (actor: Actor, dossier: DossierStanding): boolean =>
  decidesForUnit(actor, dossier.unitId) && dossier.state === 'with-unit'

export const mayReturn = (actor: Actor, dossier: DossierStanding): boolean =>
  decidesForUnit(actor, dossier.unitId) &&
  (dossier.state === 'with-unit' || dossier.state === 'approved-by-unit')

/** Any writer, from any state before recognition; the unit what it handed in, until it is accepted. */
export const mayWithdraw = (actor: Actor, dossier: DossierStanding): boolean =>
  (isWriter(actor, dossier) && isWithdrawable(dossier.state)) ||
  (isOfUnit(actor, dossier) && (dossier.state === 'submitted' || dossier.state === 'needs-supplement'))

/** The own share, as long as the dossier is not past the council. */
export const mayConfirmShare = (actor: Actor, dossier: Pick<Dossier, 'state' | 'authors'>): boolean =>
  isWithdrawable(dossier.state) &&
  dossier.authors.some(
    (author) => author.personId === actor.personId && author.confirmedAt === null && author.share > 0,
  )

/**
 * A signed sheet of shares is recorded by the unit; where there is none, or before the unit has it, by whoever writes
 * for the authors.
 */
export const mayRecordOnPaper = (actor: Actor, dossier: DossierStanding): boolean =>
  isWithdrawable(dossier.state) &&
  (isOfUnit(actor, dossier) ||
    (isWriter(actor, dossier) && (dossier.unitId === null || writesForOthers(actor, dossier))))

/** Signed sheets of shares carry birth days and signatures: for the writers, their unit and the office. */
export const maySeeShareSheets = (
  actor: Actor,
  dossier: DossierStanding,
  programme: Pick<Programme, 'authority'>,
): boolean =>
  mayRead(actor, dossier, programme) &&
  (isWriter(actor, dossier) || isOfUnit(actor, dossier) || holds(actor, 'office'))

/** Whoever keeps the dossier without being one of its authors. */
const writesForOthers = (actor: Actor, dossier: DossierStanding): boolean =>
  dossier.ownerPersonId === actor.personId &&
  !dossier.authors.some(({ personId }) => personId === actor.personId)

/** An author takes over what a clerk entered for him, while it is still being written. */
export const mayTakeOver = (actor: Actor, dossier: Pick<Dossier, 'state' | 'authors' | 'entry'>): boolean =>
  dossier.entry?.takenOverAt === null &&
  isWritable(dossier.state) &&
  dossier.authors.some(({ personId }) => personId === actor.personId)

const isWithdrawable = (state: DossierState): boolean => leadsTo(state, 'withdrawn')

const isRecognised = (state: DossierState): boolean => state === 'recognised' || state === 'certified'
