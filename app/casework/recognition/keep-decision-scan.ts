import type { FileContentProblem } from '#app/casework/foundation/judge-file.ts'
import { type SentFile, withUpload } from '#app/casework/foundation/keep-upload.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { decisionById, keepDecisionScan as keepScan } from '#app/records/recognition/decisions.ts'
import type { Tools } from '#app/tools.ts'

export type KeepDecisionScanProblem =
  | FileContentProblem
  | { readonly problem: 'not-issued' }
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'file-missing' }

/** Lưu bản ký của quyết định: the scan of the signed paper, beside what was recorded from it. */
export async function keepDecisionScan(
  tools: Tools,
  actor: Actor,
  wish: { readonly decisionId: number; readonly file: SentFile | null },
): Promise<Outcome<null, KeepDecisionScanProblem>> {
  const at = tools.now()
  return withUpload(tools, wish.file, (upload) =>
    tools.transaction(async (tx) => {
      const decision = await decisionById(tx, wish.decisionId)
      const problems: KeepDecisionScanProblem[] = []
      if (decision?.state !== 'issued') problems.push({ problem: 'not-issued' })
      if (!mayHandleDecision(actor)) problems.push({ problem: 'not-allowed' })
      if (upload.problem) problems.push(upload.problem)
      else if (upload.sha256 === null) problems.push({ problem: 'file-missing' })
      await recordAct(tx, {
        at,
        actorId: actor.personId,
        actorRole: 'office',
        act: 'keep-decision-scan',
        refused: problems.length > 0,
        subject: `decision:${wish.decisionId}`,
        facts: { sha256: upload.sha256, problems },
      })
      if (problems.length > 0 || upload.sha256 === null || wish.file === null) return refused(problems)

      await upload.keep(tx, at)
      await keepScan(tx, wish.decisionId, { sha256: upload.sha256, name: wish.file.name })
      return done(null)
    }),
  )
}
