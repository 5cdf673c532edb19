import { mayRunScoring } from '#app/domain/council/council-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { deleteAbsence } from '#app/records/council/absences.ts'
import { lockScoring } from '#app/records/council/scorings.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'

export type WithdrawAbsenceProblem =
  | { readonly problem: 'no-such-scoring' }
  | { readonly problem: 'not-absent' }
  | { readonly problem: 'scoring-closed'; readonly closedAt: Temporal.Instant }

/** Bỏ ghi nhận vắng: the member is back and may score again. */
export async function withdrawAbsence(
  tools: Tools,
  actor: Actor,
  wish: { readonly scoringId: number; readonly memberId: number },
): Promise<Outcome<null, WithdrawAbsenceProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const scoring = await lockScoring(tx, wish.scoringId, 'change')
    if (scoring === null || !mayRunScoring(actor, scoring.councilId))
      return refused([{ problem: 'no-such-scoring' }])

    const problems: WithdrawAbsenceProblem[] = []
    if (scoring.closedAt !== null) problems.push({ problem: 'scoring-closed', closedAt: scoring.closedAt })
    else if (!(await deleteAbsence(tx, scoring.id, wish.memberId))) problems.push({ problem: 'not-absent' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'withdraw-absence',
      refused: problems.length > 0,
      programmeId: scoring.programmeId,
      subject: `scoring:${scoring.id}`,
      facts: problems.length > 0 ? problems : { member: wish.memberId },
    })
    return problems.length > 0 ? refused(problems) : done(null)
  })
}
