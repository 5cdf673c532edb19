import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { type Actor, holds } from '#app/domain/people/actor.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { markRetired } from '#app/records/intake/check-reasons.ts'
import type { Tools } from '#app/tools.ts'

export type RetireCheckReasonProblem = { readonly problem: 'not-offered' }

/** Thôi dùng một lý do có sẵn: it is offered no longer and stays in history with its uses. */
export async function retireCheckReason(
  tools: Tools,
  actor: Actor,
  wish: { readonly reasonId: number },
): Promise<Outcome<null, RetireCheckReasonProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const retired = holds(actor, 'office') && (await markRetired(tx, wish.reasonId, at, actor.personId))
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'retire-check-reason',
      refused: !retired,
      subject: `check-reason:${wish.reasonId}`,
    })
    return retired ? done(null) : refused([{ problem: 'not-offered' }])
  })
}
