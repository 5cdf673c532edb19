import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { mayRead } from '#app/domain/dossier/dossier-access.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Connection, OpenTransaction } from '#app/records/connection.ts'
import { dossierById, lockDossier } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { type IssuedProgramme, issuedProgramme } from '#app/records/programme/programmes.ts'

/** A dossier with the plan it stands under, as one who may read it sees it. */
export type OpenDossier = { readonly dossier: Dossier; readonly plan: IssuedProgramme }

export type NoSuchDossier = { readonly problem: 'no-such-dossier' }

/** For a screen: null where there is no such dossier for this actor, whatever the reason. */
export async function readDossier(db: Connection, actor: Actor, id: number): Promise<OpenDossier | null> {
  return forReader(db, actor, await dossierById(db, id))
}

/** For a verb: the row is locked to the end of the transaction; an attempt on somebody else's dossier is recorded. */
export async function openDossier(
  tx: OpenTransaction,
  actor: Actor,
  id: number,
  act: { readonly act: string; readonly at: Temporal.Instant },
): Promise<OpenDossier | null> {
  const open = await forReader(tx, actor, await lockDossier(tx, id))
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

async function forReader(db: Connection, actor: Actor, dossier: Dossier | null): Promise<OpenDossier | null> {
  if (dossier === null) return null
  const plan = await issuedProgramme(db, dossier.programmeId)
  if (plan === null) throw new Error(`dossier ${dossier.id} stands under a programme that was never issued`)
  return mayRead(actor, dossier, plan.current.programme) ? { dossier, plan } : null
}
