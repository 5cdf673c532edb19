import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayPrepareFor } from '#app/domain/registration/transmittal-rules.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { markMinutesWithdrawn, minutesById } from '#app/records/registration/unit-minutes.ts'
import type { Tools } from '#app/tools.ts'

export type WithdrawUnitMinutesProblem =
  | { readonly problem: 'no-such-minutes' }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'reason-too-long'; readonly max: number }
  | { readonly problem: 'minutes-bound' }

/** Bỏ biên bản ghi nhầm, with a reason, until a tờ trình resting on it is signed. */
export async function withdrawUnitMinutes(
  tools: Tools,
  actor: Actor,
  wish: { readonly minutesId: number; readonly reason: string },
): Promise<Outcome<null, WithdrawUnitMinutesProblem>> {
  const at = tools.now()
  const reason = wish.reason.trim()
  return tools.transaction(async (tx) => {
    const minutes = await minutesById(tx, wish.minutesId)
    const isOwn = minutes !== null && mayPrepareFor(actor, minutes.unitId)
    const problems: WithdrawUnitMinutesProblem[] = []
    if (!isOwn) problems.push({ problem: 'no-such-minutes' })
    if (reason === '') problems.push({ problem: 'reason-missing' })
    if (reason.length > formLimits.reason)
      problems.push({ problem: 'reason-too-long', max: formLimits.reason })
    if (
      problems.length === 0 &&
      !(await markMinutesWithdrawn(tx, wish.minutesId, { reason, at, by: actor.personId }))
    )
      problems.push({ problem: 'minutes-bound' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'withdraw-unit-minutes',
      refused: problems.length > 0,
      subject: `unit-minutes:${wish.minutesId}`,
      ...(isOwn ? { programmeId: minutes.programmeId, documentNumber: minutes.number } : {}),
      ...(problems.length > 0 ? { facts: problems } : { reason }),
    })
    return problems.length > 0 ? refused(problems) : done(null)
  })
}
