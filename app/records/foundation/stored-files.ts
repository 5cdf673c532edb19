import type { Connection, OpenTransaction } from '#app/records/connection.ts'

/** Tệp đã lưu: bytes known by their SHA-256; the file store holds them. */
export type StoredFile = { readonly sha256: string; readonly sizeBytes: number; readonly mediaType: string }

/** Says that the store holds these bytes; saying it twice changes nothing. */
export async function rememberStoredFile(
  tx: OpenTransaction,
  file: StoredFile,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('stored_file')
    .values({
      sha256: file.sha256,
      size_bytes: file.sizeBytes,
      media_type: file.mediaType,
      stored_at: at.toString(),
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
}

export async function storedFile(db: Connection, sha256: string): Promise<StoredFile | null> {
  const row = await db
    .selectFrom('stored_file')
    .select(['sha256', 'size_bytes', 'media_type'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row ? { sha256: row.sha256, sizeBytes: row.size_bytes, mediaType: row.media_type } : null
}
