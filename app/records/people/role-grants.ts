import { sql } from 'kysely'
import type { Role } from '#app/domain/people/actor.ts'
import { type Connection, dayOf, dayOrNull, type OpenTransaction } from '#app/records/connection.ts'

/** Người giữ vai trò: who holds a role on a day, and how the unit calls the post. */
export type RoleHolder = {
  readonly personId: number
  readonly fullName: string
  readonly position: string
  readonly email: string | null
  readonly unitId: number | null
  readonly since: Temporal.PlainDate
}

/** Who holds the role on that day, for this unit when one is given, by given name. */
export async function peopleWithRole(
  db: Connection,
  role: Role,
  day: Temporal.PlainDate,
  unitId?: number,
): Promise<readonly RoleHolder[]> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.id', 'person.full_name', 'person.position', 'person.email'])
    .select(['role_grant.unit_id', 'role_grant.valid_from'])
    .where('role_grant.role', '=', role)
    .where('role_grant.valid_from', '<=', day.toString())
    .where((is) =>
      is.or([is('role_grant.valid_to', 'is', null), is('role_grant.valid_to', '>=', day.toString())]),
    )
    .$if(unitId !== undefined, (query) => query.where('role_grant.unit_id', '=', unitId ?? null))
    .orderBy('person.sort_name')
    .orderBy('person.id')
    .execute()
  return rows.map((row) => ({
    personId: row.id,
    fullName: row.full_name,
    position: row.position,
    email: row.email,
    unitId: row.unit_id,
    since: dayOf(row.valid_from),
  }))
}

/** Thủ trưởng đơn vị on that day, or null. Of two grants in force (a hand-over) the later one counts. */
export async function headOf(
  db: Connection,
  unitId: number,
  day: Temporal.PlainDate,
): Promise<RoleHolder | null> {
  const heads = await peopleWithRole(db, 'unit-head', day, unitId)
  return heads.toSorted((a, b) => Temporal.PlainDate.compare(b.since, a.since))[0] ?? null
}

/** Has the unit a head in force on that day who can sign in? Where not, the clerk records from signed paper. */
export async function hasHeadWithAccount(
  db: Connection,
  unitId: number | null,
  day: Temporal.PlainDate,
): Promise<boolean> {
  if (unitId === null) return false
  const row = await db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.person_id', 'role_grant.person_id')
    .select('role_grant.id')
    .where('role_grant.role', '=', 'unit-head')
    .where('role_grant.unit_id', '=', unitId)
    .where('role_grant.valid_from', '<=', day.toString())
    .where((is) =>
      is.or([is('role_grant.valid_to', 'is', null), is('role_grant.valid_to', '>=', day.toString())]),
    )
    .where('account.disabled_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Một lần giao vai trò, with its days: ended by a last day, never deleted. */
export type RoleGrant = {
  readonly id: number
  readonly personId: number
  readonly role: Role
  readonly unitId: number | null
  readonly unitName: string | null
  readonly validFrom: Temporal.PlainDate
  readonly validTo: Temporal.PlainDate | null
}

/** All grants of a person, the latest first. */
export async function grantsOf(db: Connection, personId: number): Promise<readonly RoleGrant[]> {
  const rows = await grants(db)
    .where('role_grant.person_id', '=', personId)
    .orderBy('role_grant.valid_from', 'desc')
    .orderBy('role_grant.id', 'desc')
    .execute()
  return rows.map(grantOf)
}

/** The grant with its row locked to the end of the transaction. */
export async function lockGrant(tx: OpenTransaction, id: number): Promise<RoleGrant | null> {
  const row = await grants(tx).where('role_grant.id', '=', id).forUpdate('role_grant').executeTakeFirst()
  return row ? grantOf(row) : null
}

export type NewRoleGrant = {
  readonly personId: number
  readonly role: Role
  readonly unitId: number | null
  readonly validFrom: Temporal.PlainDate
  readonly validTo: Temporal.PlainDate | null
  readonly grantedBy: number | null
  readonly at: Temporal.Instant
}

export async function insertGrant(tx: OpenTransaction, grant: NewRoleGrant): Promise<number> {
  const row = await tx
    .insertInto('role_grant')
    .values({
      person_id: grant.personId,
      role: grant.role,
      unit_id: grant.unitId,
      valid_from: grant.validFrom.toString(),
      valid_to: grant.validTo?.toString() ?? null,
      granted_by: grant.grantedBy,
      granted_at: grant.at.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Sets the last day of a grant. */
export async function endGrant(tx: OpenTransaction, id: number, lastDay: Temporal.PlainDate): Promise<void> {
  await tx.updateTable('role_grant').set({ valid_to: lastDay.toString() }).where('id', '=', id).execute()
}

/** Ends on that day every grant for the unit (of these people, where they are named) that would last longer; answers how many. */
export async function endGrantsOfUnit(
  tx: OpenTransaction,
  unitId: number,
  lastDay: Temporal.PlainDate,
  people?: readonly number[],
): Promise<number> {
  const ended = await tx
    .updateTable('role_grant')
    .set({ valid_to: sql`greatest(${lastDay.toString()}::date, valid_from - 1)` })
    .where('unit_id', '=', unitId)
    .$if(people !== undefined, (query) =>
      query.where(sql<boolean>`person_id = any(${[...(people ?? [])]}::bigint[])`),
    )
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', lastDay.toString())]))
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

const grants = (db: Connection) =>
  db
    .selectFrom('role_grant')
    .leftJoin('unit', 'unit.id', 'role_grant.unit_id')
    .select(['role_grant.id', 'role_grant.person_id', 'role_grant.role', 'role_grant.unit_id'])
    .select(['role_grant.valid_from', 'role_grant.valid_to', 'unit.name as unit_name'])

function grantOf(row: {
  id: number
  person_id: number
  role: Role
  unit_id: number | null
  unit_name: string | null
  valid_from: string
  valid_to: string | null
}): RoleGrant {
  return {
    id: row.id,
    personId: row.person_id,
    role: row.role,
    unitId: row.unit_id,
    unitName: row.unit_name,
    validFrom: dayOf(row.valid_from),
    validTo: dayOrNull(row.valid_to),
  }
}
