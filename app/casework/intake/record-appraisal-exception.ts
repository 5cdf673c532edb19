import { notifyDossierPeople } from '#app/casework/dossier/notify-dossier-people.ts'
import { openDossier } from '#app/casework/dossier/open-dossier.ts'
import { appraisalExceptionNotice } from '#app/documents/intake/notices.ts'
import { longestRemark } from '#app/domain/intake/appraisal.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { type Actor, holds } from '#app/domain/people/actor.ts'
import { laneOf } from '#app/domain/programme/appraisal-lane.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { exceptedOf, keepAppraisalException } from '#app/records/intake/appraisals.ts'
import type { Tools } from '#app/tools.ts'

export type AppraisalExceptionProblem =
  | { readonly problem: 'no-such-dossier' }
  | { readonly problem: 'nothing-to-except' }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'reason-too-long'; readonly max: number }
  | { readonly problem: 'document-number-missing' }

/** Ghi nhận ngoại lệ thẩm định: the office puts a dossier before the council without its sector's appraisal, or although it was held back. */
export async function recordAppraisalException(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly reason: string; readonly documentNumber: string },
): Promise<Outcome<null, AppraisalExceptionProblem>> {
  const at = tools.now()
  const { reason, documentNumber } = wish
  return tools.transaction(async (tx) => {
    const act = 'record-appraisal-exception'
    const open = await openDossier(tx, actor, wish.dossierId, { act, at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier, plan } = open
    const isBarred = dossier.state === 'accepted' || dossier.state === 'appraised'
    const isExcepted = (await exceptedOf(tx, [dossier.id])).has(dossier.id)

    const problems: AppraisalExceptionProblem[] = []
    if (
      !holds(actor, 'office') ||
      !isBarred ||
      isExcepted ||
      laneOf(plan.current.programme, dossier.sector) === null
    )
      problems.push({ problem: 'nothing-to-except' })
    if (reason === '') problems.push({ problem: 'reason-missing' })
    if (reason.length > longestRemark) problems.push({ problem: 'reason-too-long', max: longestRemark })
    if (documentNumber === '') problems.push({ problem: 'document-number-missing' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act,
      refused: problems.length > 0,
      dossierId: dossier.id,
      reason,
      documentNumber,
      facts: problems,
    })
    if (problems.length > 0) return refused(problems)
    await keepAppraisalException(tx, {
      dossierId: dossier.id,
      reason,
      documentNumber,
      at,
      by: actor.personId,
    })
    await notifyDossierPeople(tools, tx, dossier, appraisalExceptionNotice(dossier, reason), at)
    return done(null)
  })
}
