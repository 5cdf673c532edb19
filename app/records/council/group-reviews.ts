import { sql } from 'kysely'
import type { Council } from '#app/domain/council/council.ts'
import type { GroupResult } from '#app/domain/council/group-result.ts'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { Connection, OpenTransaction } from '#app/records/connection.ts'
import { councilsOf } from './councils.ts'

/** Hồ sơ thuộc phạm vi của tổ, with what the group has said of it. */
export type GroupDossier = {
  readonly id: number
  readonly code: string | null
  readonly title: string
  readonly authorNames: string
  readonly unitName: string | null
  readonly state: DossierState
  readonly sector: string
  readonly field: string | null
  readonly result: Pick<GroupResult, 'passes' | 'reason' | 'minutesNumber'> | null
}

/** Every dossier a group is for that waits for the council, or has its result. */
export async function dossiersOfGroup(db: Connection, group: Council): Promise<readonly GroupDossier[]> {
  const { sectors, fields } = group.remit
  const { rows } = await sql<{
    id: number
    code: string | null
    title: string
    author_names: string
    unit_name: string | null
    state: DossierState
    sector: string
    field: string | null
    passes: boolean | null
    reason: string | null
    minutes_number: string | null
  }>`
    select d.id, d.code, d.title, d.author_names, d.unit_name, d.state, d.sector, d.field,
      r.passes, r.reason, r.minutes_number
    from dossier d left join group_result r on r.dossier_id = d.id and r.council_id = ${group.id}
    where d.programme_id = ${group.programmeId}
      and (r.dossier_id is not null or d.state in ('accepted', 'appraised'))
      and (${sectors.length + fields.length === 0} or d.sector = any(${[...sectors]}::text[])
        or d.field = any(${[...fields]}::text[]))
    order by d.code, d.id`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    title: row.title,
    authorNames: row.author_names,
    unitName: row.unit_name,
    state: row.state,
    sector: row.sector,
    field: row.field,
    result:
      row.passes === null
        ? null
        : { passes: row.passes, reason: row.reason ?? '', minutesNumber: row.minutes_number ?? '' },
  }))
}

/** What the groups have said of these dossiers. */
export async function groupResults(
  db: Connection,
  dossierIds: readonly number[],
): Promise<readonly GroupResult[]> {
  if (dossierIds.length === 0) return []
  const rows = await db
    .selectFrom('group_result')
    .select(['council_id', 'dossier_id', 'passes', 'reason', 'minutes_number'])
    .where('dossier_id', 'in', [...dossierIds])
    .execute()
  return rows.map((row) => ({
    groupId: row.council_id,
    dossierId: row.dossier_id,
    passes: row.passes,
    reason: row.reason,
    minutesNumber: row.minutes_number,
  }))
}

/** The groups that pass on to this council. */
export const groupsBefore = async (db: Connection, council: Council): Promise<readonly Council[]> =>
  (await councilsOf(db, council.programmeId)).filter((one) => one.passesTo === council.id)

/** A later result takes the place of an earlier one; the log keeps both. */
export async function keepGroupResult(
  tx: OpenTransaction,
  result: GroupResult & { readonly by: number; readonly at: Temporal.Instant },
): Promise<void> {
  const written = {
    passes: result.passes,
    reason: result.reason,
    minutes_number: result.minutesNumber,
    recorded_at: result.at.toString(),
    recorded_by: result.by,
  }
  await tx
    .insertInto('group_result')
    .values({ council_id: result.groupId, dossier_id: result.dossierId, ...written })
    .onConflict((again) => again.columns(['council_id', 'dossier_id']).doUpdateSet(written))
    .execute()
}

/** Sector and field of every dossier of the programme that is on its way to a council or before one, each pair once. */
export async function fieldsBeforeCouncil(
  db: Connection,
  programmeId: number,
): Promise<readonly { readonly sector: string; readonly field: string | null }[]> {
  return db
    .selectFrom('dossier')
    .select(['sector', 'field'])
    .distinct()
    .where('programme_id', '=', programmeId)
    .where('state', 'in', ['accepted', 'appraised', 'in-scoring'])
    .execute()
}
