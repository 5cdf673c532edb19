import { openDossier } from '#app/casework/dossier/open-dossier.ts'
import {
  type AppraisalConclusion,
  type AppraisalFault,
  appraisalFaults,
  mayAppraise,
} from '#app/domain/intake/appraisal.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { keepAppraisal } from '#app/records/intake/appraisals.ts'
import type { Tools } from '#app/tools.ts'

export type AppraiseProblem =
  | AppraisalFault
  | { readonly problem: 'no-such-dossier' }
  | { readonly problem: 'not-appraisable'; readonly title: string }

/** Ghi phiếu thẩm định: the four conditions with remarks and the proposal; written anew until it has been handed on. */
export async function appraiseDossier(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly conclusion: AppraisalConclusion },
): Promise<Outcome<null, AppraiseProblem>> {
  const at = tools.now()
  const { conclusion } = wish
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'appraise-dossier', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier, plan } = open
    const problems: AppraiseProblem[] = [...appraisalFaults(conclusion)]
    if (!mayAppraise(actor, dossier, plan.current.programme))
      problems.unshift({ problem: 'not-appraisable', title: dossier.title })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'appraiser',
      act: 'appraise-dossier',
      refused: problems.length > 0,
      dossierId: dossier.id,
      ...(conclusion.reason === '' ? {} : { reason: conclusion.reason }),
      facts: problems.length > 0 ? problems : { recommended: conclusion.recommended },
    })
    if (problems.length > 0) return refused(problems)
    const { version } = dossier
    if (!(await keepAppraisal(tx, { ...conclusion, dossierId: dossier.id, version, at, by: actor.personId })))
      throw new Error(`the appraisal of dossier ${dossier.id} was handed on while the dossier was accepted`)
    return done(null)
  })
}
