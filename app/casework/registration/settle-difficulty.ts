import { notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { difficultySettled } from '#app/documents/registration/difficulty-notices.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { longestDifficulty, maySettleDifficulty } from '#app/domain/registration/difficulty.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import {
  lockDifficultyGroup,
  publishDifficulty,
  settleDifficulties,
} from '#app/records/registration/difficulties.ts'
import type { Tools } from '#app/tools.ts'

export type SettleDifficultyProblem =
  | { readonly problem: 'no-such-difficulty' }
  | { readonly problem: 'stands-under-another' }
  | { readonly problem: 'answer-missing' }
  | { readonly problem: 'question-missing' }
  | { readonly problem: 'text-too-long'; readonly field: 'answer' | 'question'; readonly max: number }

/**
 * Trả lời, khép lại: the answer goes to the one and to all grouped under it, and with a question in the office's own words
 * onto the public page, without anybody's name. Closing needs no answer; both may be done anew with a better answer.
 */
export async function settleDifficulty(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly id: number
    readonly as: 'answered' | 'closed'
    readonly answer: string
    /** null: not on the public page. */
    readonly publicQuestion: string | null
  },
): Promise<Outcome<{ readonly told: number }, SettleDifficultyProblem>> {
  const at = tools.now()
  const answer = wish.answer.trim()
  const question = wish.as === 'closed' ? null : (wish.publicQuestion?.trim() ?? null)
  return tools.transaction(async (tx) => {
    const group = await lockDifficultyGroup(tx, wish.id)
    const one = group.find(({ id }) => id === wish.id)

    const problems: SettleDifficultyProblem[] = []
    if (one === undefined || !maySettleDifficulty(actor)) problems.push({ problem: 'no-such-difficulty' })
    else if (one.sameAs !== null) problems.push({ problem: 'stands-under-another' })
    if (wish.as === 'answered' && answer === '') problems.push({ problem: 'answer-missing' })
    if (question === '') problems.push({ problem: 'question-missing' })
    for (const [field, text] of [['answer', answer] as const, ['question', question ?? ''] as const])
      if (text.length > longestDifficulty)
        problems.push({ problem: 'text-too-long', field, max: longestDifficulty })

    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: wish.as === 'answered' ? 'answer-difficulty' : 'close-difficulty',
      refused: problems.length > 0,
      subject: `difficulty:${wish.id}`,
      ...(one === undefined ? {} : { programmeId: one.programmeId }),
      facts: problems.length > 0 ? problems : { together: group.length, published: question !== null },
    })
    if (problems.length > 0 || one === undefined) return refused(problems)
    const ids = group.map(({ id }) => id)
    await settleDifficulties(tx, ids, { state: wish.as, answer, by: actor.personId, at })
    await publishDifficulty(tx, one.id, question, at)
    for (const each of group)
      await notifyPeople(tools, tx, [each.reportedBy], difficultySettled(each.text, wish.as, answer), {
        at,
        link: `/vuong-mac/${each.id}`,
        not: actor.personId,
      })
    return done({ told: group.length })
  })
}
