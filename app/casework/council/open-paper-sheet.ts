import { mayRunScoring } from '#app/domain/council/council-access.ts'
import type { PaperSheet } from '#app/domain/council/paper-sheet.ts'
import type { SheetNumber } from '#app/domain/council/paper-sheet-number.ts'
import type { ScoreSheet } from '#app/domain/council/score-sheet.ts'
import { type ScoringProblem, scoringProblems } from '#app/domain/council/scoring.ts'
import type { Actor, CouncilSeat } from '#app/domain/people/actor.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { Connection } from '#app/records/connection.ts'
import { councilById } from '#app/records/council/councils.ts'
import { latestPaperSheet } from '#app/records/council/paper-sheets.ts'
import { sheetBy } from '#app/records/council/score-sheets.ts'
import { deskFacts } from '#app/records/council/scoring-desk.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'

/** A member's sheet about a dossier, as whoever runs the scoring tends it on paper. */
export type OpenPaperSheet = {
  readonly scoringId: number
  readonly councilId: number
  readonly programme: Programme
  readonly member: {
    readonly id: number
    readonly personId: number
    readonly fullName: string
    readonly seat: CouncilSeat
  }
  /** What keeps the member from scoring this dossier now, on paper as on the screen. */
  readonly barred: readonly ScoringProblem[]
  readonly sheet: ScoreSheet | null
  /** Keyed in last, whatever became of it. */
  readonly latest: PaperSheet | null
}

/**
 * The sheet with this number for somebody who runs its scoring; null where there is none, and for whoever is in conflict
 * with the dossier, to whom its scores do not exist on paper either.
 */
export async function openPaperSheet(
  db: Connection,
  actor: Actor,
  number: SheetNumber,
  today: Temporal.PlainDate,
): Promise<OpenPaperSheet | null> {
  const { dossierId, memberId } = number
  const seen = await deskFacts(db, actor.personId, dossierId, today)
  if (seen === null || seen.inConflict || !mayRunScoring(actor, seen.councilId)) return null
  const council = await councilById(db, seen.councilId)
  const member = council?.members.find(({ id }) => id === memberId)
  const facts = member === undefined ? null : await deskFacts(db, member.personId, dossierId, today)
  const programme = await programmeOfVersion(db, seen.programmeVersionId)
  if (member === undefined || facts === null || programme === null) return null
  return {
    scoringId: seen.scoringId,
    councilId: seen.councilId,
    programme,
    member,
    barred: scoringProblems(facts),
    sheet: await sheetBy(db, dossierId, memberId),
    latest: await latestPaperSheet(db, number),
  }
}
