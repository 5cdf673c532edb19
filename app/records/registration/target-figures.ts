import { sql } from 'kysely'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { statesPast } from '#app/domain/dossier/milestone.ts'
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
    standing: number
  }>`
    select u.id, u.name, u.short_name, u.type, u.valid_from, u.valid_to,
      coalesce(json_agg(json_build_object('state', d.state, 'count', d.count)) filter (where d.state is not null), '[]')
        as counts,
      coalesce((select count(*) from registration r where r.unit_id = u.id and r.programme_id = ${programmeId}
        and ${isNotHandedIn}), 0) as standing
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
    tally: tallyOf(row.counts, row.standing),
  }))
}

/** How many initiatives of each field the plan has at each count, whoever registered or handed them in. */
export async function fieldFigures(
  db: Connection,
  programmeId: number,
): Promise<ReadonlyMap<string, TargetTally>> {
  const { rows } = await sql<{ field: string; state: DossierState | null; count: number }>`
    select field, state, count(*) as count from dossier
      where programme_id = ${programmeId} and field is not null group by field, state
    union all select field, null, count(*) from registration r
      where programme_id = ${programmeId} and field is not null and ${isNotHandedIn} group by field`.execute(
    db,
  )
  return new Map(
    [...Map.groupBy(rows, ({ field }) => field)].map(([field, counts]) => [
      field,
      tallyOf(
        counts.flatMap(({ state, count }) => (state === null ? [] : [{ state, count }])),
        counts.find(({ state }) => state === null)?.count ?? 0,
      ),
    ]),
  )
}

/** How many initiatives of a unit, stand registered without a dossier that is handed in. */
export async function standingRegistrations(
  db: Connection,
  programmeId: number,
  unitId: number,
): Promise<{ readonly all: number; readonly reform: number }> {
  const { rows } = await sql<{ all: number; reform: number }>`
    select count(*) as all, count(*) filter (where is_reform) as reform from registration r
    where r.programme_id = ${programmeId} and r.unit_id = ${unitId} and ${isNotHandedIn}`.execute(db)
  return rows[0] ?? { all: 0, reform: 0 }
}

/** How many initiatives of the plan are registered, by a registration or by a dossier that is handed in, each once. */
export async function registeredInAll(db: Connection, programmeId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from registration r where r.programme_id = ${programmeId} and ${isNotHandedIn})
      + (select count(*) from dossier where programme_id = ${programmeId}
        and state in (${sql.join(statesPast('submitted'))})) as count`.execute(db)
  return rows[0]?.count ?? 0
}

/** Registered, not withdrawn, and no dossier of it handed in: a dossier that is counts as registered by itself. */
const isNotHandedIn = sql`r.withdrawn_at is null and not exists (select from dossier taking
  where taking.id = r.dossier_id and taking.state in (${sql.join(statesPast('submitted'))}))`
