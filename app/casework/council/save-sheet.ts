import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { type SheetEntry, sheetTotal } from '#app/domain/council/score-sheet.ts'
import { type ScoringProblem, scoringProblems } from '#app/domain/council/scoring.ts'
import {
  entryProblems,
  readSheet,
  type SheetProblem,
  type TypedSheet,
} from '#app/domain/council/sheet-problems.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Points } from '#app/domain/points.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { saveDraftSheet, sheetBy } from '#app/records/council/score-sheets.ts'
import { deskFacts } from '#app/records/council/scoring-desk.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'

/** A sheet as the form sends it: drawn from this version of the plan, last saved under this tag (0: never). */
export type SentSheet = {
  readonly dossierId: number
  readonly programmeVersionId: number
  readonly tag: number
  readonly typed: TypedSheet
}

/** Why a sheet could not be kept as it stood: the desk is not this person's, or somebody was there first. */
export type KeepingProblem =
  | ScoringProblem
  | { readonly problem: 'no-such-desk' }
  | { readonly problem: 'other-rubric' }
  | { readonly problem: 'signed-already'; readonly signedAt: Temporal.Instant }
  | { readonly problem: 'newer-draft' }

export type SaveSheetProblem = SheetProblem | KeepingProblem

/**
 * Keeps the draft of a sheet, silently and often: one question does it all and leaves no line in the log.
 * Only where it could not be kept is it asked why, and that is recorded.
 */
export async function saveSheet(
  tools: Tools,
  actor: Actor,
  sent: SentSheet,
): Promise<Outcome<{ readonly tag: number; readonly total: Points }, SaveSheetProblem>> {
  const programme = await programmeOfVersion(tools.db, sent.programmeVersionId)
  if (programme === null) return refused([{ problem: 'other-rubric' }])
  const { entry, problems } = readSheet(programme.rubric, sent.typed)
  const wrong = [...problems, ...entryProblems(programme.rubric, entry)]
  if (wrong.length > 0) return refused(wrong)

  const at = tools.now()
  const tag = await saveDraftSheet(tools.db, draftOf(actor, sent, entry, at))
  if (tag !== null) return done({ tag, total: sheetTotal(entry) })

  return tools.transaction(async (tx) => {
    const found = await keepingProblems(tx, actor, sent, dayInVietnam(at))
    // What stood in the way a moment ago may be gone: the form has to be read again all the same.
    const reasons = found.length > 0 ? found : [{ problem: 'newer-draft' } as const]
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'save-sheet',
      refused: true,
      dossierId: sent.dossierId,
      facts: reasons,
    })
    return refused(reasons)
  })
}

export const draftOf = (actor: Actor, sent: SentSheet, entry: SheetEntry, at: Temporal.Instant) => ({
  ...entry,
  dossierId: sent.dossierId,
  personId: actor.personId,
  programmeVersionId: sent.programmeVersionId,
  tag: sent.tag,
  at,
  today: dayInVietnam(at),
})

/** Every reason why this sheet may not be kept now; none where all is well. */
export async function keepingProblems(
  tx: OpenTransaction,
  actor: Actor,
  sent: SentSheet,
  today: Temporal.PlainDate,
): Promise<readonly KeepingProblem[]> {
  const facts = await deskFacts(tx, actor.personId, sent.dossierId, today)
  if (facts === null) return [{ problem: 'no-such-desk' }]
  const problems: KeepingProblem[] = [...scoringProblems(facts)]
  if (facts.programmeVersionId !== sent.programmeVersionId) problems.push({ problem: 'other-rubric' })
  const sheet = facts.memberId === null ? null : await sheetBy(tx, sent.dossierId, facts.memberId)
  if (sheet?.signedAt) problems.push({ problem: 'signed-already', signedAt: sheet.signedAt })
  else if ((sheet?.tag ?? 0) !== sent.tag) problems.push({ problem: 'newer-draft' })
  return problems
}
