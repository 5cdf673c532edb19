import type { SelectQueryBuilder } from 'kysely'
import type { Person, PersonDetails } from '#app/domain/people/person.ts'
import { sortName } from '#app/domain/people/person.ts'
import { searchKey } from '#app/domain/search-key.ts'
import { type Connection, dayOrNull, type OpenTransaction } from '#app/records/connection.ts'
import type { Database } from '#app/records/schema.ts'
import { containing } from './containing.ts'

/** A person with the unit's name, to tell people of one name apart. */
export type PersonAtWork = Person & { readonly unitName: string | null }

export async function personById(db: Connection, id: number): Promise<PersonAtWork | null> {
  const row = await peopleAtWork(db).where('person.id', '=', id).executeTakeFirst()
  return row ? personOf(row) : null
}

/** People whose name holds the text, dấu or not, by given name: for choosing co-authors, members, account holders. */
export async function findPeople(
  db: Connection,
  text: string,
  limit: number,
): Promise<readonly PersonAtWork[]> {
  const rows = await peopleAtWork(db)
    .where('person.search_key', 'like', containing(text))
    .orderBy('person.sort_name')
    .orderBy('person.id')
    .limit(limit)
    .execute()
  return rows.map(personOf)
}

/** People who may be the same: same name without dấu, and the same birth date or one of the two unknown. */
export async function peopleAlike(
  db: Connection,
  fullName: string,
  birthDate: Temporal.PlainDate | null,
): Promise<readonly PersonAtWork[]> {
  const rows = await peopleAtWork(db)
    .where('person.search_key', '=', searchKey(fullName))
    .$if(birthDate !== null, (query) =>
      query.where((is) =>
        is.or([is('person.birth_date', '=', String(birthDate)), is('person.birth_date', 'is', null)]),
      ),
    )
    .orderBy('person.id')
    .execute()
  return rows.map(personOf)
}

export async function personOfEmail(db: Connection, email: string): Promise<PersonAtWork | null> {
  const row = await peopleAtWork(db)
    .where((is) => is(is.fn('lower', ['person.email']), '=', email.toLowerCase()))
    .executeTakeFirst()
  return row ? personOf(row) : null
}

/** Locks the person's row, so that what is granted to one person is granted in turn; answers whether there is one. */
export async function lockPerson(tx: OpenTransaction, id: number): Promise<boolean> {
  const row = await tx.selectFrom('person').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return row !== undefined
}

/** Keeps a new person; answers the id. */
export async function insertPerson(
  tx: OpenTransaction,
  details: PersonDetails,
  at: Temporal.Instant,
): Promise<number> {
  const row = await tx
    .insertInto('person')
    .values({ ...personColumnsOf(details), created_at: at.toString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function updatePerson(tx: OpenTransaction, id: number, details: PersonDetails): Promise<void> {
  await tx.updateTable('person').set(personColumnsOf(details)).where('id', '=', id).execute()
}

export const personColumnsOf = (details: PersonDetails) => ({
  full_name: details.fullName,
  sort_name: sortName(details.fullName),
  search_key: searchKey(details.fullName),
  birth_date: details.birthDate?.toString() ?? null,
  email: details.email,
  phone: details.phone,
  position: details.position,
  qualification: details.qualification,
  home_unit_id: details.homeUnitId,
})

const peopleAtWork = (db: Connection) =>
  db
    .selectFrom('person')
    .leftJoin('unit', 'unit.id', 'person.home_unit_id')
    .select(['person.id', 'person.full_name', 'person.birth_date', 'person.position', 'person.qualification'])
    .select(['person.home_unit_id', 'person.email', 'person.phone', 'unit.name as unit_name'])

type PersonRow =
  ReturnType<typeof peopleAtWork> extends SelectQueryBuilder<Database, never, infer Row> ? Row : never

function personOf(row: PersonRow): PersonAtWork {
  return {
    id: row.id,
    fullName: row.full_name,
    birthDate: dayOrNull(row.birth_date),
    position: row.position,
    qualification: row.qualification,
    homeUnitId: row.home_unit_id,
    email: row.email,
    phone: row.phone,
    unitName: row.unit_name,
  }
}

/** The people of a unit on that day, by given name: those who work there, and those a role in force names. */
export async function peopleOfUnit(
  db: Connection,
  unitId: number,
  day: Temporal.PlainDate,
): Promise<readonly PersonAtWork[]> {
  const rows = await peopleAtWork(db)
    .where((is) =>
      is.or([
        is('person.home_unit_id', '=', unitId),
        is(
          'person.id',
          'in',
          is
            .selectFrom('role_grant')
            .select('role_grant.person_id')
            .where('role_grant.unit_id', '=', unitId)
            .where('role_grant.valid_from', '<=', day.toString())
            .where((still) =>
              still.or([
                still('role_grant.valid_to', 'is', null),
                still('role_grant.valid_to', '>=', day.toString()),
              ]),
            ),
        ),
      ]),
    )
    .orderBy('person.sort_name')
    .orderBy('person.id')
    .execute()
  return rows.map(personOf)
}
