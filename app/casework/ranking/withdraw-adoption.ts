import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayRecordForCouncil } from '#app/domain/ranking/ranking-access.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockProgramme } from '#app/records/programme/lock-programme.ts'
import { adoptedRanking, supersedeRanking } from '#app/records/ranking/rankings.ts'
import { decisionOfRanking, dropDraftDecision } from '#app/records/recognition/decisions.ts'
import type { Tools } from '#app/tools.ts'
import { openRanking } from './open-ranking.ts'

export type WithdrawAdoptionProblem =
  | { readonly problem: 'no-such-ranking' }
  | { readonly problem: 'not-presiding' }
  | { readonly problem: 'nothing-adopted' }
  | { readonly problem: 'decision-issued'; readonly number: string }
  | { readonly problem: 'reason-missing' }

/** Hủy thông qua: with a reason, while no decision is issued; the adopted row stays, a draft decision on it goes. */
export async function withdrawAdoption(
  tools: Tools,
  actor: Actor,
  wish: { readonly programmeId: number; readonly reason: string },
): Promise<Outcome<null, WithdrawAdoptionProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    await lockProgramme(tx, wish.programmeId)
    const plan = await openRanking(tx, actor, wish.programmeId)
    const adopted = await adoptedRanking(tx, wish.programmeId)
    const decision = adopted && (await decisionOfRanking(tx, adopted.id))

    const problems: WithdrawAdoptionProblem[] = []
    if (plan === null || plan === 'has-stake') problems.push({ problem: 'no-such-ranking' })
    else if (!mayRecordForCouncil(actor, plan.id)) problems.push({ problem: 'not-presiding' })
    if (adopted === null) problems.push({ problem: 'nothing-adopted' })
    if (decision?.state === 'issued')
      problems.push({ problem: 'decision-issued', number: decision.number ?? '' })
    if (wish.reason.trim() === '') problems.push({ problem: 'reason-missing' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'withdraw-adoption',
      refused: problems.length > 0,
      programmeId: wish.programmeId,
      reason: wish.reason,
      facts: { rankingId: adopted?.id ?? null, problems },
    })
    if (problems.length > 0 || adopted === null) return refused(problems)

    if (decision) await dropDraftDecision(tx, decision.id)
    await supersedeRanking(tx, adopted.id, wish.reason)
    return done(null)
  })
}
