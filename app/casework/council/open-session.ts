import { type QuorumProblem, quorumProblems } from '#app/domain/council/item-room.ts'
import { mayRunSession } from '#app/domain/council/session-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { attendanceOf } from '#app/records/council/session-attendance.ts'
import { lockSession, openSessionRow } from '#app/records/council/sessions.ts'
import type { Tools } from '#app/tools.ts'
import { recordSessionAct, roomFor, sessionScene } from './session-scene.ts'

export type OpenSessionProblem =
  | QuorumProblem
  | { readonly problem: 'no-such-session' }
  | { readonly problem: 'has-begun' }
  | { readonly problem: 'roll-not-called'; readonly members: readonly string[] }

/** Khai mạc, once, after everybody was called and enough are there. */
export async function openSession(
  tools: Tools,
  actor: Actor,
  wish: { readonly sessionId: number },
): Promise<Outcome<null, OpenSessionProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const session = await lockSession(tx, wish.sessionId)
    if (session === null || !mayRunSession(actor, session)) return refused([{ problem: 'no-such-session' }])
    const scene = await sessionScene(tx, session, null, at)
    const called = new Set((await attendanceOf(tx, session.id)).map(({ memberId }) => memberId))
    const uncalled = scene.members.filter(({ memberId }) => !called.has(memberId))

    const problems: OpenSessionProblem[] = []
    if (session.state !== 'planned') problems.push({ problem: 'has-begun' })
    if (uncalled.length > 0)
      problems.push({ problem: 'roll-not-called', members: uncalled.map(({ fullName }) => fullName) })
    else problems.push(...quorumProblems(roomFor(scene, null), scene.programme.quorum))
    const facts = { present: roomFor(scene, null).voters.length, of: scene.members.length }
    await recordSessionAct(tx, { at, actor, act: 'open-session', session, problems, facts })
    if (problems.length > 0) return refused(problems)

    await openSessionRow(tx, session.id, at)
    return done(null)
  })
}
