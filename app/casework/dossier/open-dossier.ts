import { mayRead, readsBySeat } from '#app/domain/dossier/dossier-access.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Connection, OpenTransaction } from '#app/records/connection.ts'
import { seatOpens } from '#app/records/council/seat-sight.ts'
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
  return forReader(db, actor, await dossierUnderPlan(db, id))
}

/** For a verb: the row is locked to the end of the transaction; an attempt on somebody else's dossier is recorded. */
export async function openDossier(
  tx: OpenTransaction,
  actor: Actor,
  id: number,
  act: { readonly act: string; readonly at: Temporal.Instant },
): Promise<OpenDossier | null> {
  const open = await forReader(tx, actor, await lockDossierUnderPlan(tx, id))
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

/** A member who may read it by nothing but his seat sees it once he has declared his conflicts. */
async function forReader(
  db: Connection,
  actor: Actor,
  open: OpenDossier | null,
): Promise<OpenDossier | null> {
  if (open === null) return null
  const { programme } = open.plan.current
  if (!mayRead(actor, open.dossier, programme)) return null
  if (!readsBySeat(actor, open.dossier, programme)) return open
  return (await seatOpens(db, actor, open.dossier.id)) ? open : null
}
