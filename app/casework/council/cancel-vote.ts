import { mayRunSession } from '#app/domain/council/session-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { sessionItems } from '#app/records/council/session-items.ts'
import { endVote, votesOfSession } from '#app/records/council/session-votes.ts'
import { lockSession } from '#app/records/council/sessions.ts'
import type { Tools } from '#app/tools.ts'
import { recordSessionAct } from './session-scene.ts'

export type CancelVoteProblem =
  | { readonly problem: 'no-such-vote' }
  | { readonly problem: 'vote-ended' }
  | { readonly problem: 'reason-missing' }

/** Hủy lượt biểu quyết đang mở, with the reason: nothing of it counts, and the dossiers can be voted on anew. */
export async function cancelVote(
  tools: Tools,
  actor: Actor,
  wish: { readonly sessionId: number; readonly voteId: number; readonly reason: string },
): Promise<Outcome<null, CancelVoteProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const session = await lockSession(tx, wish.sessionId)
    const vote = session && (await votesOfSession(tx, session.id)).find(({ id }) => id === wish.voteId)
    if (!session || !vote || !mayRunSession(actor, session)) return refused([{ problem: 'no-such-vote' }])
    const hidden = (await sessionItems(tx, session, actor.personId)).filter((item) => item.hidden)
    if (vote.items.some(({ dossierId }) => hidden.some((item) => item.dossierId === dossierId)))
      return refused([{ problem: 'no-such-vote' }])

    const problems: CancelVoteProblem[] = []
    if (vote.state !== 'open') problems.push({ problem: 'vote-ended' })
    if (wish.reason === '') problems.push({ problem: 'reason-missing' })
    const { reason } = wish
    await recordSessionAct(tx, {
      at,
      actor,
      act: 'cancel-vote',
      session,
      problems,
      reason,
      facts: { vote: vote.id },
    })
    if (problems.length > 0) return refused(problems)

    await endVote(tx, vote.id, { at, cancelReason: reason })
    return done(null)
  })
}
