import { notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { invitedToSession } from '#app/documents/council/notices.ts'
import { mayPlanSessions } from '#app/domain/council/session-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { sessionMembers } from '#app/records/council/session-attendance.ts'
import { sessionItems } from '#app/records/council/session-items.ts'
import { lockSession, markInvited } from '#app/records/council/sessions.ts'
import type { Tools } from '#app/tools.ts'
import { recordSessionAct } from './session-scene.ts'

export type InviteToSessionProblem =
  | { readonly problem: 'no-such-session' }
  | { readonly problem: 'has-begun' }
  | { readonly problem: 'agenda-empty' }

/** Gửi giấy mời: every member hears time, place and agenda; again after a change of them. */
export async function inviteToSession(
  tools: Tools,
  actor: Actor,
  wish: { readonly sessionId: number },
): Promise<Outcome<{ readonly invited: number }, InviteToSessionProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const session = await lockSession(tx, wish.sessionId)
    if (session === null || !mayPlanSessions(actor, session.councilId))
      return refused([{ problem: 'no-such-session' }])
    const members = await sessionMembers(tx, session, at)
    const items = await sessionItems(tx, session, null)

    const problems: InviteToSessionProblem[] = []
    if (session.state !== 'planned') problems.push({ problem: 'has-begun' })
    if (items.length === 0 && session.opening === '') problems.push({ problem: 'agenda-empty' })
    const facts = { members: members.length }
    await recordSessionAct(tx, { at, actor, act: 'invite-to-session', session, problems, facts })
    if (problems.length > 0) return refused(problems)

    await markInvited(tx, session.id, at)
    await notifyPeople(
      tools,
      tx,
      members.map(({ personId }) => personId),
      invitedToSession(session, items.length, session.invitedAt !== null),
      { at, link: `/phien-hop/${session.id}` },
    )
    return done({ invited: members.length })
  })
}
