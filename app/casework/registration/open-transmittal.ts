import type { Actor } from '#app/domain/people/actor.ts'
import type { Transmittal } from '#app/domain/registration/transmittal.ts'
import { mayPrepareFor } from '#app/domain/registration/transmittal-rules.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockTransmittal } from '#app/records/registration/transmittals.ts'

export type NoSuchTransmittal = { readonly problem: 'no-such-transmittal' }

/** For a verb: locked, and only for the unit's own people; an attempt of others is recorded. */
export async function openTransmittal(
  tx: OpenTransaction,
  actor: Actor,
  id: number,
  act: { readonly act: string; readonly at: Temporal.Instant },
): Promise<Transmittal | null> {
  const transmittal = await lockTransmittal(tx, id)
  if (transmittal !== null && mayPrepareFor(actor, transmittal.unitId)) return transmittal
  const facts = ['no-such-transmittal']
  await recordAct(tx, { ...act, actorId: actor.personId, refused: true, subject: `transmittal:${id}`, facts })
  return null
}
