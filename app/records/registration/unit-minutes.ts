import { sql } from 'kysely'
import type { JudgeableDossier, MinutesResult, UnitMinutes } from '#app/domain/registration/unit-minutes.ts'
import { type Connection, dayOf, instantOf, type OpenTransaction } from '#app/records/connection.ts'

const minutes = (db: Connection) =>
  db
    .selectFrom('unit_minutes')
    .innerJoin('unit', 'unit.id', 'unit_minutes.unit_id')
    .innerJoin('person', 'person.id', 'unit_minutes.recorded_by')
    .leftJoin('stored_file', 'stored_file.sha256', 'unit_minutes.sha256')
    .selectAll('unit_minutes')
    .select(['unit.name as unit_name', 'person.full_name as recorder', 'stored_file.media_type'])
    .select(
      sql<
        {
          readonly dossierId: number
          readonly title: string
          readonly agreed: boolean
          readonly note: string
        }[]
      >`(select json_agg(json_build_object('dossierId', r.dossier_id, 'title', d.title, 'agreed', r.agreed, 'note', r.note) order by r.dossier_id)
        from unit_minutes_result r join dossier d on d.id = r.dossier_id where r.minutes_id = unit_minutes.id)`.as(
        'results',
      ),
    )
    .where('unit_minutes.withdrawn_at', 'is', null)

type MinutesRow = Awaited<ReturnType<ReturnType<typeof minutes>['executeTakeFirstOrThrow']>>

export async function minutesById(db: Connection, id: number): Promise<UnitMinutes | null> {
  const row = await minutes(db).where('unit_minutes.id', '=', id).executeTakeFirst()
  return row ? minutesOf(row) : null
}

/** The minutes a unit has recorded in a year, the latest meeting first. */
export async function minutesOfUnit(
  db: Connection,
  unitId: number,
  programmeId: number,
): Promise<readonly UnitMinutes[]> {
  const rows = await minutes(db)
    .where('unit_minutes.unit_id', '=', unitId)
    .where('programme_id', '=', programmeId)
    .orderBy('held_on', 'desc')
    .orderBy('unit_minutes.id', 'desc')
    .execute()
  return rows.map(minutesOf)
}

/** The minutes in which any of these dossiers was judged, the earliest meeting first. */
export async function minutesOfDossiers(
  db: Connection,
  dossierIds: readonly number[],
): Promise<readonly UnitMinutes[]> {
  if (dossierIds.length === 0) return []
  const rows = await minutes(db)
    .where('unit_minutes.id', 'in', (is) =>
      is
        .selectFrom('unit_minutes_result')
        .select('minutes_id')
        .where('dossier_id', 'in', [...dossierIds]),
    )
    .orderBy('held_on')
    .orderBy('unit_minutes.id')
    .execute()
  return rows.map(minutesOf)
}

/** What the unit has before it and has not handed in; bound is what stands on a signed tờ trình. */
export async function judgeableDossiers(
  db: Connection,
  unitId: number,
  programmeId: number,
): Promise<readonly JudgeableDossier[]> {
  const rows = await db
    .selectFrom('dossier')
    .select(['id', 'title'])
    .select(
      sql<boolean>`exists (select from transmittal_item i join transmittal t on t.id = i.transmittal_id
        where i.dossier_id = dossier.id and t.state <> 'draft')`.as('is_bound'),
    )
    .where('unit_id', '=', unitId)
    .where('programme_id', '=', programmeId)
    .where('state', 'in', ['with-unit', 'returned', 'approved-by-unit'])
    .orderBy('id')
    .execute()
  return rows.map(({ id, title, is_bound }) => ({ id, title, isBound: is_bound }))
}

export async function insertMinutes(
  tx: OpenTransaction,
  given: {
    readonly programmeId: number
    readonly unitId: number
    readonly number: string
    readonly heldOn: Temporal.PlainDate
    readonly scan: { readonly sha256: string; readonly name: string } | null
    readonly results: readonly MinutesResult[]
    readonly at: Temporal.Instant
    readonly by: number
  },
): Promise<number> {
  const { id } = await tx
    .insertInto('unit_minutes')
    .values({
      programme_id: given.programmeId,
      unit_id: given.unitId,
      number: given.number,
      held_on: given.heldOn.toString(),
      sha256: given.scan?.sha256 ?? null,
      name: given.scan?.name ?? '',
      recorded_at: given.at.toString(),
      recorded_by: given.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('unit_minutes_result')
    .values(
      given.results.map(({ dossierId, agreed, note }) => ({
        minutes_id: id,
        dossier_id: dossierId,
        agreed,
        note,
      })),
    )
    .execute()
  return id
}

/** Takes minutes back that were recorded wrongly, once; no signed tờ trình may rest on them. Answers whether it did. */
export async function markMinutesWithdrawn(
  tx: OpenTransaction,
  id: number,
  withdrawn: { readonly reason: string; readonly at: Temporal.Instant; readonly by: number },
): Promise<boolean> {
  const row = await tx
    .updateTable('unit_minutes')
    .set({
      withdrawn_at: withdrawn.at.toString(),
      withdrawn_by: withdrawn.by,
      withdrawn_reason: withdrawn.reason,
    })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .where(
      sql<boolean>`not exists (select from unit_minutes_result r
        join transmittal_item i on i.dossier_id = r.dossier_id join transmittal t on t.id = i.transmittal_id
        where r.minutes_id = unit_minutes.id and t.state <> 'draft')`,
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

function minutesOf(row: MinutesRow): UnitMinutes {
  return {
    id: row.id,
    programmeId: row.programme_id,
    unitId: row.unit_id,
    unitName: row.unit_name,
    number: row.number,
    heldOn: dayOf(row.held_on),
    scan:
      row.sha256 === null || row.media_type === null
        ? null
        : { sha256: row.sha256, name: row.name, mediaType: row.media_type },
    recordedBy: row.recorder,
    recordedAt: instantOf(row.recorded_at),
    results: row.results,
  }
}
