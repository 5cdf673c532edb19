import { type RawBuilder, sql } from 'kysely'
import type { Scoring } from '#app/domain/council/scoring.ts'
import type { Connection } from '#app/records/connection.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import { scoringOf } from './scorings.ts'

/** A scoring with the plan and the round it belongs to. */
export type NamedScoring = Scoring & { readonly year: number; readonly roundName: string }

/** The same as lists show it: with how many dossiers stand in it. */
export type CountedScoring = NamedScoring & { readonly dossiers: number }

/** The scorings of these councils, those still open first, then the newest. */
export async function scoringsOfCouncils(
  db: Connection,
  councilIds: readonly number[],
): Promise<readonly CountedScoring[]> {
  if (councilIds.length === 0) return []
  const dossiers = sql<number>`(select count(*) from scoring_dossier place
    join dossier on dossier.id = place.dossier_id
    where place.scoring_id = scoring.id and dossier.state <> 'withdrawn')`
  const { rows } = await sql<Row & { dossiers: number }>`
    select scoring.*, programme.year, ${dossiers} as dossiers
    from scoring join programme on programme.id = scoring.programme_id
    where scoring.council_id in (${sql.join(councilIds)})
    order by scoring.closed_at is not null, scoring.id desc`.execute(db)
  return Promise.all(rows.map(async (row) => ({ ...(await withNames(db, row)), dossiers: row.dossiers })))
}

export async function namedScoring(db: Connection, id: number): Promise<NamedScoring | null> {
  return oneNamed(db, sql`scoring.id = ${id}`)
}

/** The scoring a dossier was put into; null before that. */
export async function namedScoringOf(db: Connection, dossierId: number): Promise<NamedScoring | null> {
  return oneNamed(
    db,
    sql`scoring.id = (select place.scoring_id from scoring_dossier place where place.dossier_id = ${dossierId})`,
  )
}

async function oneNamed(db: Connection, which: RawBuilder<unknown>): Promise<NamedScoring | null> {
  const { rows } = await sql<Row>`
    select scoring.*, programme.year from scoring join programme on programme.id = scoring.programme_id
    where ${which}`.execute(db)
  return rows[0] === undefined ? null : withNames(db, rows[0])
}

type Row = Parameters<typeof scoringOf>[0] & { readonly year: number }

async function withNames(db: Connection, row: Row): Promise<NamedScoring> {
  const scoring = scoringOf(row)
  const programme = await programmeOfVersion(db, scoring.programmeVersionId)
  const round = programme?.rounds.find(({ code }) => code === scoring.roundCode)
  return { ...scoring, year: row.year, roundName: round?.name ?? scoring.roundCode }
}
