import { type Connection, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'

/** How far a mailbox was read, when, and what went wrong last. */
export type MailboxState = {
  readonly uidValidity: string | null
  readonly lastUid: number
  readonly readAt: Temporal.Instant | null
  readonly failedAt: Temporal.Instant | null
  readonly failure: string | null
}

export async function mailboxState(db: Connection, mailbox: string): Promise<MailboxState | null> {
  const row = await db
    .selectFrom('mailbox_mark')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .executeTakeFirst()
  return row
    ? {
        uidValidity: row.uid_validity,
        lastUid: row.last_uid,
        readAt: instantOrNull(row.read_at),
        failedAt: instantOrNull(row.failed_at),
        failure: row.failure,
      }
    : null
}

/** The letter is kept: reading goes on behind it. Never backwards within one numbering. */
export async function moveMark(
  tx: OpenTransaction,
  mailbox: string,
  mark: { readonly uidValidity: string; readonly lastUid: number },
): Promise<void> {
  await tx
    .insertInto('mailbox_mark')
    .values({ mailbox, uid_validity: mark.uidValidity, last_uid: mark.lastUid })
    .onConflict((conflict) =>
      conflict
        .column('mailbox')
        .doUpdateSet({ uid_validity: mark.uidValidity, last_uid: mark.lastUid })
        .where((is) =>
          is.or([
            is('mailbox_mark.uid_validity', 'is distinct from', mark.uidValidity),
            is('mailbox_mark.last_uid', '<', mark.lastUid),
          ]),
        ),
    )
    .execute()
}

/** What came of the last reading. */
export async function noteReading(
  tx: OpenTransaction,
  mailbox: string,
  at: Temporal.Instant,
  failure: string | null,
): Promise<void> {
  const noted =
    failure === null
      ? { read_at: at.toString(), failed_at: null, failure: null }
      : { failed_at: at.toString(), failure: failure.slice(0, 500) }
  await tx
    .insertInto('mailbox_mark')
    .values({ mailbox, ...noted })
    .onConflict((conflict) => conflict.column('mailbox').doUpdateSet(noted))
    .execute()
}
