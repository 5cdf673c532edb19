import { sql } from 'kysely'
import type { Unit } from '#app/domain/people/unit.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { unitColumnsOf } from './units.ts'

const atOnce = 1000

/** Keeps many new units; answers the id of each under the provisional one it came with. */
export async function insertUnits(
  tx: OpenTransaction,
  units: readonly Unit[],
): Promise<ReadonlyMap<number, number>> {
  const ids = new Map<number, number>()
  for (let from = 0; from < units.length; from += atOnce) {
    const part = units.slice(from, from + atOnce)
    const rows = await tx
      .insertInto('unit')
      .values(part.map((unit) => ({ ...unitColumnsOf(unit), parent_id: null })))
      .returning(['id', 'code'])
      .execute()
    const byCode = new Map(rows.map(({ id, code }) => [code, id]))
    for (const unit of part) ids.set(unit.id, byCode.get(unit.code) ?? unit.id)
  }
  return ids
}

/** Writes many units over what they were. */
export async function updateUnits(tx: OpenTransaction, units: readonly Unit[]): Promise<void> {
  const rows = units.map((unit) => ({ id: unit.id, ...unitColumnsOf(unit) }))
  await sql`update unit set name = r.name, short_name = r.short_name, abbreviation = r.abbreviation, type = r.type,
      sector = r.sector, parent_id = r.parent_id, valid_from = r.valid_from, search_key = r.search_key
    from json_to_recordset(${JSON.stringify(rows)}) as r (id bigint, name text, short_name text, abbreviation text,
      type text, sector text, parent_id bigint, valid_from date, search_key text)
    where unit.id = r.id`.execute(tx)
}
