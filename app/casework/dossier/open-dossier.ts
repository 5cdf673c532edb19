import { mayRead } from '#app/domain/dossier/dossier-access.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Connection, OpenTransaction } from '#app/records/connection.ts'
import {
  type DossierUnderPlan,
  dossierUnderPlan,
  lockDossierUnderPlan,
} from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'

/** A dossier with the plan it stands under and its unit, as one who may read it sees it. */
export type OpenDossier = DossierUnderPlan

export type NoSuchDossier = { readonly problem: 'no-such-dossier' }

/** For a screen: null where there is no such dossier for this actor, whatever the reason. */
export async function readDossier(db: Connection, actor: Actor, id: number): Promise<OpenDossier | null> {
  return forReader(actor, await dossierUnderPlan(db, id))
}

/** For a verb: the row is locked to the end of the transaction; an attempt on somebody else's dossier is recorded. */
export async function openDossier(
  tx: OpenTransaction,
  actor: Actor,
  id: number,
  act: { readonly act: string; readonly at: Temporal.Instant },
): Promise<OpenDossier | null> {
  const open = forReader(actor, await lockDossierUnderPlan(tx, id))
  if (open === null)
    await recordAct(tx, {
      ...act,
      actorId: actor.personId,
      refused: true,
      subject: `dossier:${id}`,
      facts: ['no-such-dossier'],
    })
  return open
}

const forReader = (actor: Actor, open: OpenDossier | null): OpenDossier | null =>
  open !== null && mayRead(actor, open.dossier, open.plan.current.programme) ? open : null
