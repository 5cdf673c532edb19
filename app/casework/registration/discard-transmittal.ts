import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayChangeItems } from '#app/domain/registration/transmittal-rules.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { deleteTransmittal } from '#app/records/registration/transmittal-states.ts'
import type { Tools } from '#app/tools.ts'
import { type NoSuchTransmittal, openTransmittal } from './open-transmittal.ts'

export type DiscardTransmittalProblem = NoSuchTransmittal | { readonly problem: 'not-a-draft' }

/** Bỏ dự thảo tờ trình: its dossiers stay approved and may go on another one. */
export async function discardTransmittal(
  tools: Tools,
  actor: Actor,
  wish: { readonly transmittalId: number },
): Promise<Outcome<null, DiscardTransmittalProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const open = await openTransmittal(tx, actor, wish.transmittalId, { act: 'discard-transmittal', at })
    if (open === null) return refused([{ problem: 'no-such-transmittal' }])
    const discarded = mayChangeItems(actor, open) && (await deleteTransmittal(tx, open.id))
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'discard-transmittal',
      refused: !discarded,
      programmeId: open.programmeId,
      subject: `transmittal:${open.id}`,
      facts: { dossiers: open.items.map(({ dossierId }) => dossierId) },
    })
    return discarded ? done(null) : refused([{ problem: 'not-a-draft' }])
  })
}
