import { type Connection, dayOrNull, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** Yêu cầu bổ sung that the author still owes an answer to. */
export type PendingSupplement = {
  readonly checkId: number
  readonly dueOn: Temporal.PlainDate | null
  readonly reason: string
  readonly items: unknown
  readonly askedAt: Temporal.Instant
}

export async function pendingSupplement(
  db: Connection,
  dossierId: number,
): Promise<PendingSupplement | null> {
  const row = await db
    .selectFrom('formal_check')
    .select(['id', 'supplement_due', 'reason', 'items', 'checked_at'])
    .where('dossier_id', '=', dossierId)
    .where('outcome', '=', 'needs-supplement')
    .where('answered_at', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row
    ? {
        checkId: row.id,
        dueOn: dayOrNull(row.supplement_due),
        reason: row.reason,
        items: row.items,
        askedAt: instantOf(row.checked_at),
      }
    : null
}

export async function answerSupplement(
  tx: OpenTransaction,
  checkId: number,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('formal_check')
    .set({ answered_at: at.toString() })
    .where('id', '=', checkId)
    .where('answered_at', 'is', null)
    .execute()
}
