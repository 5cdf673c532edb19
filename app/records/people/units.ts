import { sql } from 'kysely'
import type { Unit } from '#app/domain/people/unit.ts'
import { searchKey } from '#app/domain/search-key.ts'
import { type Connection, dayOf, dayOrNull, type OpenTransaction } from '#app/records/connection.ts'
import type { UnitTable } from '#app/records/schema.ts'

const columns = [
  'unit.id',
  'unit.code',
  'unit.name',
  'unit.short_name',
  'unit.abbreviation',
  'unit.type',
  'unit.sector',
  'unit.parent_id',
  'unit.valid_from',
  'unit.valid_to',
] as const

export async function unitById(db: Connection, id: number): Promise<Unit | null> {
  const row = await db.selectFrom('unit').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? unitOf(row) : null
}

/** Every unit there is or was, by name. */
export async function allUnits(db: Connection): Promise<readonly Unit[]> {
  const rows = await db.selectFrom('unit').select(columns).orderBy('name').orderBy('id').execute()
  return rows.map(unitOf)
}

/** Every unit, and nobody else changes the tree to the end of the transaction: codes and parents are judged together. */
export async function lockedUnits(tx: OpenTransaction): Promise<readonly Unit[]> {
  await sql`lock table unit in share row exclusive mode`.execute(tx)
  return allUnits(tx)
}

/** The units that stand on that day, by name: what a form offers to choose from. */
export async function unitsInForce(db: Connection, day: Temporal.PlainDate): Promise<readonly Unit[]> {
  const rows = await db
    .selectFrom('unit')
    .select(columns)
    .where('valid_from', '<=', day.toString())
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', day.toString())]))
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(unitOf)
}

/** The units a person belongs to on that day: where the person works, and those a role in force names. */
export async function unitsOf(
  db: Connection,
  personId: number,
  day: Temporal.PlainDate,
): Promise<readonly Unit[]> {
  const rows = await db
    .selectFrom('unit')
    .select(columns)
    .where((is) =>
      is.or([
        is(
          'unit.id',
          'in',
          is.selectFrom('person').select('person.home_unit_id').where('person.id', '=', personId),
        ),
        is(
          'unit.id',
          'in',
          is
            .selectFrom('role_grant')
            .select('role_grant.unit_id')
            .where('role_grant.person_id', '=', personId)
            .where('role_grant.unit_id', 'is not', null)
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
    .orderBy('name')
    .execute()
  return rows.map(unitOf)
}

export async function insertUnit(tx: OpenTransaction, unit: Omit<Unit, 'id'>): Promise<number> {
  const row = await tx
    .insertInto('unit')
    .values(unitColumnsOf(unit))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function updateUnit(tx: OpenTransaction, unit: Unit): Promise<void> {
  await tx.updateTable('unit').set(unitColumnsOf(unit)).where('id', '=', unit.id).execute()
}

export const unitColumnsOf = (unit: Omit<Unit, 'id'>) => ({
  code: unit.code,
  name: unit.name,
  short_name: unit.shortName,
  abbreviation: unit.abbreviation,
  type: unit.type,
  sector: unit.sector,
  parent_id: unit.parentId,
  valid_from: unit.validFrom.toString(),
  valid_to: unit.validTo?.toString() ?? null,
  search_key: searchKey(`${unit.name} ${unit.shortName} ${unit.code}`),
})

type UnitRow = Omit<UnitTable, 'id' | 'short_name' | 'abbreviation' | 'search_key'> & {
  readonly id: number
  readonly short_name: string
  readonly abbreviation: string
}

function unitOf(row: UnitRow): Unit {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    abbreviation: row.abbreviation,
    type: row.type,
    sector: row.sector,
    parentId: row.parent_id,
    validFrom: dayOf(row.valid_from),
    validTo: dayOrNull(row.valid_to),
  }
}
