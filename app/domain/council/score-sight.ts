import type { CouncilSeat } from '#app/domain/people/actor.ts'
import type { ScoringRules } from '#app/domain/programme/programme.ts'

/** Người xem điểm: the seat in force on the council, and whether the person works in the standing office or leads the authority. */
export type ScoreViewer = { readonly seat: CouncilSeat | null; readonly office: boolean }

/** Điều kiện được xem điểm: facts of one dossier for one viewer. */
export type SightFacts = {
  /** Author, participant, or in a standing conflict: nothing about this dossier's scores may be inferred. */
  readonly inConflict: boolean
  readonly closed: boolean
  readonly ownSigned: boolean
}

/** Phạm vi được xem: what of a dossier's scores somebody sees. */
export type ScoreSight = {
  /** How many sheets are signed, and whose are missing. */
  readonly counts: boolean
  readonly own: boolean
  readonly others: boolean
  /** The mean, the gap flag and everything else computed from the sheets. */
  readonly mean: boolean
  /** Whose sheet is whose. */
  readonly names: boolean
}

export const seesNothing: ScoreSight = { counts: false, own: false, others: false, mean: false, names: false }

/**
 * The one answer to "who sees which scores": used by every list, count, mean, order, search and document.
 * Nobody in conflict sees anything; others' scores open at closing, or after one's own signing where the programme says so;
 * means only at closing. Under `never` plain members keep seeing their own sheet and the mean. Rules §4.
 */
export function maySeeScores(
  viewer: ScoreViewer,
  facts: SightFacts,
  rules: Pick<ScoringRules, 'seeOthers' | 'ballots'>,
): ScoreSight {
  if (facts.inConflict || (viewer.seat === null && !viewer.office)) return seesNothing
  const presides = viewer.seat !== null && viewer.seat !== 'member'
  const others =
    viewer.office || presides
      ? facts.closed || (presides && rules.seeOthers === 'after-own' && facts.ownSigned)
      : (facts.closed && rules.seeOthers !== 'never') || (rules.seeOthers === 'after-own' && facts.ownSigned)
  return {
    counts: viewer.office || presides || facts.closed,
    own: viewer.seat !== null,
    others,
    mean: facts.closed,
    names: others && (rules.ballots === 'named' || presides),
  }
}
