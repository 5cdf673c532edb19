import { createHash } from 'node:crypto'
import { roleVocabulary, unitVocabulary } from '#app/documents/people/import-sheets.ts'
import { judgePeople, personColumns } from '#app/domain/people/import-people.ts'
import type { ImportRow } from '#app/domain/people/import-table.ts'
import { judgeUnits, unitColumns } from '#app/domain/people/import-units.ts'
import type { Connection } from '#app/records/connection.ts'
import type { BulkImport } from '#app/records/people/bulk-imports.ts'
import { knownPeople } from '#app/records/people/bulk-people.ts'
import { knownSectors } from '#app/records/people/sectors.ts'
import { allUnits } from '#app/records/people/units.ts'

/** The rows of a list of units against the records of this moment, and the digest of what they would do. */
export async function judgedUnits(db: Connection, given: BulkImport, today: Temporal.PlainDate) {
  const [units, sectors] = [await allUnits(db), await knownSectors(db)]
  const lines = judgeUnits(
    keptRows(part(given.rows, 'rows'), unitColumns),
    units,
    unitVocabulary(sectors),
    today,
  )
  return { lines, digest: digestOf(lines), places: placesOf(given.rows) }
}

export async function judgedPeople(db: Connection, given: BulkImport, today: Temporal.PlainDate) {
  const [people, units] = [await knownPeople(db), await allUnits(db)]
  const lines = judgePeople(keptRows(part(given.rows, 'rows'), personColumns), {
    people,
    units,
    roles: roleVocabulary,
    today,
  })
  return { lines, digest: digestOf(lines), places: placesOf(given.rows) }
}

/** What somebody saw and what would be written are the same when their digests are. */
const digestOf = (lines: unknown): string => createHash('sha256').update(JSON.stringify(lines)).digest('hex')

/** The rows as they were frozen: our own JSON, taken apart again. */
function keptRows<Column extends string>(
  kept: unknown,
  columns: readonly Column[],
): readonly ImportRow<Column>[] {
  if (!Array.isArray(kept)) return []
  return kept.flatMap((each: unknown) => {
    if (!(each instanceof Object && 'row' in each && 'cells' in each)) return []
    const cells = new Map(Object.entries(each.cells instanceof Object ? each.cells : {}))
    const texts = columns.map((column) => [column, String(cells.get(column) ?? '')] as const)
    return [{ row: Number(each.row), cells: Object.fromEntries(texts) as Readonly<Record<Column, string>> }]
  })
}

/** In which column of the sheet, counted from nought, each kind of cell stood. */
const placesOf = (kept: unknown): ReadonlyMap<string, number> =>
  new Map(Object.entries(part(kept, 'places') ?? {}).map(([column, place]) => [column, Number(place)]))

function part(kept: unknown, name: 'rows' | 'places'): object | null {
  const found: unknown = kept instanceof Object ? new Map(Object.entries(kept)).get(name) : null
  return found instanceof Object ? found : null
}
