import { sql } from 'kysely'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { type FileOverTime, isLaterAddition } from '#app/domain/dossier/file-history.ts'
import { type Connection, instantOf } from '#app/records/connection.ts'

/** Every file the dossier has or had, in its order. */
export async function filesOverTime(db: Connection, dossierId: number): Promise<readonly FileOverTime[]> {
  const rows = await wholeFile(db)
    .where('dossier_id', '=', dossierId)
    .orderBy('dossier_file.position')
    .orderBy('dossier_file.id')
    .execute()
  return rows.map(fileOf)
}

/** A file of this dossier, taken out or not; null where the dossier has no such file. */
export async function fileOverTime(
  db: Connection,
  dossierId: number,
  fileId: number,
): Promise<FileOverTime | null> {
  const row = await wholeFile(db)
    .where('dossier_id', '=', dossierId)
    .where('dossier_file.id', '=', fileId)
    .executeTakeFirst()
  return row ? fileOf(row) : null
}

const wholeFile = (db: Connection) =>
  db
    .selectFrom('dossier_file')
    .innerJoin('stored_file as s', 's.sha256', 'dossier_file.sha256')
    .innerJoin('person as adder', 'adder.id', 'added_by')
    .leftJoin('person as remover', 'remover.id', 'removed_by')
    .select(['dossier_file.id', 'dossier_file.sha256', 'name', 'caption', 'confidential', 'added_at'])
    .select(['removed_at', 'removed_reason', 'replaced_by', 'origin', 's.media_type', 's.size_bytes'])
    .select(['s.scanned_at', 's.scan_finding', 's.pixel_width', 's.pixel_height'])
    .select(['adder.full_name as added_by_name', 'remover.full_name as removed_by_name'])
    .select(
      sql<boolean>`exists (select from dossier_version v where v.dossier_id = dossier_file.dossier_id
        and v.content->'files' @> jsonb_build_array(jsonb_build_object('id', dossier_file.id)))`.as(
        'is_frozen',
      ),
    )

type Row = Awaited<ReturnType<ReturnType<typeof wholeFile>['executeTakeFirstOrThrow']>>

const fileOf = (row: Row): FileOverTime => ({
  id: row.id,
  sha256: row.sha256,
  name: row.name,
  caption: row.caption,
  mediaType: row.media_type,
  sizeBytes: row.size_bytes,
  confidential: row.confidential,
  addedAt: instantOf(row.added_at),
  addedBy: row.added_by_name,
  removed:
    row.removed_at === null
      ? null
      : {
          at: instantOf(row.removed_at),
          by: row.removed_by_name ?? '',
          reason: row.removed_reason,
          replacedBy: row.replaced_by,
        },
  scan: row.scanned_at === null ? null : { at: instantOf(row.scanned_at), finding: row.scan_finding },
  pixels:
    row.pixel_width === null || row.pixel_height === null
      ? null
      : { width: row.pixel_width, height: row.pixel_height },
  fromMail: row.origin !== null,
  isFrozen: row.is_frozen,
})

/** The files with these bytes that stand in some dossier. */
export async function standingFilesWith(
  db: Connection,
  sha256: string,
): Promise<readonly { readonly dossierId: number; readonly name: string }[]> {
  const rows = await db
    .selectFrom('dossier_file')
    .select(['dossier_id', 'name'])
    .where('sha256', '=', sha256)
    .where('removed_at', 'is', null)
    .orderBy('dossier_id')
    .execute()
  return rows.map((row) => ({ dossierId: row.dossier_id, name: row.name }))
}

/** Tệp bổ sung sau khi nộp of this dossier, in its order. */
export async function laterAdditions(
  db: Connection,
  dossier: Pick<Dossier, 'id' | 'version'>,
): Promise<readonly FileOverTime[]> {
  if (dossier.version === 0) return []
  return (await filesOverTime(db, dossier.id)).filter((file) => isLaterAddition(file, dossier))
}
