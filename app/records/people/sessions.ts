import { sql } from 'kysely'
import type { Actor, CouncilSeat, Desk, GrantedRole, Role, Seat } from '#app/domain/people/actor.ts'
import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'
import { fixedQuestion, type ValueOf } from '#app/records/fixed-question.ts'

/** Phiên đăng nhập: known only by the hash of its token. */
export type SessionActor = {
  readonly actor: Actor
  readonly seenAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
  readonly bar: BarFacts
  /** What of the records was visible when the session was looked up; equal snapshots see equal rows. */
  readonly snapshot: string
}

/** What the bar over every page shows beside the name; read together with the actor, so it costs no question more. */
export type BarFacts = {
  readonly unreadMessages: number
  /** Short names of the units the actor's roles name. */
  readonly unitNames: Readonly<Record<number, string>>
}

type GrantRow = {
  readonly role: Role
  readonly unit_id: number | null
  readonly unit_name: string | null
  readonly full_unit_name: string | null
}
type SeatRow = {
  readonly id: number
  readonly council_id: number
  readonly programme_id: number
  readonly seat: CouncilSeat
  readonly kept_from: readonly number[]
  readonly kind: 'council' | 'group'
}

type SessionValues = { readonly tokenHash: string; readonly now: string; readonly day: string }

const sessionQuestion = fixedQuestion((db, value: ValueOf<SessionValues>) =>
  db
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
    .select(sql<string>`pg_current_snapshot()::text`.as('snapshot'))
    .select(
      sql<GrantRow[]>`coalesce((select json_agg(json_build_object('role', g.role, 'unit_id', g.unit_id,
          'unit_name', coalesce(nullif(u.short_name, ''), u.name), 'full_unit_name', u.name) order by g.id)
        from role_grant g left join unit u on u.id = g.unit_id where g.person_id = session.person_id
          and g.valid_from <= ${value('day')}::date and (g.valid_to is null or g.valid_to >= ${value('day')}::date)), '[]')`.as(
        'grants',
      ),
    )
    .select(
      sql<SeatRow[]>`coalesce((select json_agg(json_build_object('id', m.id, 'council_id', m.council_id,
          'programme_id', c.programme_id, 'seat', m.seat, 'kind', c.kind, 'kept_from', array(
            select p.dossier_id from trial_participant p where p.person_id = session.person_id
            union select f.dossier_id from conflict f join council_member o on o.id = f.member_id
              where o.person_id = session.person_id and f.state = 'standing')) order by m.id)
        from council_member m join council c on c.id = m.council_id where m.person_id = session.person_id
          and m.valid_from <= ${value('day')}::date and (m.valid_to is null or m.valid_to >= ${value('day')}::date)), '[]')`.as(
        'seats',
      ),
    )
    .select((is) =>
      is
        .selectFrom('message')
        .select((count) => count.fn.countAll<number>().as('unread'))
        .whereRef('message.to_person_id', '=', 'session.person_id')
        .where('message.read_at', 'is', null)
        .where('message.secret', '=', false)
        .as('unread'),
    )
    .where('session.token_hash', '=', value('tokenHash'))
    .where('session.ends_at', '>', value('now'))
    .where('account.disabled_at', 'is', null),
)

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
  const [row] = await sessionQuestion(db, {
    tokenHash,
    now: machineNow.toString(),
    day: today.toString(),
  })
  if (!row) return null
  const roles: readonly GrantedRole[] = row.grants.map((grant) => ({
    role: grant.role,
    unitId: grant.unit_id,
    ...(grant.role === 'appraiser' && grant.full_unit_name !== null
      ? { unitName: grant.full_unit_name }
      : {}),
  }))
  return {
    snapshot: row.snapshot,
    seenAt: instantOf(row.seen_at),
    endsAt: instantOf(row.ends_at),
    bar: {
      unreadMessages: row.unread ?? 0,
      unitNames: Object.fromEntries(
        row.grants.flatMap((grant) =>
          grant.unit_id === null ? [] : [[grant.unit_id, grant.unit_name ?? '']],
        ),
      ),
    },
    actor: {
      personId: row.person_id,
      fullName: row.full_name,
      roles,
      seats: row.seats.filter(({ kind }) => kind === 'council').map(seatOf),
      groups: row.seats.filter(({ kind }) => kind === 'group').map(seatOf),
      desk: deskOf(
        roles,
        row.seats.some(({ kind }) => kind === 'council'),
        row.desk_role,
        row.desk_unit_id,
      ),
      mustChangePassword: row.must_change,
    },
  }
}

const seatOf = (row: SeatRow): Seat => ({
  memberId: row.id,
  councilId: row.council_id,
  programmeId: row.programme_id,
  seat: row.seat,
  keptFrom: row.kept_from,
})

/** The chosen desk, as long as the role or seat behind it is in force. */
function deskOf(
  roles: readonly GrantedRole[],
  isSeated: boolean,
  role: string | null,
  unitId: number | null,
): Desk | null {
  if (role === 'council') return isSeated ? { role, unitId: null } : null
  return roles.find((granted) => granted.role === role && granted.unitId === unitId) ?? null
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

export type NewSession = {
  readonly tokenHash: string
  readonly personId: number
  readonly at: Temporal.Instant
  readonly idleMinutes: number
  readonly maxHours: number
  readonly address: string
  readonly browser: string
}

export async function insertSession(tx: OpenTransaction, session: NewSession): Promise<void> {
  const lastEnd = session.at.add({ hours: session.maxHours })
  const idleEnd = session.at.add({ minutes: session.idleMinutes })
  const endsAt = Temporal.Instant.compare(idleEnd, lastEnd) < 0 ? idleEnd : lastEnd
  await tx
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      person_id: session.personId,
      created_at: session.at.toString(),
      seen_at: session.at.toString(),
      ends_at: endsAt.toString(),
      last_end: lastEnd.toString(),
      address: session.address,
      browser: session.browser,
    })
    .execute()
}

export async function endSession(tx: OpenTransaction, tokenHash: string): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** Ends every session of a person, but for the one that asks; answers how many were ended. */
export async function endSessionsOf(
  tx: OpenTransaction,
  personId: number,
  except: string | null = null,
): Promise<number> {
  const ended = await tx
    .deleteFrom('session')
    .where('person_id', '=', personId)
    .$if(except !== null, (query) => query.where('token_hash', '!=', except ?? ''))
    .executeTakeFirst()
  return Number(ended.numDeletedRows)
}

/** Sessions whose end has passed are of no more use. */
export async function forgetEndedSessions(tx: OpenTransaction, machineNow: Temporal.Instant): Promise<void> {
  await tx.deleteFrom('session').where('ends_at', '<', machineNow.toString()).execute()
}

export async function setDesk(tx: OpenTransaction, tokenHash: string, desk: Desk | null): Promise<void> {
  await tx
    .updateTable('session')
    .set({ desk_role: desk?.role ?? null, desk_unit_id: desk?.unitId ?? null })
    .where('token_hash', '=', tokenHash)
    .execute()
}
