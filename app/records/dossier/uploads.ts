import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** Tệp đang gửi: how much of it has arrived. Gone as soon as it is a file of the dossier, refused or given up. */
export type Upload = {
  readonly id: string
  readonly dossierId: number
  readonly name: string
  readonly sizeBytes: number
  readonly arrivedBytes: number
  readonly changedAt: Temporal.Instant
}

const columns = ['id', 'dossier_id', 'name', 'size_bytes', 'arrived_bytes', 'changed_at'] as const

type Row = {
  readonly id: string
  readonly dossier_id: number
  readonly name: string
  readonly size_bytes: number
  readonly arrived_bytes: number
  readonly changed_at: string
}

const uploadOf = (row: Row): Upload => ({
  id: row.id,
  dossierId: row.dossier_id,
  name: row.name,
  sizeBytes: row.size_bytes,
  arrivedBytes: row.arrived_bytes,
  changedAt: instantOf(row.changed_at),
})

export async function insertUpload(
  tx: OpenTransaction,
  upload: {
    readonly id: string
    readonly dossierId: number
    readonly personId: number
    readonly name: string
    readonly sizeBytes: number
    readonly fileChangedMs: number
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const at = upload.at.toString()
  await tx
    .insertInto('upload')
    .values({
      id: upload.id,
      dossier_id: upload.dossierId,
      person_id: upload.personId,
      name: upload.name,
      size_bytes: upload.sizeBytes,
      file_changed_ms: upload.fileChangedMs,
      begun_at: at,
      changed_at: at,
    })
    .execute()
}

/** The same file that this person began to send to this dossier before. */
export async function sameUpload(
  db: Connection,
  file: {
    readonly dossierId: number
    readonly personId: number
    readonly name: string
    readonly sizeBytes: number
    readonly fileChangedMs: number
  },
): Promise<Upload | null> {
  const row = await db
    .selectFrom('upload')
    .select(columns)
    .where('dossier_id', '=', file.dossierId)
    .where('person_id', '=', file.personId)
    .where('name', '=', file.name)
    .where('size_bytes', '=', file.sizeBytes)
    .where('file_changed_ms', '=', file.fileChangedMs)
    .orderBy('begun_at', 'desc')
    .executeTakeFirst()
  return row ? uploadOf(row) : null
}

export async function uploadOfDossier(db: Connection, dossierId: number, id: string): Promise<Upload | null> {
  const row = await db
    .selectFrom('upload')
    .select(columns)
    .where('id', '=', id)
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst()
  return row ? uploadOf(row) : null
}

/** Files of these dossiers that are not there in full, oldest first. */
export async function uploadsUnderWay(
  db: Connection,
  dossierIds: readonly number[],
): Promise<readonly Upload[]> {
  if (dossierIds.length === 0) return []
  const rows = await db
    .selectFrom('upload')
    .select(columns)
    .where('dossier_id', 'in', [...dossierIds])
    .orderBy('begun_at')
    .orderBy('id')
    .execute()
  return rows.map(uploadOf)
}

/** A piece counts from here on, if nobody else's has taken its place in the meantime. */
export async function addPart(
  tx: OpenTransaction,
  part: {
    readonly uploadId: string
    readonly startByte: number
    readonly sizeBytes: number
    readonly storedAs: string
    readonly at: Temporal.Instant
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('upload')
    .set({ arrived_bytes: part.startByte + part.sizeBytes, changed_at: part.at.toString() })
    .where('id', '=', part.uploadId)
    .where('arrived_bytes', '=', part.startByte)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) return false
  await tx
    .insertInto('upload_part')
    .values({
      upload_id: part.uploadId,
      start_byte: part.startByte,
      size_bytes: part.sizeBytes,
      stored_as: part.storedAs,
    })
    .execute()
  return true
}

/** The names of its pieces, in their order. */
export async function partsOf(db: Connection, uploadId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('upload_part')
    .select('stored_as')
    .where('upload_id', '=', uploadId)
    .orderBy('start_byte')
    .execute()
  return rows.map((row) => row.stored_as)
}

export async function forgetUpload(tx: OpenTransaction, id: string): Promise<boolean> {
  const row = await tx.deleteFrom('upload').where('id', '=', id).returning('id').executeTakeFirst()
  return row !== undefined
}

/** Uploads nobody has gone on with since that moment. */
export async function abandonedUploads(db: Connection, since: Temporal.Instant): Promise<readonly Upload[]> {
  const rows = await db
    .selectFrom('upload')
    .select(columns)
    .where('changed_at', '<', since.toString())
    .execute()
  return rows.map(uploadOf)
}

/** Which of these pieces belong to an upload that is under way. */
export async function partsInUse(db: Connection, storedAs: readonly string[]): Promise<readonly string[]> {
  if (storedAs.length === 0) return []
  const rows = await db
    .selectFrom('upload_part')
    .select('stored_as')
    .where('stored_as', 'in', [...storedAs])
    .execute()
  return rows.map((row) => row.stored_as)
}
