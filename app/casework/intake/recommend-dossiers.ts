import { appraisalConditions, mayAppraise } from '#app/domain/intake/appraisal.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { lockDossiers } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { keepAppraisal } from '#app/records/intake/appraisals.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'

export type RecommendProblem =
  | { readonly problem: 'nothing-chosen' }
  | { readonly problem: 'not-appraisable'; readonly title: string }

/** Thẩm định hàng loạt: dossiers that meet all four conditions are recommended at once, all of them or none. */
export async function recommendDossiers(
  tools: Tools,
  actor: Actor,
  wish: { readonly programmeId: number; readonly dossierIds: readonly number[] },
): Promise<Outcome<{ readonly recommended: number }, RecommendProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const plan = await issuedProgramme(tx, wish.programmeId)
    const dossiers = await lockDossiers(tx, [...new Set(wish.dossierIds)])
    const problems: RecommendProblem[] = dossiers
      .filter(
        (dossier) =>
          plan === null ||
          dossier.programmeId !== plan.id ||
          !mayAppraise(actor, dossier, plan.current.programme),
      )
      .map(({ title }) => ({ problem: 'not-appraisable', title }))
    if (dossiers.length === 0) problems.push({ problem: 'nothing-chosen' })
    const act = { at, actorId: actor.personId, actorRole: 'appraiser', act: 'appraise-dossier' }
    if (problems.length > 0) {
      await recordAct(tx, { ...act, refused: true, programmeId: wish.programmeId, facts: problems })
      return refused(problems)
    }
    for (const { id: dossierId, version } of dossiers) {
      await keepAppraisal(tx, {
        dossierId,
        version,
        items: appraisalConditions.map((condition) => ({ condition, met: true, remark: '' })),
        recommended: true,
        reason: '',
        at,
        by: actor.personId,
      })
      await recordAct(tx, { ...act, refused: false, dossierId, facts: { recommended: true } })
    }
    return done({ recommended: dossiers.length })
  })
}
