import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** Tệp đã lưu: bytes known by their SHA-256; the file store holds them. */
export type StoredFile = { readonly sha256: string; readonly sizeBytes: number; readonly mediaType: string }

type FoundOut = {
  readonly pixels: { readonly width: number; readonly height: number } | null
  /** When a scanner found nothing in it. */
  readonly scannedAt: Temporal.Instant | null
}

/** Says that the store holds these bytes; saying it twice changes nothing. */
export async function rememberStoredFile(
  tx: OpenTransaction,
  file: StoredFile,
  at: Temporal.Instant,
  found: FoundOut = { pixels: null, scannedAt: null },
): Promise<void> {
  await tx
    .insertInto('stored_file')
    .values({
      sha256: file.sha256,
      size_bytes: file.sizeBytes,
      media_type: file.mediaType,
      stored_at: at.toString(),
      scanned_at: found.scannedAt?.toString() ?? null,
      pixel_width: found.pixels?.width ?? null,
      pixel_height: found.pixels?.height ?? null,
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
  if (found.scannedAt !== null) await markScanned(tx, file.sha256, null, found.scannedAt)
}

/** Files nobody has looked through, oldest first. */
export async function unscannedFiles(db: Connection, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('stored_file')
    .select('sha256')
    .where('scanned_at', 'is', null)
    .orderBy('stored_at')
    .limit(limit)
    .execute()
  return rows.map(({ sha256 }) => sha256)
}

/** What the scanner said of these bytes; said once. */
export async function markScanned(
  tx: OpenTransaction,
  sha256: string,
  finding: string | null,
  at: Temporal.Instant,
): Promise<boolean> {
  const row = await tx
    .updateTable('stored_file')
    .set({ scanned_at: at.toString(), scan_finding: finding })
    .where('sha256', '=', sha256)
    .where('scanned_at', 'is', null)
    .returning('sha256')
    .executeTakeFirst()
  return row !== undefined
}

export async function storedFile(db: Connection, sha256: string): Promise<StoredFile | null> {
  const row = await db
    .selectFrom('stored_file')
    .select(['sha256', 'size_bytes', 'media_type'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row ? { sha256: row.sha256, sizeBytes: row.size_bytes, mediaType: row.media_type } : null
}

/** What the scanner said of these bytes; null as long as it has not looked. */
export async function storedScan(
  db: Connection,
  sha256: string,
): Promise<{ readonly finding: string | null; readonly at: Temporal.Instant } | null> {
  const row = await db
    .selectFrom('stored_file')
    .select(['scan_finding', 'scanned_at'])
    .where('sha256', '=', sha256)
    .where('scanned_at', 'is not', null)
    .executeTakeFirst()
  return row?.scanned_at ? { finding: row.scan_finding, at: instantOf(row.scanned_at) } : null
}
