import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { SheetEntry } from '#app/domain/council/score-sheet.ts'
import { sheetTotal } from '#app/domain/council/score-sheet.ts'
import type { SheetProblem } from '#app/domain/council/sheet-problems.ts'
import { readSheet, sheetProblems } from '#app/domain/council/sheet-problems.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Rubric } from '#app/domain/programme/rubric.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { latestPaperSheet } from '#app/records/council/paper-sheets.ts'
import { lockSheet, saveDraftSheet, sheetBy } from '#app/records/council/score-sheets.ts'
import { deskFacts } from '#app/records/council/scoring-desk.ts'
import { lockScoring, scoringOfDossier } from '#app/records/council/scorings.ts'
import { digestOfSheet, signSheetRow } from '#app/records/council/signed-sheets.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'
import { draftOf, type KeepingProblem, keepingProblems, type SentSheet } from './save-sheet.ts'

export type SignSheetProblem =
  | SheetProblem
  | KeepingProblem
  | { readonly problem: 'paper-waiting'; readonly keyedAt: Temporal.Instant }

/** Ký phiếu with what stands in the form: nothing may be missing; the content and its digest are fixed once. */
export async function signSheet(
  tools: Tools,
  actor: Actor,
  sent: SentSheet,
): Promise<Outcome<{ readonly digest: string }, SignSheetProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  return tools.transaction(async (tx) => {
    const programme = await programmeOfVersion(tx, sent.programmeVersionId)
    const scoring = await scoringOfDossier(tx, sent.dossierId)
    // The closing waits for this lock, and this for the closing: no sheet is signed into a closed scoring.
    if (scoring !== null) await lockScoring(tx, scoring.id, 'work')

    const read = programme === null ? null : readSheet(programme.rubric, sent.typed)
    const problems: SignSheetProblem[] = [...(await keepingProblems(tx, actor, sent, today))]
    if (programme !== null && read !== null)
      problems.push(...read.problems, ...sheetProblems(programme.rubric, read.entry))
    const own = await deskFacts(tx, actor.personId, sent.dossierId, today)
    const paper =
      own?.memberId == null ? null : await latestPaperSheet(tx, { ...sent, memberId: own.memberId })
    if (paper?.state === 'waiting') problems.push({ problem: 'paper-waiting', keyedAt: paper.keyedAt })
    const mayKeep = problems.length === 0 && read !== null
    const tag = mayKeep ? await saveDraftSheet(tx, draftOf(actor, sent, read.entry, at)) : null
    if (mayKeep && tag === null) problems.push({ problem: 'newer-draft' })

    const sheet = own?.memberId ? await sheetBy(tx, sent.dossierId, own.memberId) : null
    const isRefused = problems.length > 0 || programme === null || sheet === null || tag === null
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'council',
      act: 'sign-sheet',
      refused: isRefused,
      dossierId: sent.dossierId,
      ...(sheet === null ? {} : { subject: `sheet:${sheet.id}` }),
      facts: isRefused ? problems.map(({ problem }) => problem) : { version: sheet.version },
    })
    if (isRefused) return refused(problems)

    const digest = await fixSheet(tx, programme.rubric, sheet.id, at)
    if (digest === null) throw new Error(`sheet ${sheet.id} changed while its row was locked`)
    return done({ digest })
  })
}

/** Signs the locked draft with its digest; null where it is no draft any more. */
export async function fixSheet(
  tx: OpenTransaction,
  rubric: Rubric,
  sheetId: number,
  at: Temporal.Instant,
): Promise<string | null> {
  const sheet = await lockSheet(tx, sheetId)
  if (sheet === null) return null
  const digest = digestOfSheet(rubric, sheet, at)
  const entry: SheetEntry = { points: sheet.points, comments: sheet.comments, remark: sheet.remark }
  const signed = await signSheetRow(tx, {
    ...entry,
    id: sheet.id,
    tag: sheet.tag,
    total: sheetTotal(entry),
    digest,
    at,
  })
  return signed ? digest : null
}
