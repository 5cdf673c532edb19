import { type FileContentProblem, judgeFile, keepJudged } from '#app/casework/foundation/judge-file.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { SheetNumber } from '#app/domain/council/paper-sheet-number.ts'
import { cleanFileName } from '#app/domain/dossier/file-name.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { attachScan, lockWaitingPaper } from '#app/records/council/paper-sheets.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import type { SentScan } from './key-paper-sheet.ts'
import { openPaperSheet } from './open-paper-sheet.ts'

export type AttachPaperScanProblem =
  | FileContentProblem
  | { readonly problem: 'no-such-paper' }
  | { readonly problem: 'nothing-waiting' }

/** Đính kèm bản quét of a sheet that waits; once confirmed its scan stays as it is. */
export async function attachPaperScan(
  tools: Tools,
  actor: Actor,
  wish: { readonly number: SheetNumber; readonly scan: SentScan },
): Promise<Outcome<null, AttachPaperScanProblem>> {
  const at = tools.now()
  const { number, scan } = wish
  try {
    const judged = await judgeFile(tools, scan.arrived, scan.name)
    return await tools.transaction(async (tx) => {
      const open = await openPaperSheet(tx, actor, number, dayInVietnam(at))
      if (open === null) return refused([{ problem: 'no-such-paper' }])
      const paper = await lockWaitingPaper(tx, number)
      const problems: AttachPaperScanProblem[] = []
      if (paper === null) problems.push({ problem: 'nothing-waiting' })
      if ('problem' in judged) problems.push(judged)
      const { sha256 } = scan.arrived
      await recordAct(tx, {
        at,
        actorId: actor.personId,
        act: 'attach-paper-scan',
        refused: problems.length > 0,
        dossierId: number.dossierId,
        subject: `council-member:${number.memberId}`,
        facts: problems.length > 0 ? problems.map(({ problem }) => problem) : { sha256 },
      })
      if (problems.length > 0 || paper === null || 'problem' in judged) return refused(problems)

      await keepJudged(tx, scan.arrived, judged, at)
      await attachScan(tx, paper.id, { sha256, name: cleanFileName(scan.name, judged.kind.extensions) })
      return done(null)
    })
  } finally {
    await scan.arrived.discard()
  }
}
