import { withdrawnByAuthor } from '#app/documents/dossier/notices.ts'
import { mayWithdraw, writersOf } from '#app/domain/dossier/dossier-access.ts'
import { isHandedIn } from '#app/domain/dossier/dossier-state.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { moveDossier } from '#app/records/dossier/move-dossier.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { dropFromTransmittals } from '#app/records/registration/transmittals.ts'
import type { Tools } from '#app/tools.ts'
import { dossierLink, holdersOf, notifyPeople } from './notify-people.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type WithdrawDossierProblem =
  | NoSuchDossier
  | { readonly problem: 'not-withdrawable' }
  | { readonly problem: 'on-signed-transmittal' }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'reason-too-long'; readonly max: number }

/** Rút hồ sơ: by one of its writers, with a reason, from any state before recognition. */
export async function withdrawDossier(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly reason: string },
): Promise<Outcome<null, WithdrawDossierProblem>> {
  const at = tools.now()
  const reason = wish.reason.trim()
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'withdraw-dossier', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier } = open

    const problems: WithdrawDossierProblem[] = []
    if (!mayWithdraw(actor, dossier)) problems.push({ problem: 'not-withdrawable' })
    if (reason === '') problems.push({ problem: 'reason-missing' })
    if (reason.length > formLimits.reason)
      problems.push({ problem: 'reason-too-long', max: formLimits.reason })
    if (problems.length === 0 && (await dropFromTransmittals(tx, dossier.id)) === 'signed')
      problems.push({ problem: 'on-signed-transmittal' })

    const act = {
      at,
      actorId: actor.personId,
      act: 'withdraw-dossier',
      dossierId: dossier.id,
      fromState: dossier.state,
    }
    const moved =
      problems.length === 0 &&
      (await moveDossier(tx, { id: dossier.id, from: dossier.state, to: 'withdrawn', at }))
    if (!moved) {
      await recordAct(tx, { ...act, refused: true, facts: problems })
      return refused(problems)
    }
    await recordAct(tx, { ...act, refused: false, toState: 'withdrawn', reason })
    const concerned = [...writersOf(dossier)]
    if (dossier.sentToUnitAt !== null && dossier.unitId !== null)
      concerned.push(...(await holdersOf(tx, at, ['unit-clerk', 'unit-head'], dossier.unitId)))
    if (isHandedIn(dossier.state)) concerned.push(...(await holdersOf(tx, at, ['office'])))
    await notifyPeople(tools, tx, concerned, withdrawnByAuthor(dossier.title, actor.fullName, reason), {
      at,
      dossierId: dossier.id,
      link: dossierLink(dossier.id),
      not: actor.personId,
    })
    return done(null)
  })
}
