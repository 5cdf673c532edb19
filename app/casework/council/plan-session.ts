import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { sitsOn } from '#app/domain/council/council.ts'
import {
  type SessionPlan,
  type SessionPlanProblem,
  sessionPlanProblems,
} from '#app/domain/council/session.ts'
import { mayPlanSessions } from '#app/domain/council/session-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { lockCouncil } from '#app/records/council/councils.ts'
import {
  insertSession,
  isMinutesNumberTaken,
  lockSession,
  updateSessionPlan,
} from '#app/records/council/sessions.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'

export type PlanSessionProblem =
  | SessionPlanProblem
  | { readonly problem: 'no-such-council' }
  | { readonly problem: 'number-taken' }
  | { readonly problem: 'has-begun' }

/** Lập phiên họp, or changes what was planned before it has begun: number of the minutes, matter, time, place, who chairs, who writes. */
export async function planSession(
  tools: Tools,
  actor: Actor,
  wish: { readonly councilId: number; readonly sessionId: number | null; readonly plan: SessionPlan },
): Promise<Outcome<{ readonly sessionId: number }, PlanSessionProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const council = await lockCouncil(tx, wish.councilId)
    const session = wish.sessionId === null ? null : await lockSession(tx, wish.sessionId)
    if (council === null || !mayPlanSessions(actor, council.id))
      return refused([{ problem: 'no-such-council' }])
    if (wish.sessionId !== null && session?.councilId !== council.id)
      return refused([{ problem: 'no-such-council' }])

    const { plan } = wish
    const { startsAt } = plan
    const day = dayInVietnam(startsAt ?? at)
    const sitting = council.members.filter((member) => sitsOn(member, day))
    const problems: PlanSessionProblem[] = [...sessionPlanProblems(plan, sitting)]
    if (await isMinutesNumberTaken(tx, council.id, plan.minutesNumber, session?.id ?? 0))
      problems.push({ problem: 'number-taken' })
    if (session !== null && session.state !== 'planned') problems.push({ problem: 'has-begun' })
    const isRefused = problems.length > 0 || startsAt === null
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'plan-session',
      refused: isRefused,
      programmeId: council.programmeId,
      subject: session === null ? `council:${council.id}` : `session:${session.id}`,
      documentNumber: plan.minutesNumber,
      facts: isRefused ? problems : { about: plan.about, startsAt: startsAt.toString(), place: plan.place },
    })
    if (isRefused) return refused(problems)

    if (session !== null) {
      await updateSessionPlan(tx, session.id, { ...plan, startsAt })
      return done({ sessionId: session.id })
    }
    const sessionId = await insertSession(tx, {
      ...plan,
      startsAt,
      councilId: council.id,
      by: actor.personId,
      at,
    })
    return sessionId === null ? refused([{ problem: 'number-taken' }]) : done({ sessionId })
  })
}
