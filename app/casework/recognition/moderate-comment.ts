import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { settleComment } from '#app/records/recognition/postings.ts'
import type { Tools } from '#app/tools.ts'

export type ModerateCommentProblem =
  | { readonly problem: 'no-such-comment' }
  | { readonly problem: 'not-allowed' }

/** Duyệt ý kiến: the office lets a comment stand beside the list, or keeps it for itself; it may think it over. */
export async function moderateComment(
  tools: Tools,
  actor: Actor,
  wish: { readonly commentId: number; readonly shown: boolean },
): Promise<Outcome<null, ModerateCommentProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const problems: ModerateCommentProblem[] = []
    if (!mayHandleDecision(actor)) problems.push({ problem: 'not-allowed' })
    else {
      const settled = { shown: wish.shown, by: actor.personId, at }
      if ((await settleComment(tx, wish.commentId, settled)) === null)
        problems.push({ problem: 'no-such-comment' })
    }
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'moderate-comment',
      refused: problems.length > 0,
      subject: `comment:${wish.commentId}`,
      facts: { shown: wish.shown, problems },
    })
    return problems.length > 0 ? refused(problems) : done(null)
  })
}
