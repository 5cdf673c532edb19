import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Attendance } from '#app/domain/council/attendance.ts'
import { isThere } from '#app/domain/council/attendance.ts'
import { sitsOn } from '#app/domain/council/council.ts'
import type { SessionMember } from '#app/domain/council/item-room.ts'
import { type Connection, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'
import { councilById } from './councils.ts'

/** The roll of a session as it has been called so far. */
export async function attendanceOf(db: Connection, sessionId: number): Promise<readonly Attendance[]> {
  const rows = await db
    .selectFrom('session_attendance')
    .select(['member_id', 'state', 'reason', 'arrived_at', 'left_at'])
    .where('session_id', '=', sessionId)
    .orderBy('member_id')
    .execute()
  return rows.map((row) => ({
    memberId: row.member_id,
    state: row.state,
    reason: row.reason,
    arrivedAt: instantOrNull(row.arrived_at),
    leftAt: instantOrNull(row.left_at),
  }))
}

export async function putAttendance(
  tx: OpenTransaction,
  sessionId: number,
  entries: readonly Attendance[],
): Promise<void> {
  if (entries.length === 0) return
  await tx
    .insertInto('session_attendance')
    .values(
      entries.map((entry) => ({
        session_id: sessionId,
        member_id: entry.memberId,
        state: entry.state,
        reason: entry.reason,
        arrived_at: entry.arrivedAt?.toString() ?? null,
        left_at: entry.leftAt?.toString() ?? null,
      })),
    )
    .onConflict((again) =>
      again.columns(['session_id', 'member_id']).doUpdateSet((is) => ({
        state: is.ref('excluded.state'),
        reason: is.ref('excluded.reason'),
        arrived_at: is.ref('excluded.arrived_at'),
        left_at: is.ref('excluded.left_at'),
      })),
    )
    .execute()
}

/** Members whose seats count on the day of the session, in the order of the decision, and who of them is there at that moment. */
export async function sessionMembers(
  db: Connection,
  session: { readonly id: number; readonly councilId: number; readonly startsAt: Temporal.Instant },
  at: Temporal.Instant,
): Promise<readonly SessionMember[]> {
  const council = await councilById(db, session.councilId)
  const roll = await attendanceOf(db, session.id)
  const day = dayInVietnam(session.startsAt)
  return (council?.members ?? [])
    .filter((member) => sitsOn(member, day))
    .map((member) => {
      const entry = roll.find(({ memberId }) => memberId === member.id)
      return {
        memberId: member.id,
        personId: member.personId,
        fullName: member.fullName,
        seat: member.seat,
        jobTitle: member.jobTitle,
        isThere: entry !== undefined && isThere(entry, at),
      }
    })
}
