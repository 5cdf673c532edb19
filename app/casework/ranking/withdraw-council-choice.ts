import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayRecordForCouncil } from '#app/domain/ranking/ranking-access.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockProgramme } from '#app/records/programme/lock-programme.ts'
import { withdrawChoiceRow } from '#app/records/ranking/council-choices.ts'
import { adoptedRanking } from '#app/records/ranking/rankings.ts'
import type { Tools } from '#app/tools.ts'
import { openRanking } from './open-ranking.ts'

export type WithdrawChoiceProblem =
  | { readonly problem: 'no-such-ranking' }
  | { readonly problem: 'no-such-choice' }
  | { readonly problem: 'not-presiding' }
  | { readonly problem: 'already-adopted' }
  | { readonly problem: 'reason-missing' }

/** Rút một lựa chọn đã ghi: with a reason, before adoption; what was recorded stays readable. */
export async function withdrawCouncilChoice(
  tools: Tools,
  actor: Actor,
  wish: { readonly programmeId: number; readonly choiceId: number; readonly reason: string },
): Promise<Outcome<null, WithdrawChoiceProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    await lockProgramme(tx, wish.programmeId)
    const plan = await openRanking(tx, actor, wish.programmeId)
    const problems: WithdrawChoiceProblem[] = []
    if (plan === null || plan === 'has-stake') problems.push({ problem: 'no-such-ranking' })
    else {
      if (!mayRecordForCouncil(actor, plan.id)) problems.push({ problem: 'not-presiding' })
      if ((await adoptedRanking(tx, plan.id)) !== null) problems.push({ problem: 'already-adopted' })
      if (wish.reason.trim() === '') problems.push({ problem: 'reason-missing' })
    }
    const withdrawn =
      problems.length === 0 &&
      (await withdrawChoiceRow(tx, {
        id: wish.choiceId,
        programmeId: wish.programmeId,
        reason: wish.reason,
        by: actor.personId,
        at,
      }))
    if (problems.length === 0 && !withdrawn) problems.push({ problem: 'no-such-choice' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'withdraw-council-choice',
      refused: problems.length > 0,
      programmeId: wish.programmeId,
      reason: wish.reason,
      facts: { choiceId: wish.choiceId, problems },
    })
    return problems.length > 0 ? refused(problems) : done(null)
  })
}
