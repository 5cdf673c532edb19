import { sql } from 'kysely'
import type { OpenTransaction } from '#app/records/connection.ts'

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
    /** Takes this file's place in the order. */
    readonly replaces?: number | undefined
    readonly origin?: string | undefined
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
      position:
        file.replaces === undefined
          ? is
              .selectFrom('dossier_file')
              .select((all) => all(all.fn.coalesce(all.fn.max('position'), all.val(0)), '+', 1).as('next'))
              .where('dossier_id', '=', file.dossierId)
          : is
              .selectFrom('dossier_file')
              .select('position')
              .where('id', '=', file.replaces)
              .$castTo<{ next: number }>(),
      added_by: file.by,
      added_at: file.at.toString(),
      origin: file.origin ?? null,
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Takes the file out of the dossier, once; its bytes and its row stay. */
export async function removeFile(
  tx: OpenTransaction,
  removal: {
    readonly fileId: number
    readonly by: number
    readonly at: Temporal.Instant
    readonly reason: string
    readonly replacedBy?: number
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('dossier_file')
    .set({
      removed_at: removal.at.toString(),
      removed_by: removal.by,
      removed_reason: removal.reason,
      replaced_by: removal.replacedBy ?? null,
    })
    .where('id', '=', removal.fileId)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Puts a file back that was taken out, once; one that was replaced stays where it is. */
export async function restoreFile(tx: OpenTransaction, fileId: number): Promise<boolean> {
  const row = await tx
    .updateTable('dossier_file')
    .set({ removed_at: null, removed_by: null, removed_reason: '' })
    .where('id', '=', fileId)
    .where('removed_at', 'is not', null)
    .where('replaced_by', 'is', null)
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

/** The files that stand, in this order. */
export async function orderFiles(tx: OpenTransaction, fileIds: readonly number[]): Promise<void> {
  await sql`update dossier_file f set position = o.place
    from unnest(${[...fileIds]}::bigint[]) with ordinality o (id, place) where f.id = o.id`.execute(tx)
}
