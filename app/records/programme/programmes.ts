import { sql } from 'kysely'
import { parseProgramme } from '#app/domain/programme/parse-programme.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { type Connection, instantOf } from '#app/records/connection.ts'

/** Kế hoạch trong sổ: where a year's programme stands; its rules are in the version in force. */
export type ProgrammeEntry = {
  readonly id: number
  readonly code: string
  readonly year: number
  readonly title: string
  readonly state: 'draft' | 'issued' | 'closed'
  readonly currentVersionId: number | null
}

/** The version in force of an issued programme: what every rule of the year is read from. */
export type CurrentProgramme = ProgrammeEntry & {
  readonly versionId: number
  readonly version: number
  readonly issuedAt: Temporal.Instant
  readonly programme: Programme
}

/** A version as it was issued. */
export type ProgrammeVersion = {
  readonly versionId: number
  readonly version: number
  readonly issuedAt: Temporal.Instant
  readonly programme: Programme
}

export async function programmeById(db: Connection, id: number): Promise<ProgrammeEntry | null> {
  const row = await db
    .selectFrom('programme')
    .select(['id', 'code', 'year', 'title', 'state', 'current_version_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        code: row.code,
        year: row.year,
        title: row.title,
        state: row.state,
        currentVersionId: row.current_version_id,
      }
    : null
}

/** Programmes people can work under, issued and not closed, the latest year first. */
export async function issuedProgrammes(db: Connection): Promise<readonly CurrentProgramme[]> {
  const rows = await currentVersions(db)
    .where('programme.state', '=', 'issued')
    .orderBy('programme.year', 'desc')
    .orderBy('programme.id', 'desc')
    .execute()
  return Promise.all(rows.map((row) => currentOf(db, row)))
}

/** The programme with its version in force; null for an unknown one or one never issued. */
export async function currentVersion(db: Connection, programmeId: number): Promise<CurrentProgramme | null> {
  const row = await currentVersions(db).where('programme.id', '=', programmeId).executeTakeFirst()
  return row ? currentOf(db, row) : null
}

/** A version by its own id, in force or not; null where there is none. */
export async function programmeVersion(db: Connection, versionId: number): Promise<ProgrammeVersion | null> {
  const row = await db
    .selectFrom('programme_version')
    .select(['id', 'version', 'issued_at', digest])
    .where('id', '=', versionId)
    .executeTakeFirst()
  return row
    ? {
        versionId: row.id,
        version: row.version,
        issuedAt: instantOf(row.issued_at),
        programme: await readProgramme(db, row.id, row.digest),
      }
    : null
}

const digest = sql<string>`md5(programme_version.content::text)`.as('digest')

const currentVersions = (db: Connection) =>
  db
    .selectFrom('programme')
    .innerJoin('programme_version', 'programme_version.id', 'programme.current_version_id')
    .select(['programme.id', 'programme.code', 'programme.year', 'programme.title', 'programme.state'])
    .select(['programme_version.id as version_id', 'version', 'issued_at', digest])

type CurrentRow = Awaited<ReturnType<ReturnType<typeof currentVersions>['executeTakeFirstOrThrow']>>

async function currentOf(db: Connection, row: CurrentRow): Promise<CurrentProgramme> {
  return {
    id: row.id,
    code: row.code,
    year: row.year,
    title: row.title,
    state: row.state,
    currentVersionId: row.version_id,
    versionId: row.version_id,
    version: row.version,
    issuedAt: instantOf(row.issued_at),
    programme: await readProgramme(db, row.version_id, row.digest),
  }
}

// A version never changes once issued, so what was parsed once is kept; its digest tells installations apart.
const parsed = new Map<string, Programme>()
const mostKept = 50

async function readProgramme(db: Connection, versionId: number, contentDigest: string): Promise<Programme> {
  const known = parsed.get(contentDigest)
  if (known) return known
  const row = await db
    .selectFrom('programme_version')
    .select('content')
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow()
  const outcome = parseProgramme(row.content)
  if (!outcome.ok)
    throw new Error(`programme version ${versionId} cannot be read: ${JSON.stringify(outcome.problems)}`)
  if (parsed.size >= mostKept) parsed.clear()
  parsed.set(contentDigest, outcome.value)
  return outcome.value
}
