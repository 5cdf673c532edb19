import { type Connection, instantOf, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'

/** Lần nhập danh sách: the rows as they were read, frozen until somebody confirms them once. */
export type BulkImport = {
  readonly id: number
  readonly kind: 'units' | 'people'
  readonly fileName: string
  readonly fileSha256: string
  /** As they were kept; parsed by whoever knows the columns of its kind. */
  readonly rows: unknown
  readonly madeAt: Temporal.Instant
  readonly madeBy: number
  readonly confirmedAt: Temporal.Instant | null
  readonly result: unknown
}

export async function insertBulkImport(
  tx: OpenTransaction,
  given: Omit<BulkImport, 'id' | 'confirmedAt' | 'result'>,
): Promise<number> {
  const row = await tx
    .insertInto('bulk_import')
    .values({
      kind: given.kind,
      file_name: given.fileName,
      file_sha256: given.fileSha256,
      rows: JSON.stringify(given.rows),
      made_at: given.madeAt.toString(),
      made_by: given.madeBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

const bulkImports = (db: Connection) => db.selectFrom('bulk_import').selectAll()

export async function bulkImport(db: Connection, id: number): Promise<BulkImport | null> {
  const row = await bulkImports(db).where('id', '=', id).executeTakeFirst()
  return row ? importOf(row) : null
}

/** With its row locked, so that of two confirmations one comes second. */
export async function lockBulkImport(tx: OpenTransaction, id: number): Promise<BulkImport | null> {
  const row = await bulkImports(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? importOf(row) : null
}

/** Marks the import as done, once. */
export async function confirmBulkImport(
  tx: OpenTransaction,
  id: number,
  at: Temporal.Instant,
  result: unknown,
): Promise<void> {
  await tx
    .updateTable('bulk_import')
    .set({ confirmed_at: at.toString(), result: JSON.stringify(result) })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .execute()
}

type Row = Awaited<ReturnType<ReturnType<typeof bulkImports>['executeTakeFirstOrThrow']>>

const importOf = (row: Row): BulkImport => ({
  id: row.id,
  kind: row.kind,
  fileName: row.file_name,
  fileSha256: row.file_sha256,
  rows: row.rows,
  madeAt: instantOf(row.made_at),
  madeBy: row.made_by,
  confirmedAt: instantOrNull(row.confirmed_at),
  result: row.result,
})
