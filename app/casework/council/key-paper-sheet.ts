import { type FileContentProblem, judgeFile, keepJudged } from '#app/casework/foundation/judge-file.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import {
  type PaperEntryProblem,
  readPaperSheet,
  type TypedPaperSheet,
} from '#app/domain/council/paper-sheet.ts'
import type { SheetNumber } from '#app/domain/council/paper-sheet-number.ts'
import type { ScoringProblem } from '#app/domain/council/scoring.ts'
import { cleanFileName } from '#app/domain/dossier/file-name.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { ArrivedFile } from '#app/outside/file-store.ts'
import { insertPaperSheet } from '#app/records/council/paper-sheets.ts'
import { lockScoring, scoringOfDossier } from '#app/records/council/scorings.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { type OpenPaperSheet, openPaperSheet } from './open-paper-sheet.ts'

/** Why no paper sheet may be taken in for this member and dossier now. */
export type PaperKeepingProblem =
  | ScoringProblem
  | { readonly problem: 'no-such-paper' }
  | { readonly problem: 'own-sheet' }
  | { readonly problem: 'signed-already'; readonly signedAt: Temporal.Instant }
  | { readonly problem: 'keyed-already'; readonly keyedAt: Temporal.Instant }

export type KeyPaperSheetProblem = PaperKeepingProblem | PaperEntryProblem | FileContentProblem

/** A scan as it came with a form. */
export type SentScan = { readonly name: string; readonly arrived: ArrivedFile }

/**
 * Nhập phiếu giấy, the first reading: everything that stands on the paper, by somebody who runs the scoring and is not its
 * member. It waits for a second person and counts nothing until then.
 */
export async function keyPaperSheet(
  tools: Tools,
  actor: Actor,
  wish: { readonly number: SheetNumber; readonly typed: TypedPaperSheet; readonly scan: SentScan | null },
): Promise<Outcome<{ readonly paperSheetId: number }, KeyPaperSheetProblem>> {
  const at = tools.now()
  const { number, typed, scan } = wish
  try {
    const judged = scan === null ? null : await judgeFile(tools, scan.arrived, scan.name)
    return await tools.transaction(async (tx) => {
      const scoring = await scoringOfDossier(tx, number.dossierId)
      // The closing waits for this, and this for the closing.
      if (scoring !== null) await lockScoring(tx, scoring.id, 'work')
      const open = await openPaperSheet(tx, actor, number, dayInVietnam(at))
      if (open === null) return refused([{ problem: 'no-such-paper' }])
      const { programme } = open
      const read = readPaperSheet(programme.rubric, programme.scoring, typed)
      const problems: KeyPaperSheetProblem[] = [...paperKeepingProblems(open, actor), ...read.problems]
      if (judged !== null && 'problem' in judged) problems.push(judged)

      const sumDiffers = read.problems.some(({ problem }) => problem === 'sum-differs')
      const mayKeep = problems.length === 0 && read.writtenTotal !== null
      if (mayKeep && scan !== null && judged !== null && !('problem' in judged))
        await keepJudged(tx, scan.arrived, judged, at)
      const paperSheetId = mayKeep
        ? await insertPaperSheet(tx, {
            ...read.entry,
            scoringId: open.scoringId,
            dossierId: number.dossierId,
            memberId: number.memberId,
            writtenTotal: read.writtenTotal,
            sumRemark: typed.sumRemark.trim(),
            scan: scan === null ? null : scanOf(scan, judged),
            keyedBy: actor.personId,
            keyedAt: at,
          })
        : null
      if (mayKeep && paperSheetId === null) problems.push({ problem: 'keyed-already', keyedAt: at })
      await recordAct(tx, {
        at,
        actorId: actor.personId,
        act: 'key-paper-sheet',
        refused: paperSheetId === null,
        dossierId: number.dossierId,
        subject: `council-member:${number.memberId}`,
        ...(typed.sumRemark.trim() === '' ? {} : { reason: typed.sumRemark.trim() }),
        facts:
          paperSheetId === null
            ? problems.map(({ problem }) => problem)
            : { paperSheetId, scan: scan?.arrived.sha256 ?? null, sumDiffers },
      })
      return paperSheetId === null ? refused(problems) : done({ paperSheetId })
    })
  } finally {
    // After `keep` there is nothing left to let go.
    await scan?.arrived.discard()
  }
}

/** Why nothing may be taken in here now, whatever the paper says. */
function paperKeepingProblems(open: OpenPaperSheet, actor: Actor): readonly PaperKeepingProblem[] {
  const { barred, member, sheet, latest } = open
  return [
    ...barred,
    ...(member.personId === actor.personId ? [{ problem: 'own-sheet' } as const] : []),
    ...(sheet?.signedAt ? [{ problem: 'signed-already', signedAt: sheet.signedAt } as const] : []),
    ...(latest?.state === 'waiting' ? [{ problem: 'keyed-already', keyedAt: latest.keyedAt } as const] : []),
  ]
}

const scanOf = ({ name, arrived }: SentScan, judged: Awaited<ReturnType<typeof judgeFile>> | null) => ({
  sha256: arrived.sha256,
  name: judged === null || 'problem' in judged ? name : cleanFileName(name, judged.kind.extensions),
})
