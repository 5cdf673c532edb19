import { sql } from 'kysely'
import type { DossierFile } from '#app/domain/dossier/dossier.ts'
import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** A file with the dossier it belongs to; a removed one is still there for the versions that froze it. */
export type FileOfDossier = DossierFile & {
  readonly dossierId: number
  readonly removedAt: Temporal.Instant | null
}

const columns = (db: Connection) =>
  db
    .selectFrom('dossier_file')
    .innerJoin('stored_file', 'stored_file.sha256', 'dossier_file.sha256')
    .select(['dossier_file.id', 'dossier_id', 'dossier_file.sha256', 'name', 'caption', 'confidential'])
    .select(['added_at', 'removed_at', 'media_type', 'size_bytes'])

type FileRow = Awaited<ReturnType<ReturnType<typeof columns>['executeTakeFirstOrThrow']>>

const fileOf = (row: FileRow): FileOfDossier => ({
  id: row.id,
  dossierId: row.dossier_id,
  sha256: row.sha256,
  name: row.name,
  caption: row.caption,
  mediaType: row.media_type,
  sizeBytes: row.size_bytes,
  confidential: row.confidential,
  addedAt: instantOf(row.added_at),
  removedAt: row.removed_at === null ? null : instantOf(row.removed_at),
})

/** A file of this dossier, removed or not; null where the dossier has no such file. */
export async function fileOfDossier(
  db: Connection,
  dossierId: number,
  fileId: number,
): Promise<FileOfDossier | null> {
  const row = await columns(db)
    .where('dossier_file.id', '=', fileId)
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  return row ? fileOf(row) : null
}

export async function insertFile(
  tx: OpenTransaction,
  file: {
    readonly dossierId: number
    readonly sha256: string
    readonly name: string
    readonly caption: string
    readonly confidential: boolean
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<number> {
  const row = await tx
    .insertInto('dossier_file')
    .values((is) => ({
      dossier_id: file.dossierId,
      sha256: file.sha256,
      name: file.name,
      caption: file.caption,
      confidential: file.confidential,
      position: is
        .selectFrom('dossier_file')
        .select((all) => all(all.fn.coalesce(all.fn.max('position'), all.val(0)), '+', 1).as('next'))
        .where('dossier_id', '=', file.dossierId),
      added_by: file.by,
      added_at: file.at.toString(),
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Takes the file out of the dossier, once; its bytes and its row stay. */
export async function removeFile(
  tx: OpenTransaction,
  fileId: number,
  by: number,
  at: Temporal.Instant,
): Promise<boolean> {
  const row = await tx
    .updateTable('dossier_file')
    .set({ removed_at: at.toString(), removed_by: by })
    .where('id', '=', fileId)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function describeFile(
  tx: OpenTransaction,
  fileId: number,
  caption: string,
  confidential: boolean,
): Promise<void> {
  await tx.updateTable('dossier_file').set({ caption, confidential }).where('id', '=', fileId).execute()
}

/** Was the file part of some handing in of the dossier? */
export async function isInSomeVersion(db: Connection, dossierId: number, fileId: number): Promise<boolean> {
  const row = await db
    .selectFrom('dossier_version')
    .select('version')
    .where('dossier_id', '=', dossierId)
    .where(sql<boolean>`content->'files' @> ${JSON.stringify([{ id: fileId }])}::jsonb`)
    .executeTakeFirst()
  return row !== undefined
}
