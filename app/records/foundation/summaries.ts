import type { NoticePace } from '#app/domain/people/notice-pace.ts'
import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** Who has notices waiting for a summary, and how often the person wants one. */
export async function awaitingSummary(
  db: Connection,
): Promise<readonly { readonly personId: number; readonly pace: NoticePace }[]> {
  const rows = await db
    .selectFrom('message')
    .leftJoin('notice_wish as wish', 'wish.person_id', 'message.to_person_id')
    .select(['message.to_person_id', 'wish.pace'])
    .distinct()
    .where('mail_state', '=', 'waiting')
    .where('message.to_person_id', 'is not', null)
    .orderBy('message.to_person_id')
    .execute()
  return rows.flatMap((row) =>
    row.to_person_id === null ? [] : [{ personId: row.to_person_id, pace: row.pace ?? 'at-once' }],
  )
}

export type SummedUp = {
  readonly at: Temporal.Instant
  readonly subject: string
  readonly link: string | null
  readonly isRead: boolean
}

/** Takes a person's waiting notices, once: whoever comes second finds none. Oldest first. */
export async function sumUp(tx: OpenTransaction, personId: number): Promise<readonly SummedUp[]> {
  const rows = await tx
    .updateTable('message')
    .set({ mail_state: 'summed-up' })
    .where('to_person_id', '=', personId)
    .where('mail_state', '=', 'waiting')
    .returning(['id', 'at', 'subject', 'link', 'read_at'])
    .execute()
  return rows
    .toSorted((a, b) => a.id - b.id)
    .map((row) => ({
      at: instantOf(row.at),
      subject: row.subject,
      link: row.link,
      isRead: row.read_at !== null,
    }))
}

/** Where a person's mails go; null where the person has no address or can no longer sign in. */
export async function mailAddress(tx: OpenTransaction, personId: number): Promise<string | null> {
  const row = await tx
    .selectFrom('person')
    .innerJoin('account', 'account.person_id', 'person.id')
    .select('email')
    .where('person.id', '=', personId)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
  return row?.email ?? null
}
