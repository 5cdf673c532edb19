import { sql } from 'kysely'
import type { KnownPerson } from '#app/domain/people/import-people.ts'
import type { PersonDetails } from '#app/domain/people/person.ts'
import type { RolePeriod } from '#app/domain/people/role-rules.ts'
import { type Connection, dayOf, dayOrNull, type OpenTransaction } from '#app/records/connection.ts'
import { personColumnsOf } from './people.ts'

/** Everybody, with what identifies them and the roles they hold or held: what a list of people is judged by. */
export async function knownPeople(db: Connection): Promise<readonly KnownPerson[]> {
  const [people, grants] = await Promise.all([
    db
      .selectFrom('person')
      .leftJoin('account', 'account.person_id', 'person.id')
      .select([
        'id',
        'full_name',
        'birth_date',
        'position',
        'qualification',
        'home_unit_id',
        'email',
        'phone',
      ])
      .select(['staff_code', 'login'])
      .orderBy('sort_name')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('role_grant')
      .select(['person_id', 'role', 'unit_id', 'valid_from', 'valid_to'])
      .orderBy('id')
      .execute(),
  ])
  const held = Map.groupBy(grants, ({ person_id }) => person_id)
  return people.map((row) => ({
    id: row.id,
    fullName: row.full_name,
    birthDate: dayOrNull(row.birth_date),
    position: row.position,
    qualification: row.qualification,
    homeUnitId: row.home_unit_id,
    email: row.email,
    phone: row.phone,
    staffCode: row.staff_code,
    login: row.login,
    grants: (held.get(row.id) ?? []).map((grant) => ({
      role: grant.role,
      unitId: grant.unit_id,
      validFrom: dayOf(grant.valid_from),
      validTo: dayOrNull(grant.valid_to),
    })),
  }))
}

type Kept = PersonDetails & { readonly id: number; readonly staffCode: string | null }
const atOnce = 1000

/** Keeps many new people; answers the id of each under the provisional one it came with. */
export async function insertPeople(
  tx: OpenTransaction,
  people: readonly Kept[],
  at: Temporal.Instant,
): Promise<ReadonlyMap<number, number>> {
  const ids = new Map<number, number>()
  if (people.length === 0) return ids
  // The ids are drawn first, so that each is certain to be the id of its own row.
  const { rows: drawn } = await sql<{
    id: number
  }>`select nextval(pg_get_serial_sequence('person', 'id')) as id
    from generate_series(1, ${people.length}::int)`.execute(tx)
  for (const [place, person] of people.entries()) ids.set(person.id, drawn[place]?.id ?? 0)
  for (let from = 0; from < people.length; from += atOnce) {
    const rows = people
      .slice(from, from + atOnce)
      .map((person) => ({ ...columns(person), id: ids.get(person.id), created_at: at.toString() }))
    await sql`insert into person (id, full_name, sort_name, search_key, birth_date, email, phone, position, qualification,
        home_unit_id, staff_code, created_at) overriding system value
      select id, full_name, sort_name, search_key, birth_date, email, phone, position, qualification, home_unit_id,
        staff_code, created_at
      from json_to_recordset(${JSON.stringify(rows)}) as r (id bigint, full_name text, sort_name text, search_key text,
        birth_date date, email text, phone text, position text, qualification text, home_unit_id bigint, staff_code text,
        created_at timestamptz)`.execute(tx)
  }
  return ids
}

/** Writes many people over what they were. */
export async function updatePeople(tx: OpenTransaction, people: readonly Kept[]): Promise<void> {
  await sql`update person set full_name = r.full_name, sort_name = r.sort_name, search_key = r.search_key,
      birth_date = r.birth_date, email = r.email, phone = r.phone, position = r.position,
      qualification = r.qualification, home_unit_id = r.home_unit_id, staff_code = r.staff_code
    from json_to_recordset(${JSON.stringify(people.map((person) => ({ ...columns(person), id: person.id })))}) as r
      (id bigint, full_name text, sort_name text, search_key text, birth_date date, email text, phone text,
       position text, qualification text, home_unit_id bigint, staff_code text)
    where person.id = r.id`.execute(tx)
}

const columns = (person: Kept) => ({ ...personColumnsOf(person), staff_code: person.staffCode })

/** Opens many accounts at once; their owners have yet to choose a password. */
export async function insertAccounts(
  tx: OpenTransaction,
  accounts: readonly { readonly personId: number; readonly login: string }[],
  at: Temporal.Instant,
): Promise<void> {
  const rows = accounts.map(({ personId, login }) => ({ person_id: personId, login }))
  await sql`insert into account (person_id, login, must_change, created_at)
    select person_id, login, false, ${at.toString()}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}) as r (person_id bigint, login text)`.execute(tx)
}

export async function insertGrants(
  tx: OpenTransaction,
  grants: readonly (RolePeriod & { readonly personId: number })[],
  grantedBy: number,
  at: Temporal.Instant,
): Promise<void> {
  const rows = grants.map((grant) => ({
    person_id: grant.personId,
    role: grant.role,
    unit_id: grant.unitId,
    valid_from: grant.validFrom.toString(),
    valid_to: grant.validTo?.toString() ?? null,
  }))
  await sql`insert into role_grant (person_id, role, unit_id, valid_from, valid_to, granted_by, granted_at)
    select person_id, role, unit_id, valid_from, valid_to, ${grantedBy}::bigint, ${at.toString()}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}) as r (person_id bigint, role text, unit_id bigint,
      valid_from date, valid_to date)`.execute(tx)
}

/** Of these people, those who have an open account and no password yet, by name. */
export async function withoutPassword(db: Connection, personIds: readonly number[]) {
  const rows = await db
    .selectFrom('person')
    .innerJoin('account', 'account.person_id', 'person.id')
    .leftJoin('unit', 'unit.id', 'person.home_unit_id')
    .select(['person.id', 'person.full_name', 'person.email', 'account.login', 'unit.name as unit_name'])
    .where('person.id', 'in', [0, ...personIds])
    .where('account.password_hash', 'is', null)
    .where('account.disabled_at', 'is', null)
    .orderBy('unit.name')
    .orderBy('person.sort_name')
    .orderBy('person.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fullName: row.full_name,
    email: row.email,
    login: row.login,
    unitName: row.unit_name,
  }))
}
