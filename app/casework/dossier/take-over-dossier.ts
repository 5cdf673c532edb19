import { takenOver } from '#app/documents/dossier/notices.ts'
import { mayTakeOver } from '#app/domain/dossier/dossier-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { giveToAuthor } from '#app/records/dossier/move-dossier.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { dossierLink, notifyPeople } from './notify-people.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type TakeOverDossierProblem = NoSuchDossier | { readonly problem: 'nothing-to-take-over' }

/** Nhận hồ sơ nhập thay: an author who has an account becomes its keeper; who entered it stays recorded. */
export async function takeOverDossier(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number },
): Promise<Outcome<null, TakeOverDossierProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'take-over-dossier', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier } = open

    const taken = mayTakeOver(actor, dossier) && (await giveToAuthor(tx, dossier.id, actor.personId, at))
    const act = { at, actorId: actor.personId, act: 'take-over-dossier', dossierId: dossier.id }
    if (!taken) {
      const problems = [{ problem: 'nothing-to-take-over' }] as const
      await recordAct(tx, { ...act, refused: true, facts: problems })
      return refused(problems)
    }
    await recordAct(tx, { ...act, refused: false, facts: { from: dossier.ownerPersonId } })
    await notifyPeople(tools, tx, [dossier.ownerPersonId], takenOver(dossier.title, actor.fullName), {
      at,
      dossierId: dossier.id,
      link: dossierLink(dossier.id),
      not: actor.personId,
    })
    return done(null)
  })
}
