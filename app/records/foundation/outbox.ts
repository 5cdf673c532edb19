import { sql } from 'kysely'
import { type Connection, instantOf, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'
import { containing } from '#app/records/people/containing.ts'

/**
 * Trạng thái thư: waits for the queue, sent, not taken by the server, nobody to send to, kept back; by the person's own choice it waits
 * for a summary, went into one, or is read in the product only.
 */
const mailStates = [
  ...(['queued', 'sent', 'failed', 'no-address', 'held'] as const),
  ...(['waiting', 'summed-up', 'in-product'] as const),
] as const
export type MailState = (typeof mailStates)[number]

/** Why a mail is kept back: a demo sends nothing, or no mail server is set. */
export type HoldReason = 'demo' | 'no-server'

/** A line of the outbox. The body of a secret message never leaves the records. */
export type OutboxLine = {
  readonly id: number
  readonly at: Temporal.Instant
  readonly toName: string | null
  readonly toAddress: string | null
  readonly subject: string
  readonly body: string | null
  readonly link: string | null
  readonly mailState: MailState
  readonly attempts: number
  readonly sentAt: Temporal.Instant | null
  readonly error: string | null
}

export type OutboxFilter = { readonly state: MailState | null; readonly text: string }

export async function outbox(
  db: Connection,
  filter: OutboxFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly lines: readonly OutboxLine[]; readonly total: number }> {
  const matching = db
    .selectFrom('message')
    .leftJoin('person', 'person.id', 'message.to_person_id')
    .$if(filter.state !== null, (query) => query.where('mail_state', '=', filter.state ?? 'queued'))
    .$if(filter.text !== '', (query) => {
      const pattern = containing(filter.text)
      return query.where((is) =>
        is.or([is('person.search_key', 'like', pattern), is('message.to_address', 'like', pattern)]),
      )
    })
  const { total } = await matching
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .select(['message.id', 'at', 'person.full_name', 'to_address', 'subject', 'body', 'link', 'secret'])
    .select(['mail_state', 'mail_attempts', 'mail_sent_at', 'mail_error'])
    .orderBy('message.id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return {
    total,
    lines: rows.map((row) => ({
      id: row.id,
      at: instantOf(row.at),
      toName: row.full_name,
      toAddress: row.to_address,
      subject: row.subject,
      body: row.secret ? null : row.body,
      link: row.secret ? null : row.link,
      mailState: row.mail_state,
      attempts: row.mail_attempts,
      sentAt: instantOrNull(row.mail_sent_at),
      error: row.mail_error,
    })),
  }
}

/** How many messages stand in each state. */
export async function outboxCounts(db: Connection): Promise<Readonly<Record<MailState, number>>> {
  const rows = await db
    .selectFrom('message')
    .select((is) => ['mail_state', is.fn.countAll<number>().as('count')])
    .groupBy('mail_state')
    .execute()
  const counts: Record<MailState, number> = {
    ...{ queued: 0, sent: 0, failed: 0, 'no-address': 0, held: 0 },
    ...{ waiting: 0, 'summed-up': 0, 'in-product': 0 },
  }
  for (const row of rows) counts[row.mail_state] = row.count
  return counts
}

/** What is needed to send one message. */
export type WaitingMail = {
  readonly address: string
  readonly subject: string
  readonly body: string
  readonly link: string | null
}

/** Counts an attempt at a message that still waits; null when it is no longer there to be sent. */
export async function claimMail(tx: OpenTransaction, id: number): Promise<WaitingMail | null> {
  const row = await tx
    .updateTable('message')
    .set({ mail_attempts: sql`mail_attempts + 1`, mail_state: 'queued' })
    .where('id', '=', id)
    .where('mail_state', 'in', ['queued', 'failed'])
    .where('to_address', 'is not', null)
    .returning(['to_address', 'subject', 'body', 'link'])
    .executeTakeFirst()
  if (!row?.to_address) return null
  return { address: row.to_address, subject: row.subject, body: row.body, link: row.link }
}

/** A secret has done its work once it is sent: its text is not kept. */
export async function mailSent(tx: OpenTransaction, id: number, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('message')
    .set({
      mail_state: 'sent',
      mail_sent_at: at.toString(),
      mail_error: null,
      body: sql`case when secret then '' else body end`,
      link: sql`case when secret then null else link end`,
    })
    .where('id', '=', id)
    .execute()
}

export async function mailFailed(tx: OpenTransaction, id: number, reason: string): Promise<void> {
  await tx
    .updateTable('message')
    .set({ mail_state: 'failed', mail_error: reason.slice(0, 500) })
    .where('id', '=', id)
    .execute()
}

/** Keeps waiting mails back; a message without an address stays as it is. */
export async function holdMails(
  tx: OpenTransaction,
  ids: readonly number[],
  reason: HoldReason,
): Promise<void> {
  await tx
    .updateTable('message')
    .set({ mail_state: 'held', mail_error: reason })
    .where('id', '=', sql<number>`any(${[...ids]}::bigint[])`)
    .where('mail_state', '=', 'queued')
    .execute()
}

/** Puts a failed or kept back mail in line again, once; answers whether it did. */
export async function requeueMail(tx: OpenTransaction, id: number): Promise<boolean> {
  const changed = await tx
    .updateTable('message')
    .set({ mail_state: 'queued', mail_error: null })
    .where('id', '=', id)
    .where('mail_state', 'in', ['failed', 'held'])
    .where('to_address', 'is not', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Puts every mail that failed in line again; answers their ids. */
export async function requeueFailed(tx: OpenTransaction): Promise<readonly number[]> {
  const rows = await tx
    .updateTable('message')
    .set({ mail_state: 'queued', mail_error: null })
    .where('mail_state', '=', 'failed')
    .where('to_address', 'is not', null)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
