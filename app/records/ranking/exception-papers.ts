import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** Văn bản của ngoại lệ: the scan of the document that allowed it. */
export type ExceptionPaper = {
  readonly id: number
  readonly exception: string
  readonly documentNumber: string
  readonly name: string
  readonly sha256: string
  readonly mediaType: string
  readonly addedAt: Temporal.Instant
}

export async function insertExceptionPaper(
  tx: OpenTransaction,
  paper: Pick<ExceptionPaper, 'exception' | 'documentNumber' | 'name' | 'sha256'> & {
    readonly dossierId: number
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await tx
    .insertInto('exception_paper')
    .values({
      dossier_id: paper.dossierId,
      exception: paper.exception,
      document_number: paper.documentNumber,
      name: paper.name,
      file_sha256: paper.sha256,
      added_at: paper.at.toString(),
      added_by: paper.by,
    })
    .execute()
}

/** In the order in which they were added. */
export async function exceptionPapers(db: Connection, dossierId: number): Promise<readonly ExceptionPaper[]> {
  const rows = await db
    .selectFrom('exception_paper')
    .innerJoin('stored_file', 'stored_file.sha256', 'exception_paper.file_sha256')
    .select(['id', 'exception', 'document_number', 'name', 'file_sha256', 'media_type', 'added_at'])
    .where('dossier_id', '=', dossierId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    exception: row.exception,
    documentNumber: row.document_number,
    name: row.name,
    sha256: row.file_sha256,
    mediaType: row.media_type,
    addedAt: instantOf(row.added_at),
  }))
}
