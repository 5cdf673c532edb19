import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayReopen } from '#app/domain/registration/transmittal-rules.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { markUnsigned } from '#app/records/registration/transmittal-states.ts'
import type { Tools } from '#app/tools.ts'
import { type NoSuchTransmittal, openTransmittal } from './open-transmittal.ts'

export type ReopenTransmittalProblem =
  | NoSuchTransmittal
  | { readonly problem: 'not-signed' }
  | { readonly problem: 'reason-missing' }

/** Mở lại tờ trình: a signed one that was not handed in becomes a draft again, so that a slip can be put right. */
export async function reopenTransmittal(
  tools: Tools,
  actor: Actor,
  wish: { readonly transmittalId: number; readonly reason: string },
): Promise<Outcome<null, ReopenTransmittalProblem>> {
  const at = tools.now()
  const reason = wish.reason.trim()
  return tools.transaction(async (tx) => {
    const open = await openTransmittal(tx, actor, wish.transmittalId, { act: 'reopen-transmittal', at })
    if (open === null) return refused([{ problem: 'no-such-transmittal' }])

    const problems: ReopenTransmittalProblem[] = []
    if (!mayReopen(actor, open)) problems.push({ problem: 'not-signed' })
    if (reason === '') problems.push({ problem: 'reason-missing' })

    const flipped = problems.length === 0 && (await markUnsigned(tx, open.id))
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'reopen-transmittal',
      refused: !flipped,
      programmeId: open.programmeId,
      subject: `transmittal:${open.id}`,
      ...(flipped ? { reason, documentNumber: open.number ?? '' } : { facts: problems }),
    })
    return flipped ? done(null) : refused(problems)
  })
}
