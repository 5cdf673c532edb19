import { sql } from 'kysely'
import type { JoinRequestDetails, JoinRequestState } from '#app/domain/people/join-request.ts'
import { type Connection, instantOf, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'
import type { Waiting } from '#app/records/foundation/day-work.ts'

/** Một đăng ký tham gia and what became of it. */
export type JoinRequest = JoinRequestDetails & {
  readonly id: number
  readonly askedAt: Temporal.Instant
  readonly linkEndsAt: Temporal.Instant | null
  readonly confirmedAt: Temporal.Instant | null
  readonly state: JoinRequestState
  readonly settledAt: Temporal.Instant | null
  readonly settledBy: string | null
  readonly reason: string
  readonly sector: string | null
  readonly personId: number | null
  readonly unitId: number | null
  readonly unitName: string | null
}

export async function joinRequestById(db: Connection, id: number): Promise<JoinRequest | null> {
  const row = await requests(db).where('join_request.id', '=', id).executeTakeFirst()
  return row ? requestOf(row) : null
}

export async function lockJoinRequest(tx: OpenTransaction, id: number): Promise<JoinRequest | null> {
  const row = await requests(tx)
    .where('join_request.id', '=', id)
    .forUpdate('join_request')
    .executeTakeFirst()
  return row ? requestOf(row) : null
}

export async function joinRequestOfLink(db: Connection, linkHash: string): Promise<JoinRequest | null> {
  const row = await requests(db).where('link_hash', '=', linkHash).executeTakeFirst()
  return row ? requestOf(row) : null
}

/** What this address asked for and nobody has settled. */
export async function waitingRequestOf(tx: OpenTransaction, email: string): Promise<JoinRequest | null> {
  const row = await requests(tx)
    .where('join_request.email', '=', email)
    .where('join_request.state', '=', 'waiting')
    .forUpdate('join_request')
    .executeTakeFirst()
  return row ? requestOf(row) : null
}

/** The latest first; `state` null: all of them. */
export async function joinRequestsIn(
  db: Connection,
  state: JoinRequestState | null,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly requests: readonly JoinRequest[]; readonly total: number }> {
  const rows = await requests(db)
    .$if(state !== null, (query) => query.where('join_request.state', '=', state ?? 'waiting'))
    .orderBy('join_request.id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  const { total } = await db
    .selectFrom('join_request')
    .select((is) => is.fn.countAll<number>().as('total'))
    .$if(state !== null, (query) => query.where('state', '=', state ?? 'waiting'))
    .executeTakeFirstOrThrow()
  return { requests: rows.map(requestOf), total }
}

export async function waitingJoinRequests(db: Connection): Promise<Waiting> {
  const row = await db
    .selectFrom('join_request')
    .select((is) => [is.fn.countAll<number>().as('count'), is.fn.min('asked_at').as('oldest')])
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return { count: row.count, oldest: instantOrNull(row.oldest) }
}

/** Ngành mà cơ quan thường trực đã giao for somebody who came by a request of their own, the latest. */
export async function sectorOfJoining(db: Connection, personId: number): Promise<string | null> {
  const row = await db
    .selectFrom('join_request')
    .select('sector')
    .where('person_id', '=', personId)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row?.sector ?? null
}

type Link = { readonly hash: string; readonly ends: Temporal.Instant } | null

export async function insertJoinRequest(
  tx: OpenTransaction,
  asked: JoinRequestDetails,
  at: Temporal.Instant,
  link: Link,
): Promise<number> {
  const row = await tx
    .insertInto('join_request')
    .values({ ...columnsOf(asked, at, link), confirmed_at: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Asked again before anybody confirmed it: the newer words and the newer link count. */
export async function replaceJoinRequest(
  tx: OpenTransaction,
  id: number,
  asked: JoinRequestDetails,
  at: Temporal.Instant,
  link: Link,
): Promise<void> {
  await tx
    .updateTable('join_request')
    .set(columnsOf(asked, at, link))
    .where('id', '=', id)
    .execute()
}

/** Confirms the address once; answers whether it was this time. */
export async function confirmJoinRequest(
  tx: OpenTransaction,
  id: number,
  at: Temporal.Instant,
): Promise<boolean> {
  const row = await tx
    .updateTable('join_request')
    .set({ confirmed_at: at.toString() })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  return row.numUpdatedRows === 1n
}

/** Settles it once. */
export async function settleJoinRequest(
  tx: OpenTransaction,
  id: number,
  settled: {
    readonly state: 'approved' | 'refused'
    readonly at: Temporal.Instant
    readonly by: number
    readonly reason: string
    readonly sector: string | null
    readonly personId: number | null
    readonly unitId: number | null
  },
): Promise<void> {
  await tx
    .updateTable('join_request')
    .set({
      state: settled.state,
      settled_at: settled.at.toString(),
      settled_by: settled.by,
      reason: settled.reason,
      sector: settled.sector,
      person_id: settled.personId,
      unit_id: settled.unitId,
    })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .execute()
}

/** How many requests came from this network address since then, whatever became of them. */
export async function joinAsksFrom(
  db: Connection,
  address: string,
  since: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{ asks: number }>`select count(*) as asks from sign_in_attempt
    where address = ${address} and at >= ${since.toString()}::timestamptz and login like ${`${joinLogin('')}%`}`.execute(
    db,
  )
  return rows[0]?.asks ?? 0
}

/** Under which name asking to join counts among the attempts; no sign-in name holds a space. */
export const joinLogin = (email: string): string => `tham gia ${email}`

const columnsOf = (asked: JoinRequestDetails, at: Temporal.Instant, link: Link) => ({
  kind: asked.kind,
  full_name: asked.fullName,
  organisation_name: asked.organisationName,
  tax_code: asked.taxCode,
  address: asked.address,
  job_title: asked.jobTitle,
  email: asked.email,
  phone: asked.phone,
  wish: asked.wish,
  asked_at: at.toString(),
  link_hash: link?.hash ?? null,
  link_ends_at: link?.ends.toString() ?? null,
})

const requests = (db: Connection) =>
  db
    .selectFrom('join_request')
    .leftJoin('person as settler', 'settler.id', 'join_request.settled_by')
    .leftJoin('unit', 'unit.id', 'join_request.unit_id')
    .selectAll('join_request')
    .select(['settler.full_name as settler_name', 'unit.name as unit_name'])

type Row = Awaited<ReturnType<ReturnType<typeof requests>['executeTakeFirstOrThrow']>>

const requestOf = (row: Row): JoinRequest => ({
  id: row.id,
  kind: row.kind,
  fullName: row.full_name,
  organisationName: row.organisation_name,
  taxCode: row.tax_code,
  address: row.address,
  jobTitle: row.job_title,
  email: row.email,
  phone: row.phone,
  wish: row.wish,
  askedAt: instantOf(row.asked_at),
  linkEndsAt: instantOrNull(row.link_ends_at),
  confirmedAt: instantOrNull(row.confirmed_at),
  state: row.state,
  settledAt: instantOrNull(row.settled_at),
  settledBy: row.settler_name,
  reason: row.reason,
  sector: row.sector,
  personId: row.person_id,
  unitId: row.unit_id,
  unitName: row.unit_name,
})
