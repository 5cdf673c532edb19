import { sql } from 'kysely'
import type { Actor, CouncilSeat, GrantedRole, Role } from '#app/domain/people/actor.ts'
import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** Phiên đăng nhập: known only by the hash of its token. */
export type SessionActor = {
  readonly actor: Actor
  readonly seenAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

type GrantRow = { readonly role: Role; readonly unit_id: number | null }
type SeatRow = {
  readonly id: number
  readonly council_id: number
  readonly programme_id: number
  readonly seat: CouncilSeat
}

/**
 * The person behind a session with the roles and seats in force on `today` (the office's day), in one question.
 * null when the session is unknown, has ended by the machine's time, or the account is closed.
 */
export async function actorOfSession(
  db: Connection,
  tokenHash: string,
  machineNow: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<SessionActor | null> {
  const day = today.toString()
  const row = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .innerJoin('account', 'account.person_id', 'session.person_id')
    .select([
      'session.person_id',
      'person.full_name',
      'session.seen_at',
      'session.ends_at',
      'account.must_change',
    ])
    .select(['session.desk_role', 'session.desk_unit_id'])
    .select(
      sql<
        GrantRow[]
      >`coalesce((select json_agg(json_build_object('role', g.role, 'unit_id', g.unit_id) order by g.id)
        from role_grant g where g.person_id = session.person_id
          and g.valid_from <= ${day}::date and (g.valid_to is null or g.valid_to >= ${day}::date)), '[]')`.as(
        'grants',
      ),
    )
    .select(
      sql<SeatRow[]>`coalesce((select json_agg(json_build_object('id', m.id, 'council_id', m.council_id,
          'programme_id', c.programme_id, 'seat', m.seat) order by m.id)
        from council_member m join council c on c.id = m.council_id where m.person_id = session.person_id
          and m.valid_from <= ${day}::date and (m.valid_to is null or m.valid_to >= ${day}::date)), '[]')`.as(
        'seats',
      ),
    )
    .where('session.token_hash', '=', tokenHash)
    .where('session.ends_at', '>', machineNow.toString())
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const roles: readonly GrantedRole[] = row.grants.map((grant) => ({
    role: grant.role,
    unitId: grant.unit_id,
  }))
  return {
    seenAt: instantOf(row.seen_at),
    endsAt: instantOf(row.ends_at),
    actor: {
      personId: row.person_id,
      fullName: row.full_name,
      roles,
      seats: row.seats.map((seat) => ({
        memberId: seat.id,
        councilId: seat.council_id,
        programmeId: seat.programme_id,
        seat: seat.seat,
      })),
      desk:
        roles.find((granted) => granted.role === row.desk_role && granted.unitId === row.desk_unit_id) ??
        null,
      mustChangePassword: row.must_change,
    },
  }
}

/** Moves the idle end of a session forward, never past its last hour; called at most once a minute for each session. */
export async function keepSessionAlive(
  db: Connection | OpenTransaction,
  tokenHash: string,
  machineNow: Temporal.Instant,
  idleMinutes: number,
): Promise<void> {
  const idleEnd = machineNow.add({ minutes: idleMinutes }).toString()
  await db
    .updateTable('session')
    .set({ seen_at: machineNow.toString(), ends_at: sql`least(last_end, ${idleEnd}::timestamptz)` })
    .where('token_hash', '=', tokenHash)
    .execute()
}
