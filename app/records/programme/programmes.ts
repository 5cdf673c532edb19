import { type Expression, sql } from 'kysely'
import { parseProgramme } from '#app/domain/programme/parse-programme.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { ProgrammeState } from '#app/domain/programme/programme-life.ts'
import { type Connection, dayOrNull, instantOf, instantOrNull } from '#app/records/connection.ts'
import { fixedQuestion } from '#app/records/fixed-question.ts'

/** A year's programme with the version in force; a draft that was never issued has none. */
export type ProgrammeRecord = {
  readonly id: number
  readonly code: string
  readonly year: number
  readonly title: string
  readonly state: ProgrammeState
  readonly draftTag: number
  readonly createdAt: Temporal.Instant
  readonly closedAt: Temporal.Instant | null
  readonly current: ProgrammeVersion | null
}

/** An issued version; it never changes, so what was parsed of it once holds for ever. */
export type ProgrammeVersion = {
  readonly id: number
  readonly version: number
  readonly programme: Programme
  readonly reason: string
  readonly documentNumber: string
  readonly documentDay: Temporal.PlainDate | null
  readonly issuedAt: Temporal.Instant
}

/** A programme in force: what every stage after the plan works with. */
export type IssuedProgramme = ProgrammeRecord & { readonly current: ProgrammeVersion }

const select = (db: Connection) =>
  db
    .selectFrom('programme')
    .leftJoin('programme_version as version', 'version.id', 'programme.current_version_id')
    .select(['programme.id', 'programme.code', 'programme.year', 'programme.title', 'programme.state'])
    .select(['programme.draft_tag', 'programme.created_at', 'programme.closed_at'])
    .select(['version.id as version_id', 'version.version', 'version.reason'])
    .select(sql<string | null>`md5(version.content::text)`.as('digest'))
    .select(['version.document_number', 'version.document_day', 'version.issued_at'])

const programmesQuestion = fixedQuestion((db) =>
  select(db)
    .select(sql<string>`pg_current_snapshot()::text`.as('snapshot'))
    .orderBy('programme.year', 'desc')
    .orderBy('programme.id', 'desc'),
)

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

async function recordOf(db: Connection, row: Row): Promise<ProgrammeRecord> {
  return {
    id: row.id,
    code: row.code,
    year: row.year,
    title: row.title,
    state: row.state,
    draftTag: row.draft_tag,
    createdAt: instantOf(row.created_at),
    closedAt: instantOrNull(row.closed_at),
    current:
      row.version_id === null || row.version === null || row.issued_at === null || row.digest === null
        ? null
        : {
            id: row.version_id,
            version: row.version,
            programme: await readProgramme(db, row.version_id, row.digest),
            reason: row.reason ?? '',
            documentNumber: row.document_number ?? '',
            documentDay: dayOrNull(row.document_day),
            issuedAt: instantOf(row.issued_at),
          },
  }
}

// A version never changes once issued: its text is fetched and parsed once and known by its digest from then on,
// which also keeps apart two databases in one process (tests) that number their versions alike.
const readOnce = new Map<string, Programme>()
const mostKept = 50

async function readProgramme(db: Connection, versionId: number, digest: string): Promise<Programme> {
  const known = readOnce.get(digest)
  if (known) return known
  const row = await db
    .selectFrom('programme_version')
    .select('content')
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow()
  const parsed = parseProgramme(row.content)
  if (!parsed.ok)
    throw new Error(`programme version ${versionId} cannot be read: ${JSON.stringify(parsed.problems)}`)
  if (readOnce.size >= mostKept) readOnce.clear()
  readOnce.set(digest, parsed.value)
  return parsed.value
}

const isIssued = (record: ProgrammeRecord): record is IssuedProgramme => record.current !== null

/** Every programme, newest year first. */
export async function programmes(db: Connection): Promise<readonly ProgrammeRecord[]> {
  const rows = await programmesQuestion(db, {})
  return Promise.all(rows.map((row) => recordOf(db, row)))
}

type Remembered = { readonly snapshot: string; readonly issued: readonly IssuedProgramme[] }
const remembered = new WeakMap<Connection, Remembered>()

/**
 * Programmes that have been issued (and perhaps closed since), newest year first. Whoever already knows the snapshot of
 * this moment gives it: equal snapshots see equal rows, so nothing needs to be asked. See docs/decisions/0009.
 */
export async function issuedProgrammes(
  db: Connection,
  now: string | null = null,
): Promise<readonly IssuedProgramme[]> {
  const known = remembered.get(db)
  if (known !== undefined && known.snapshot === now) return known.issued
  const rows = await programmesQuestion(db, {})
  const issued = (await Promise.all(rows.map((row) => recordOf(db, row)))).filter(isIssued)
  const [first] = rows
  if (first !== undefined && !db.isTransaction) remembered.set(db, { snapshot: first.snapshot, issued })
  return issued
}

export async function programmeById(db: Connection, id: number): Promise<ProgrammeRecord | null> {
  const row = await select(db).where('programme.id', '=', id).executeTakeFirst()
  return row ? recordOf(db, row) : null
}

/** A programme as one column of another question; `issuedOf` makes a programme of it. */
export type ProgrammeColumn = Row
export const programmeColumn = (db: Connection, programmeId: Expression<number>) =>
  sql<ProgrammeColumn>`(select row_to_json(plan) from ${select(db).where('programme.id', '=', programmeId)} plan)`

/** The programme of such a column if it has been issued. */
export async function issuedOf(db: Connection, column: ProgrammeColumn): Promise<IssuedProgramme | null> {
  const record = await recordOf(db, column)
  return isIssued(record) ? record : null
}

/** The programme if it has been issued; null for a draft or an unknown id. */
export async function issuedProgramme(db: Connection, id: number): Promise<IssuedProgramme | null> {
  const record = await programmeById(db, id)
  return record !== null && isIssued(record) ? record : null
}

const versionsRead = new WeakMap<Connection, Map<number, Programme>>()

/** The plan as one issued version has it. Asked on every save of a score sheet, so after the first time it costs no question. */
export async function programmeOfVersion(db: Connection, versionId: number): Promise<Programme | null> {
  const known = versionsRead.get(db) ?? new Map<number, Programme>()
  versionsRead.set(db, known)
  const kept = known.get(versionId)
  if (kept) return kept
  const row = await db
    .selectFrom('programme_version')
    .select(sql<string>`md5(content::text)`.as('digest'))
    .where('id', '=', versionId)
    .executeTakeFirst()
  if (!row) return null
  const programme = await readProgramme(db, versionId, row.digest)
  known.set(versionId, programme)
  return programme
}

/** The file of a version, byte for byte as it came. */
export async function textOfVersion(db: Connection, versionId: number): Promise<string> {
  const row = await db
    .selectFrom('programme_version')
    .select(sql<string>`content::text`.as('text'))
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow()
  return row.text
}
