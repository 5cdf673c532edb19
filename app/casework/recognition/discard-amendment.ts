import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { decisionById, dropDraftDecision } from '#app/records/recognition/decisions.ts'
import type { Tools } from '#app/tools.ts'

export type DiscardAmendmentProblem =
  | { readonly problem: 'no-such-draft' }
  | { readonly problem: 'not-allowed' }

/** Bỏ dự thảo sửa đổi: a draft amendment goes; what it would have changed stays as it is. */
export async function discardAmendment(
  tools: Tools,
  actor: Actor,
  wish: { readonly decisionId: number },
): Promise<Outcome<{ readonly correctsId: number }, DiscardAmendmentProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const draft = await decisionById(tx, wish.decisionId)
    const problems: DiscardAmendmentProblem[] = []
    if (draft === null || draft.correctsId === null || draft.state !== 'draft')
      problems.push({ problem: 'no-such-draft' })
    if (!mayHandleDecision(actor)) problems.push({ problem: 'not-allowed' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'discard-amendment',
      refused: problems.length > 0,
      subject: `decision:${wish.decisionId}`,
      facts: { problems },
    })
    if (problems.length > 0 || draft === null || draft.correctsId === null) return refused(problems)

    await dropDraftDecision(tx, draft.id)
    return done({ correctsId: draft.correctsId })
  })
}
