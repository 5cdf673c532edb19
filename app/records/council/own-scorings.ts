import { sql } from 'kysely'
import type { Scoring } from '#app/domain/council/scoring.ts'
import type { Connection } from '#app/records/connection.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import { scoringOf } from './scorings.ts'

/** A scoring with the plan and the round it belongs to, as lists name it. */
export type NamedScoring = Scoring & {
  readonly year: number
  readonly roundName: string
  readonly dossiers: number
}

/** The scorings of these councils, those still open first, then the newest. */
export async function scoringsOfCouncils(
  db: Connection,
  councilIds: readonly number[],
): Promise<readonly NamedScoring[]> {
  if (councilIds.length === 0) return []
  return named(db, sql`scoring.council_id in (${sql.join(councilIds)})`)
}

export async function namedScoring(db: Connection, id: number): Promise<NamedScoring | null> {
  const [scoring] = await named(db, sql`scoring.id = ${id}`)
  return scoring ?? null
}

async function named(db: Connection, which: ReturnType<typeof sql>): Promise<readonly NamedScoring[]> {
  const { rows } = await sql<Parameters<typeof scoringOf>[0] & { year: number; dossiers: number }>`
    select scoring.*, programme.year,
      (select count(*) from scoring_dossier place join dossier on dossier.id = place.dossier_id
        where place.scoring_id = scoring.id and dossier.state <> 'withdrawn') as dossiers
    from scoring
    join programme on programme.id = scoring.programme_id
    where ${which}
    order by scoring.closed_at is not null, scoring.id desc`.execute(db)
  return Promise.all(
    rows.map(async (row) => {
      const scoring = scoringOf(row)
      const programme = await programmeOfVersion(db, scoring.programmeVersionId)
      const round = programme?.rounds.find(({ code }) => code === scoring.roundCode)
      return {
        ...scoring,
        year: row.year,
        roundName: round?.name ?? scoring.roundCode,
        dossiers: row.dossiers,
      }
    }),
  )
}
