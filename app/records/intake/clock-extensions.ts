import type { LegalClock } from '#app/domain/intake/legal-clocks.ts'
import { type Connection, dayOf, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** Gia hạn: more time given to a running legal clock, with its reason. */
export type ClockExtension = {
  readonly clock: LegalClock
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly reason: string
  readonly at: Temporal.Instant
  readonly by: string
}

export async function extensionsOf(db: Connection, dossierId: number): Promise<readonly ClockExtension[]> {
  const rows = await db
    .selectFrom('clock_extension')
    .innerJoin('person', 'person.id', 'extended_by')
    .select(['clock', 'from_day', 'to_day', 'reason', 'extended_at', 'person.full_name'])
    .where('dossier_id', '=', dossierId)
    .orderBy('clock_extension.id', 'desc')
    .execute()
  return rows.map((row) => ({
    clock: row.clock,
    from: dayOf(row.from_day),
    to: dayOf(row.to_day),
    reason: row.reason,
    at: instantOf(row.extended_at),
    by: row.full_name,
  }))
}

export async function insertExtension(
  tx: OpenTransaction,
  extension: Omit<ClockExtension, 'by'> & { readonly dossierId: number; readonly by: number },
): Promise<void> {
  await tx
    .insertInto('clock_extension')
    .values({
      dossier_id: extension.dossierId,
      clock: extension.clock,
      from_day: extension.from.toString(),
      to_day: extension.to.toString(),
      reason: extension.reason,
      extended_at: extension.at.toString(),
      extended_by: extension.by,
    })
    .execute()
}
