import type { TransferPackage } from '#app/domain/recognition/transfer-package.ts'
import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** Gói đã nhận: checked, kept as it came, and perhaps taken up by a dossier here. */
export type ReceivedPackage = {
  readonly id: number
  readonly digest: string
  readonly facts: TransferPackage
  readonly sha256: string
  readonly receivedAt: Temporal.Instant
  readonly receivedBy: string
  readonly dossierId: number | null
}

const select = (db: Connection) =>
  db
    .selectFrom('received_package')
    .innerJoin('person', 'person.id', 'received_package.received_by')
    .select([
      'received_package.id',
      'digest',
      'content',
      'file_sha256',
      'received_at',
      'full_name',
      'dossier_id',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const packageOf = (row: Row): ReceivedPackage => ({
  id: row.id,
  digest: row.digest,
  facts: row.content as TransferPackage,
  sha256: row.file_sha256,
  receivedAt: instantOf(row.received_at),
  receivedBy: row.full_name,
  dossierId: row.dossier_id,
})

export async function receivedPackages(db: Connection): Promise<readonly ReceivedPackage[]> {
  return (await select(db).orderBy('received_package.id', 'desc').execute()).map(packageOf)
}

export async function packageById(db: Connection, id: number): Promise<ReceivedPackage | null> {
  const row = await select(db).where('received_package.id', '=', id).executeTakeFirst()
  return row ? packageOf(row) : null
}

export async function packageByDigest(db: Connection, digest: string): Promise<ReceivedPackage | null> {
  const row = await select(db).where('digest', '=', digest).executeTakeFirst()
  return row ? packageOf(row) : null
}

export async function packageOfDossier(db: Connection, dossierId: number): Promise<ReceivedPackage | null> {
  const row = await select(db).where('dossier_id', '=', dossierId).executeTakeFirst()
  return row ? packageOf(row) : null
}

export async function insertPackage(
  tx: OpenTransaction,
  received: Pick<ReceivedPackage, 'digest' | 'facts' | 'sha256'> & {
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<number> {
  const row = await tx
    .insertInto('received_package')
    .values({
      digest: received.digest,
      content: JSON.stringify(received.facts),
      file_sha256: received.sha256,
      received_at: received.at.toString(),
      received_by: received.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** The dossier begun from it, once. */
export async function linkPackage(tx: OpenTransaction, id: number, dossierId: number): Promise<boolean> {
  const row = await tx
    .updateTable('received_package')
    .set({ dossier_id: dossierId })
    .where('id', '=', id)
    .where('dossier_id', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
