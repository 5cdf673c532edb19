import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { type AdoptionProblem, adoptionProblems } from '#app/domain/ranking/adoption.ts'
import { mayRecordForCouncil } from '#app/domain/ranking/ranking-access.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockProgramme } from '#app/records/programme/lock-programme.ts'
import { insertManifest } from '#app/records/ranking/manifests.ts'
import { adoptedRanking, insertAdoptedRanking } from '#app/records/ranking/rankings.ts'
import type { Tools } from '#app/tools.ts'
import { openRanking } from './open-ranking.ts'
import { rankingNow } from './ranking-now.ts'
import { sealResult } from './seal-result.ts'

export type AdoptProblem =
  | AdoptionProblem
  | { readonly problem: 'no-such-ranking' }
  | { readonly problem: 'not-presiding' }

/** Thông qua xếp hạng: the ranking exactly as shown, resolved and complete, becomes a frozen row with its minutes and its sealed manifest. */
export async function adoptRanking(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly programmeId: number
    readonly shownDigest: string
    readonly minutesNumber: string
    readonly minutesOn: Temporal.PlainDate | null
  },
): Promise<Outcome<{ readonly rankingId: number }, AdoptProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    await lockProgramme(tx, wish.programmeId)
    const plan = await openRanking(tx, actor, wish.programmeId)
    const act = {
      at,
      actorId: actor.personId,
      act: 'adopt-ranking',
      programmeId: wish.programmeId,
      documentNumber: wish.minutesNumber,
    }
    if (plan === null || plan === 'has-stake') {
      await recordAct(tx, { ...act, refused: true, facts: ['no-such-ranking'] })
      return refused([{ problem: 'no-such-ranking' }])
    }
    const now = await rankingNow(tx, plan, at)
    const ranking = now.ranking.ok ? now.ranking.value : null
    const problems: AdoptProblem[] = []
    if (!mayRecordForCouncil(actor, plan.id)) problems.push({ problem: 'not-presiding' })
    problems.push(
      ...adoptionProblems({
        ranking,
        stillOpen: now.stillOpen,
        shownDigest: wish.shownDigest,
        digest: now.digest,
        alreadyAdopted: (await adoptedRanking(tx, plan.id)) !== null,
        minutesNumber: wish.minutesNumber,
        minutesOn: wish.minutesOn,
        today: dayInVietnam(at),
      }),
    )
    await recordAct(tx, {
      ...act,
      refused: problems.length > 0,
      facts: { digest: now.digest, problems },
    })
    if (problems.length > 0 || ranking === null || wish.minutesOn === null) return refused(problems)

    const rankingId = await insertAdoptedRanking(tx, {
      programmeId: plan.id,
      programmeVersionId: plan.current.id,
      inputDigest: now.digest,
      input: now.input,
      result: ranking,
      minutesNumber: wish.minutesNumber,
      minutesOn: wish.minutesOn,
      by: actor.personId,
      at,
    })
    await insertManifest(tx, rankingId, await sealResult(tx, plan, now, ranking), at)
    return done({ rankingId })
  })
}
