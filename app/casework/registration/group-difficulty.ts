import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { maySettleDifficulty } from '#app/domain/registration/difficulty.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import {
  groupDifficulties,
  lockDifficultyGroup,
  publishDifficulty,
} from '#app/records/registration/difficulties.ts'
import type { Tools } from '#app/tools.ts'

export type GroupDifficultyProblem = { readonly problem: 'cannot-be-grouped' }

/** Gộp vào: a duplicate, with whatever stood under it, comes under another of the same year and shares its answer; what was settled does not go back to waiting under an open one. */
export async function groupDifficulty(
  tools: Tools,
  actor: Actor,
  wish: { readonly id: number; readonly under: number },
): Promise<Outcome<{ readonly grouped: number }, GroupDifficultyProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    // In the order of their ids, so that two who group the same ones the other way round do not wait for each other.
    const [first, second] = [Math.min(wish.id, wish.under), Math.max(wish.id, wish.under)]
    const locked = [...(await lockDifficultyGroup(tx, first)), ...(await lockDifficultyGroup(tx, second))]
    const one = locked.find(({ id }) => id === wish.id)
    const under = locked.find(({ id }) => id === wish.under)
    const isWrong =
      !maySettleDifficulty(actor) ||
      one === undefined ||
      under === undefined ||
      one.id === under.id ||
      under.sameAs !== null ||
      (one.state !== 'open' && under.state === 'open') ||
      one.programmeId !== under.programmeId
    const ids = locked.filter(({ id, sameAs }) => id === wish.id || sameAs === wish.id).map(({ id }) => id)
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'group-difficulty',
      refused: isWrong,
      subject: `difficulty:${wish.id}`,
      facts: { under: wish.under },
    })
    if (isWrong) return refused([{ problem: 'cannot-be-grouped' }])
    await publishDifficulty(tx, wish.id, null, at)
    await groupDifficulties(tx, ids, under)
    return done({ grouped: ids.length })
  })
}
