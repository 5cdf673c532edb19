import { sql } from 'kysely'
import { type Connection, instantOf } from '#app/records/connection.ts'
import { conflictedDossiers } from '#app/records/council/conflicts.ts'
import { containing } from '#app/records/people/containing.ts'

/** Một dòng nhật ký as the administrator reads it. */
export type AuditLogLine = {
  readonly id: number
  readonly at: Temporal.Instant
  readonly actorId: number | null
  readonly actorName: string | null
  readonly act: string
  readonly refused: boolean
  readonly dossierId: number | null
  readonly dossierCode: string | null
  readonly subject: string | null
  readonly subjectName: string | null
  readonly fromState: string | null
  readonly toState: string | null
  readonly reason: string | null
  readonly documentNumber: string | null
}

export type AuditLogFilter = {
  readonly act: string | null
  readonly refusedOnly: boolean
  /** Part of the actor's name. */
  readonly actor: string
  readonly from: Temporal.Instant | null
  readonly until: Temporal.Instant | null
  /** Lines older than this one: pages by key, so that the millionth page is as quick as the first. */
  readonly before: number | null
  /** Who reads the log: what was done with sheets of a dossier he is in conflict with is not in it. */
  readonly viewerPersonId: number
}

/** Acts that tell how far the scoring of a dossier is. */
const scoreActs = [
  'save-sheet',
  'sign-sheet',
  'sign-complete-sheets',
  'reopen-sheet',
  'key-paper-sheet',
  'attach-paper-scan',
  'confirm-paper-sheet',
  'return-paper-sheet',
]

/** Lines of the log, the newest first; one more than asked for tells that there are older ones. */
export async function auditLog(
  db: Connection,
  filter: AuditLogFilter,
  limit: number,
): Promise<readonly AuditLogLine[]> {
  const rows = await db
    .selectFrom('audit_line as line')
    .leftJoin('person', 'person.id', 'line.actor_id')
    .leftJoin('dossier', 'dossier.id', 'line.dossier_id')
    .select(['line.id', 'line.at', 'line.actor_id', 'person.full_name', 'line.act', 'line.outcome'])
    .select(['line.dossier_id', 'dossier.code', 'line.subject', 'line.from_state', 'line.to_state'])
    .select(['line.reason', 'line.document_number'])
    .where(
      sql<boolean>`not (line.act = any(${scoreActs}::text[]) and line.dossier_id is not null
        and line.dossier_id in ${conflictedDossiers(filter.viewerPersonId)})`,
    )
    .$if(filter.act !== null, (query) => query.where('line.act', '=', filter.act ?? ''))
    .$if(filter.refusedOnly, (query) => query.where('line.outcome', '=', 'refused'))
    .$if(filter.actor !== '', (query) => query.where('person.search_key', 'like', containing(filter.actor)))
    .$if(filter.from !== null, (query) => query.where('line.at', '>=', String(filter.from)))
    .$if(filter.until !== null, (query) => query.where('line.at', '<', String(filter.until)))
    .$if(filter.before !== null, (query) => query.where('line.id', '<', filter.before ?? 0))
    .orderBy('line.id', 'desc')
    .limit(limit)
    .execute()
  const names = await subjectNames(
    db,
    rows.flatMap((row) => row.subject ?? []),
  )
  return rows.map((row) => ({
    id: row.id,
    at: instantOf(row.at),
    actorId: row.actor_id,
    actorName: row.full_name,
    act: row.act,
    refused: row.outcome === 'refused',
    dossierId: row.dossier_id,
    dossierCode: row.code,
    subject: row.subject,
    subjectName: names.get(row.subject ?? '') ?? null,
    fromState: row.from_state,
    toState: row.to_state,
    reason: row.reason,
    documentNumber: row.document_number,
  }))
}

/** The acts that stand in the log, for its filter. */
export async function actsInLog(db: Connection): Promise<readonly string[]> {
  const rows = await db.selectFrom('audit_line').select('act').distinct().orderBy('act').execute()
  return rows.map((row) => row.act)
}

async function subjectNames(
  db: Connection,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const idsOf = (kind: string) => [
    0,
    ...subjects.flatMap((subject) => (subject.startsWith(`${kind}:`) ? [Number(subject.split(':')[1])] : [])),
  ]
  const [people, units] = await Promise.all([
    db.selectFrom('person').select(['id', 'full_name']).where('id', 'in', idsOf('person')).execute(),
    db.selectFrom('unit').select(['id', 'name']).where('id', 'in', idsOf('unit')).execute(),
  ])
  return new Map([
    ...people.map((row) => [`person:${row.id}`, row.full_name] as const),
    ...units.map((row) => [`unit:${row.id}`, row.name] as const),
  ])
}
