import { sql } from 'kysely'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { UnitType } from '#app/domain/people/unit.ts'
import {
  type StateCount,
  type TargetTally,
  tallyOf,
  type UnitFigures,
} from '#app/domain/registration/targets.ts'
import { type Connection, dayOf, dayOrNull } from '#app/records/connection.ts'

/** Every unit there is or was, by name, with how many dossiers of the plan it has at each count: one question. */
export async function unitFigures(db: Connection, programmeId: number): Promise<readonly UnitFigures[]> {
  const { rows } = await sql<{
    id: number
    name: string
    short_name: string
    type: UnitType
    valid_from: string
    valid_to: string | null
    counts: readonly StateCount[]
  }>`
    select u.id, u.name, u.short_name, u.type, u.valid_from, u.valid_to,
      coalesce(json_agg(json_build_object('state', d.state, 'count', d.count)) filter (where d.state is not null), '[]')
        as counts
    from unit u
    left join (select unit_id, state, count(*) as count from dossier
      where programme_id = ${programmeId} group by unit_id, state) d on d.unit_id = u.id
    group by u.id order by u.name, u.id`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    type: row.type,
    validFrom: dayOf(row.valid_from),
    validTo: dayOrNull(row.valid_to),
    tally: tallyOf(row.counts),
  }))
}

/** How many dossiers of each field the plan has at each count, whoever handed them in. */
export async function fieldFigures(
  db: Connection,
  programmeId: number,
): Promise<ReadonlyMap<string, TargetTally>> {
  const rows = await db
    .selectFrom('dossier')
    .select(['field', 'state', sql<number>`count(*)`.as('count')])
    .where('programme_id', '=', programmeId)
    .where('field', 'is not', null)
    .groupBy(['field', 'state'])
    .execute()
  const standing: readonly { field: string | null; state: DossierState; count: number }[] = rows
  const byField = Map.groupBy(standing, ({ field }) => field ?? '')
  return new Map([...byField].map(([field, counts]) => [field, tallyOf(counts)]))
}
