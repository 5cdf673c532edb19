import { proposedToHead } from '#app/documents/dossier/notices.ts'
import { type ProposalProblem, type Proposed, proposalProblems } from '#app/domain/dossier/unit-proposal.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { insertProposal } from '#app/records/dossier/unit-review.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { dossierLink, holdersOf, notifyPeople } from './notify-people.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type ProposeToHeadProblem = NoSuchDossier | ProposalProblem

/** Trình thủ trưởng: the clerk has looked the dossier through and proposes; a later proposal takes the place of an earlier. */
export async function proposeToHead(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly proposes: Proposed; readonly remark: string },
): Promise<Outcome<null, ProposeToHeadProblem>> {
  const at = tools.now()
  const { proposes } = wish
  const remark = wish.remark.trim()
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'propose-to-head', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier } = open

    const problems = proposalProblems(actor, dossier, { proposes, remark })
    const act = { at, actorId: actor.personId, act: `propose-${proposes}`, dossierId: dossier.id }
    if (problems.length > 0) {
      await recordAct(tx, { ...act, refused: true, facts: problems })
      return refused(problems)
    }
    await recordAct(tx, { ...act, refused: false, ...(remark === '' ? {} : { reason: remark }) })
    await insertProposal(tx, { dossierId: dossier.id, proposes, remark, at, by: actor.personId })
    const heads = dossier.unitId === null ? [] : await holdersOf(tx, at, ['unit-head'], dossier.unitId)
    await notifyPeople(tools, tx, heads, proposedToHead(dossier.title, actor.fullName, proposes, remark), {
      at,
      dossierId: dossier.id,
      link: dossierLink(dossier.id),
      not: actor.personId,
    })
    return done(null)
  })
}
