import type { PrizePayment } from '#app/domain/recognition/payment-ledger.ts'
import { type Connection, dayOf, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** Every payment and recovery of a programme's prizes, oldest first. */
export async function paymentsOf(db: Connection, programmeId: number): Promise<readonly PrizePayment[]> {
  const rows = await db
    .selectFrom('prize_payment as p')
    .innerJoin('dossier', 'dossier.id', 'p.dossier_id')
    .innerJoin('person', 'person.id', 'p.person_id')
    .innerJoin('person as clerk', 'clerk.id', 'p.recorded_by')
    .select(['p.id', 'p.dossier_id', 'p.person_id', 'p.amount_dong', 'p.paid_on', 'p.document_number'])
    .select(['p.reason', 'p.recorded_at', 'dossier.code', 'dossier.title', 'person.full_name'])
    .select('clerk.full_name as clerk_name')
    .where('p.programme_id', '=', programmeId)
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    code: row.code ?? '',
    title: row.title,
    personId: row.person_id,
    fullName: row.full_name,
    amount: row.amount_dong,
    paidOn: dayOf(row.paid_on),
    documentNumber: row.document_number,
    reason: row.reason,
    recordedAt: instantOf(row.recorded_at),
    recordedBy: row.clerk_name,
  }))
}

export async function insertPayments(
  tx: OpenTransaction,
  payments: readonly (Pick<
    PrizePayment,
    'dossierId' | 'personId' | 'amount' | 'paidOn' | 'documentNumber' | 'reason' | 'recordedAt'
  > & { readonly programmeId: number; readonly recordedBy: number })[],
): Promise<void> {
  await tx
    .insertInto('prize_payment')
    .values(
      payments.map((one) => ({
        programme_id: one.programmeId,
        dossier_id: one.dossierId,
        person_id: one.personId,
        kind: one.amount > 0 ? ('payment' as const) : ('recovery' as const),
        amount_dong: one.amount,
        paid_on: one.paidOn.toString(),
        document_number: one.documentNumber,
        reason: one.reason,
        recorded_at: one.recordedAt.toString(),
        recorded_by: one.recordedBy,
      })),
    )
    .execute()
}
