import { notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { paperSheetCounts } from '#app/documents/council/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import {
  type KeyingDifference,
  keyingDifferences,
  type PaperReading,
} from '#app/domain/council/paper-sheet.ts'
import type { SheetNumber } from '#app/domain/council/paper-sheet-number.ts'
import type { ScoringProblem } from '#app/domain/council/scoring.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Rubric } from '#app/domain/programme/rubric.ts'
import { draftFromPaper, lockWaitingPaper, settlePaperSheet } from '#app/records/council/paper-sheets.ts'
import { lockScoring, scoringOfDossier } from '#app/records/council/scorings.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { openPaperSheet } from './open-paper-sheet.ts'
import { fixSheet } from './sign-sheet.ts'

export type ConfirmPaperSheetProblem =
  | ScoringProblem
  | { readonly problem: 'no-such-paper' }
  | { readonly problem: 'nothing-waiting' }
  | { readonly problem: 'own-keying' }
  | { readonly problem: 'not-compared' }
  | { readonly problem: 'signed-already'; readonly signedAt: Temporal.Instant }
  | { readonly problem: 'read-differently'; readonly differences: readonly KeyingDifference[] }

/**
 * Xác nhận phiếu giấy, the second reading: another person keys the scores and the written total once more and says that
 * the comments and the signature were compared. Only where both read the same does the sheet count, signed like any other.
 */
export async function confirmPaperSheet(
  tools: Tools,
  actor: Actor,
  wish: { readonly number: SheetNumber; readonly reading: PaperReading; readonly compared: boolean },
): Promise<Outcome<{ readonly digest: string }, ConfirmPaperSheetProblem>> {
  const at = tools.now()
  const { number, reading } = wish
  return tools.transaction(async (tx) => {
    const scoring = await scoringOfDossier(tx, number.dossierId)
    if (scoring !== null) await lockScoring(tx, scoring.id, 'work')
    const open = await openPaperSheet(tx, actor, number, dayInVietnam(at))
    if (open === null) return refused([{ problem: 'no-such-paper' }])
    const { rubric } = open.programme
    const paper = await lockWaitingPaper(tx, number)

    const problems: ConfirmPaperSheetProblem[] = [...open.barred]
    if (open.sheet?.signedAt) problems.push({ problem: 'signed-already', signedAt: open.sheet.signedAt })
    if (paper === null) problems.push({ problem: 'nothing-waiting' })
    else {
      if (paper.keyedBy === actor.personId) problems.push({ problem: 'own-keying' })
      const differences = keyingDifferences(rubric, paper, reading)
      if (differences.length > 0) problems.push({ problem: 'read-differently', differences })
    }
    if (!wish.compared) problems.push({ problem: 'not-compared' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'confirm-paper-sheet',
      refused: problems.length > 0,
      dossierId: number.dossierId,
      subject: `council-member:${number.memberId}`,
      facts: problems.length > 0 ? problems.map(factsOf) : { paperSheetId: paper?.id },
    })
    if (problems.length > 0 || paper === null) return refused(problems)

    await settlePaperSheet(tx, { id: paper.id, to: 'confirmed', by: actor.personId, at, reason: '' })
    const digest = await signFromPaper(tx, rubric, paper, at)
    const dossier = await dossierById(tx, number.dossierId)
    if (dossier !== null)
      await notifyPeople(tools, tx, [open.member.personId], paperSheetCounts(dossier.title), {
        at,
        dossierId: dossier.id,
        link: `/cham-diem/${dossier.id}`,
        not: actor.personId,
      })
    return done({ digest })
  })
}

async function signFromPaper(
  tx: Parameters<typeof draftFromPaper>[0],
  rubric: Rubric,
  paper: Parameters<typeof draftFromPaper>[1],
  at: Temporal.Instant,
): Promise<string> {
  const sheetId = await draftFromPaper(tx, paper, at)
  const digest = sheetId === null ? null : await fixSheet(tx, rubric, sheetId, at)
  if (digest === null)
    throw new Error(`the sheet of paper ${paper.id} was signed while its scoring was locked`)
  return digest
}

/** What the log keeps of a refusal: where the readings differ as well. */
const factsOf = (problem: ConfirmPaperSheetProblem) =>
  problem.problem === 'read-differently'
    ? {
        problem: problem.problem,
        differences: problem.differences.map(({ criterion, first, second }) => [
          criterion?.code ?? 'total',
          first,
          second,
        ]),
      }
    : problem.problem
