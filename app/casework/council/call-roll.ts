import {
  type Attendance,
  type AttendanceProblem,
  attendanceProblems,
} from '#app/domain/council/attendance.ts'
import { mayRunSession } from '#app/domain/council/session-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { putAttendance, sessionMembers } from '#app/records/council/session-attendance.ts'
import { lockSession } from '#app/records/council/sessions.ts'
import type { Tools } from '#app/tools.ts'
import { recordSessionAct } from './session-scene.ts'

export type CallRollProblem =
  | AttendanceProblem
  | { readonly problem: 'no-such-session' }
  | { readonly problem: 'session-closed' }
  | { readonly problem: 'no-such-member' }

/** Điểm danh: present, late, left early, or absent with the reason; whom the form does not name stays as he was. */
export async function callRoll(
  tools: Tools,
  actor: Actor,
  wish: { readonly sessionId: number; readonly entries: readonly Attendance[] },
): Promise<Outcome<{ readonly present: number }, CallRollProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const session = await lockSession(tx, wish.sessionId)
    if (session === null || !mayRunSession(actor, session)) return refused([{ problem: 'no-such-session' }])
    const members = await sessionMembers(tx, session, at)

    const problems: CallRollProblem[] = wish.entries.flatMap(attendanceProblems)
    if (session.state === 'closed') problems.push({ problem: 'session-closed' })
    if (wish.entries.some((entry) => !members.some(({ memberId }) => memberId === entry.memberId)))
      problems.push({ problem: 'no-such-member' })
    const present = wish.entries.filter(({ state }) => state === 'present').length
    await recordSessionAct(tx, {
      at,
      actor,
      act: 'call-roll',
      session,
      problems,
      facts: { present, absent: wish.entries.length - present },
    })
    if (problems.length > 0) return refused(problems)

    await putAttendance(tx, session.id, wish.entries)
    return done({ present })
  })
}
