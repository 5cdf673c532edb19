import { type Connection, dayOf, instantOf, type OpenTransaction } from '#app/records/connection.ts'
import { unitNameThen } from '#app/records/people/unit-name-then.ts'

/** Giấy biên nhận: the frozen copy of what was said when the dossier was taken in. */
export type Receipt = {
  readonly dossierId: number
  readonly year: number
  readonly number: number
  readonly receivedAt: Temporal.Instant
  readonly receivedBy: string
  readonly answerBy: Temporal.PlainDate
  readonly paperCopies: number
  readonly frozen: FrozenReceipt
}

/** What the printed receipt names, as it stood on the day. */
export type FrozenReceipt = {
  readonly title: string
  readonly authors: readonly string[]
  readonly unitName: string | null
  readonly handedInBy: string
  readonly transmittal: { readonly number: string; readonly signedOn: string } | null
  readonly files: readonly string[]
  readonly late: boolean
}

const select = (db: Connection) =>
  db
    .selectFrom('receipt')
    .innerJoin('person', 'person.id', 'receipt.received_by')
    .select(['dossier_id', 'year', 'number', 'received_at', 'answer_by', 'paper_copies', 'frozen'])
    .select('person.full_name')

/** The receipt of a dossier; null while it waits to be taken in. */
export async function receiptOf(db: Connection, dossierId: number): Promise<Receipt | null> {
  const row = await select(db).where('dossier_id', '=', dossierId).executeTakeFirst()
  return row
    ? {
        dossierId: row.dossier_id,
        year: row.year,
        number: row.number,
        receivedAt: instantOf(row.received_at),
        receivedBy: row.full_name,
        answerBy: dayOf(row.answer_by),
        paperCopies: row.paper_copies,
        frozen: row.frozen as FrozenReceipt,
      }
    : null
}

export async function insertReceipt(
  tx: OpenTransaction,
  receipt: Omit<Receipt, 'receivedBy'> & { readonly receivedBy: number },
): Promise<void> {
  await tx
    .insertInto('receipt')
    .values({
      dossier_id: receipt.dossierId,
      year: receipt.year,
      number: receipt.number,
      received_at: receipt.receivedAt.toString(),
      received_by: receipt.receivedBy,
      answer_by: receipt.answerBy.toString(),
      paper_copies: receipt.paperCopies,
      frozen: JSON.stringify(receipt.frozen),
    })
    .execute()
}

/** Which of these dossiers have a receipt already. */
export async function receivedAmong(
  db: Connection,
  dossierIds: readonly number[],
): Promise<ReadonlySet<number>> {
  if (dossierIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('receipt')
    .select('dossier_id')
    .where('dossier_id', 'in', [...dossierIds])
    .execute()
  return new Set(rows.map((row) => row.dossier_id))
}

/** How a dossier came in: the tờ trình it lay in and who handed it in; the author himself where there is none. */
export type ComingIn = {
  readonly handedInBy: string
  readonly unitName: string | null
  readonly transmittal: { readonly number: string; readonly signedOn: string } | null
}

export async function comingInOf(db: Connection, dossierId: number): Promise<ComingIn> {
  const row = await db
    .selectFrom('dossier')
    .leftJoin('unit', 'unit.id', 'dossier.unit_id')
    .leftJoin('dossier_version as version', (join) =>
      join.onRef('version.dossier_id', '=', 'dossier.id').onRef('version.version', '=', 'dossier.version'),
    )
    .leftJoin('person as submitter', 'submitter.id', 'version.submitted_by')
    .leftJoin('transmittal_item as item', 'item.dossier_id', 'dossier.id')
    .leftJoin('transmittal', (join) =>
      join.onRef('transmittal.id', '=', 'item.transmittal_id').on('transmittal.state', '=', 'handed-in'),
    )
    .select([unitNameThen, 'submitter.full_name as submitter'])
    .select(['transmittal.number', 'transmittal.signed_on'])
    .where('dossier.id', '=', dossierId)
    .executeTakeFirstOrThrow()
  return {
    handedInBy: row.submitter ?? '',
    unitName: row.unit_name,
    transmittal:
      row.number === null || row.signed_on === null ? null : { number: row.number, signedOn: row.signed_on },
  }
}
