import { mayReopenSession } from '#app/domain/council/session-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { noteReopening } from '#app/records/council/session-minutes.ts'
import { lockSession, reopenSessionRow } from '#app/records/council/sessions.ts'
import type { Tools } from '#app/tools.ts'
import { recordSessionAct } from './session-scene.ts'

export type ReopenSessionProblem =
  | { readonly problem: 'no-such-session' }
  | { readonly problem: 'not-closed' }
  | { readonly problem: 'reason-missing' }

/** Mở lại phiên họp đã khóa: the chair alone, with a reason; the frozen minutes stay as version 1, 2, … and the next closing makes another. */
export async function reopenSession(
  tools: Tools,
  actor: Actor,
  wish: { readonly sessionId: number; readonly reason: string },
): Promise<Outcome<null, ReopenSessionProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const session = await lockSession(tx, wish.sessionId)
    if (session === null || !mayReopenSession(actor, session))
      return refused([{ problem: 'no-such-session' }])

    const problems: ReopenSessionProblem[] = []
    if (session.state !== 'closed') problems.push({ problem: 'not-closed' })
    if (wish.reason === '') problems.push({ problem: 'reason-missing' })
    const { reason } = wish
    await recordSessionAct(tx, { at, actor, act: 'reopen-session', session, problems, reason })
    if (problems.length > 0) return refused(problems)

    const { id: sessionId, version } = session
    await noteReopening(tx, { sessionId, version, reason, by: actor.personId, at })
    await reopenSessionRow(tx, sessionId)
    return done(null)
  })
}
