import { sql } from 'kysely'
import type { ProgrammeState } from '#app/domain/programme/programme-life.ts'
import { type Connection, dayOrNull, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** A programme's row held for a change, with the text of its draft and of its latest version as they were written. */
export type LockedProgramme = {
  readonly id: number
  readonly names: ProgrammeNames
  readonly state: ProgrammeState
  readonly tag: number
  readonly draft: string | null
  readonly current: { readonly id: number; readonly version: number; readonly text: string } | null
}

export async function lockProgrammeWithTexts(
  tx: OpenTransaction,
  id: number,
): Promise<LockedProgramme | null> {
  const row = await tx
    .selectFrom('programme')
    .select(['id', 'code', 'year', 'title', 'state', 'draft_tag', 'current_version_id'])
    .select(sql<string | null>`draft::text`.as('draft_text'))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  const version =
    row.current_version_id === null
      ? undefined
      : await tx
          .selectFrom('programme_version')
          .select(['id', 'version'])
          .select(sql<string>`content::text`.as('text'))
          .where('id', '=', row.current_version_id)
          .executeTakeFirst()
  return {
    id: row.id,
    names: { code: row.code, year: row.year, title: row.title },
    state: row.state,
    tag: row.draft_tag,
    draft: row.draft_text,
    current: version ? { id: version.id, version: version.version, text: version.text } : null,
  }
}

/** What the list of programmes calls a programme by; kept in step with the draft, then with the issued version. */
export type ProgrammeNames = { readonly code: string; readonly year: number; readonly title: string }

/** A new programme in draft. Null where the code is taken. */
export async function insertProgramme(
  tx: OpenTransaction,
  programme: ProgrammeNames & { readonly text: string; readonly at: Temporal.Instant },
): Promise<number | null> {
  const row = await tx
    .insertInto('programme')
    .values({
      code: programme.code,
      year: programme.year,
      title: programme.title,
      draft: programme.text,
      created_at: programme.at.toString(),
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function isProgrammeCodeTaken(db: Connection, code: string, besides: number): Promise<boolean> {
  const row = await db
    .selectFrom('programme')
    .select('id')
    .where('code', '=', code)
    .where('id', '<>', besides)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps the draft (null: there is none any more) and answers its new tag. The caller holds the row. */
export async function saveDraft(
  tx: OpenTransaction,
  draft: { readonly id: number; readonly text: string | null; readonly names?: ProgrammeNames },
): Promise<number> {
  const { draft_tag } = await tx
    .updateTable('programme')
    .set((is) => ({ draft: draft.text, draft_tag: is('draft_tag', '+', 1), ...draft.names }))
    .where('id', '=', draft.id)
    .returning('draft_tag')
    .executeTakeFirstOrThrow()
  return draft_tag
}

/** Takes away a programme that was never issued, with its draft. */
export async function deleteDraftProgramme(tx: OpenTransaction, id: number): Promise<void> {
  await tx.deleteFrom('programme').where('id', '=', id).where('state', '=', 'draft').execute()
}

/** Puts a version into force: the draft becomes its text, byte for byte. */
export async function insertVersion(
  tx: OpenTransaction,
  version: ProgrammeNames & {
    readonly programmeId: number
    readonly version: number
    readonly text: string
    readonly reason: string
    readonly documentNumber: string
    readonly documentDay: Temporal.PlainDate
    readonly at: Temporal.Instant
    readonly by: number
  },
): Promise<number> {
  const { id } = await tx
    .insertInto('programme_version')
    .values({
      programme_id: version.programmeId,
      version: version.version,
      content: version.text,
      reason: version.reason,
      document_number: version.documentNumber,
      document_day: version.documentDay.toString(),
      issued_at: version.at.toString(),
      issued_by: version.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('programme')
    .set((is) => ({
      state: 'issued',
      draft: null,
      draft_tag: is('draft_tag', '+', 1),
      current_version_id: id,
      code: version.code,
      year: version.year,
      title: version.title,
    }))
    .where('id', '=', version.programmeId)
    .execute()
  return id
}

export async function setProgrammeState(
  tx: OpenTransaction,
  change: { readonly id: number; readonly state: 'issued' | 'closed'; readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('programme')
    .set({ state: change.state, closed_at: change.state === 'closed' ? change.at.toString() : null })
    .where('id', '=', change.id)
    .execute()
}

/** The draft of a programme as it was written; null where nobody is changing it. */
export async function draftOf(
  db: Connection,
  programmeId: number,
): Promise<{ readonly tag: number; readonly text: string } | null> {
  const row = await db
    .selectFrom('programme')
    .select('draft_tag')
    .select(sql<string | null>`draft::text`.as('text'))
    .where('id', '=', programmeId)
    .executeTakeFirst()
  return row?.text == null ? null : { tag: row.draft_tag, text: row.text }
}

/** Programmes with a draft waiting to be issued. */
export async function programmesWithDraft(db: Connection): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('programme').select('id').where('draft', 'is not', null).execute()
  return new Set(rows.map(({ id }) => id))
}

/** An issued version as it is listed, with its text byte for byte as it came. */
export type VersionText = {
  readonly id: number
  readonly version: number
  readonly text: string
  readonly reason: string
  readonly documentNumber: string
  readonly documentDay: Temporal.PlainDate | null
  readonly issuedAt: Temporal.Instant
  readonly issuedBy: string | null
}

/** Every version of a programme, the newest first. */
export async function versionsOf(db: Connection, programmeId: number): Promise<readonly VersionText[]> {
  const rows = await db
    .selectFrom('programme_version as version')
    .leftJoin('person', 'person.id', 'version.issued_by')
    .select(['version.id', 'version.version', 'version.reason', 'version.document_number'])
    .select(['version.document_day', 'version.issued_at', 'person.full_name'])
    .select(sql<string>`version.content::text`.as('text'))
    .where('version.programme_id', '=', programmeId)
    .orderBy('version.version', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    text: row.text,
    reason: row.reason,
    documentNumber: row.document_number,
    documentDay: dayOrNull(row.document_day),
    issuedAt: instantOf(row.issued_at),
    issuedBy: row.full_name,
  }))
}
