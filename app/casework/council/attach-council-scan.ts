import { type FileContentProblem, judgeFile, keepJudged } from '#app/casework/foundation/judge-file.ts'
import { mayRunCouncils } from '#app/domain/council/council-access.ts'
import { cleanFileName } from '#app/domain/dossier/file-name.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { keepCouncilScan, lockCouncil } from '#app/records/council/councils.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import type { SentScan } from './key-paper-sheet.ts'

export type AttachCouncilScanProblem =
  | FileContentProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-such-council' }

/** Đính kèm bản quét of the decision that set up the council. */
export async function attachCouncilScan(
  tools: Tools,
  actor: Actor,
  wish: { readonly councilId: number; readonly scan: SentScan },
): Promise<Outcome<null, AttachCouncilScanProblem>> {
  const at = tools.now()
  const { arrived, name } = wish.scan
  try {
    const judged = await judgeFile(tools, arrived, name)
    return await tools.transaction(async (tx) => {
      const council = await lockCouncil(tx, wish.councilId)
      if (council === null) return refused([{ problem: 'no-such-council' }])
      const problems: AttachCouncilScanProblem[] = []
      if (!mayRunCouncils(actor)) problems.push({ problem: 'not-allowed' })
      if ('problem' in judged) problems.push(judged)
      await recordAct(tx, {
        at,
        actorId: actor.personId,
        actorRole: 'office',
        act: 'attach-council-scan',
        refused: problems.length > 0,
        programmeId: council.programmeId,
        subject: `council:${council.id}`,
        facts: problems.length > 0 ? problems.map(({ problem }) => problem) : { sha256: arrived.sha256 },
      })
      if (problems.length > 0 || 'problem' in judged) return refused(problems)

      await keepJudged(tx, arrived, judged, at)
      await keepCouncilScan(tx, council.id, {
        sha256: arrived.sha256,
        name: cleanFileName(name, judged.kind.extensions),
      })
      return done(null)
    })
  } finally {
    await arrived.discard()
  }
}
