import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayRecordForCouncil } from '#app/domain/ranking/ranking-access.ts'
import type { ChoiceProblem } from '#app/domain/ranking/recorded-choices.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockProgramme } from '#app/records/programme/lock-programme.ts'
import { insertChoice } from '#app/records/ranking/council-choices.ts'
import { adoptedRanking } from '#app/records/ranking/rankings.ts'
import type { Tools } from '#app/tools.ts'
import { openRanking } from './open-ranking.ts'
import { rankingNow } from './ranking-now.ts'

export type RecordChoiceProblem =
  | { readonly problem: 'no-such-ranking' }
  | { readonly problem: 'not-presiding' }
  | { readonly problem: 'already-adopted' }
  | { readonly problem: 'minutes-missing' }
  | { readonly problem: 'nothing-chosen' }
  | { readonly problem: 'choice'; readonly choice: ChoiceProblem }

export type ChoiceWish = {
  readonly programmeId: number
  readonly kind: 'tie' | 'floor'
  readonly roundCode: string | null
  readonly classCode: string | null
  readonly dossierIds: readonly number[]
  readonly minutesNumber: string
  readonly reason: string
}

/** Ghi lựa chọn của Hội đồng: kept only if it answers a question the ranking asks now, with the number of the minutes. */
export async function recordCouncilChoice(
  tools: Tools,
  actor: Actor,
  wish: ChoiceWish,
): Promise<Outcome<{ readonly choiceId: number }, RecordChoiceProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    await lockProgramme(tx, wish.programmeId)
    const plan = await openRanking(tx, actor, wish.programmeId)
    const act = {
      at,
      actorId: actor.personId,
      act: 'record-council-choice',
      programmeId: wish.programmeId,
      documentNumber: wish.minutesNumber,
      ...(wish.reason === '' ? {} : { reason: wish.reason }),
    }
    if (plan === null || plan === 'has-stake') {
      await recordAct(tx, { ...act, refused: true, facts: ['no-such-ranking'] })
      return refused([{ problem: 'no-such-ranking' }])
    }
    const problems: RecordChoiceProblem[] = []
    if (!mayRecordForCouncil(actor, plan.id)) problems.push({ problem: 'not-presiding' })
    if ((await adoptedRanking(tx, plan.id)) !== null) problems.push({ problem: 'already-adopted' })
    if (wish.minutesNumber.trim() === '') problems.push({ problem: 'minutes-missing' })
    if (wish.dossierIds.length === 0) problems.push({ problem: 'nothing-chosen' })
    else {
      const before = await rankingNow(tx, plan, at)
      const after = await rankingNow(tx, plan, at, wish)
      const known = new Set(
        before.ranking.ok ? [] : before.ranking.problems.map((one) => JSON.stringify(one)),
      )
      if (!after.ranking.ok)
        for (const choice of after.ranking.problems)
          if (choice.problem !== 'no-minutes' && !known.has(JSON.stringify(choice)))
            problems.push({ problem: 'choice', choice })
    }
    await recordAct(tx, {
      ...act,
      refused: problems.length > 0,
      facts: { kind: wish.kind, class: wish.classCode, dossiers: wish.dossierIds, problems },
    })
    if (problems.length > 0) return refused(problems)

    const choiceId = await insertChoice(tx, { ...wish, by: actor.personId, at })
    return done({ choiceId })
  })
}
