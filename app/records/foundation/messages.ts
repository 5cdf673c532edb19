import { type RawBuilder, sql } from 'kysely'
import type { OpenTransaction } from '#app/records/connection.ts'

/** Thông báo: what is said to somebody; the outbox shows it whether its mail was sent or not. */
export type MessageText = {
  readonly at: Temporal.Instant
  readonly subject: string
  readonly body: string
  readonly link?: string
  readonly dossierId?: number
  /** Carries a one-time link: its body is not shown in the outbox. */
  readonly secret?: boolean
  /** Has a legal deadline or guards an account: its mail goes at once, whatever the person has chosen. */
  readonly urgent?: boolean
}

/** One notice to one person. */
export type NewMessage = MessageText & {
  readonly toPersonId: number | null
  /** Only for somebody who has no person record; a person's own address is looked up here. */
  readonly toAddress?: string
}

/** Puts a message into the outbox in the transaction of the change; answers its id where a mail is to be sent. */
export function putMessage(tx: OpenTransaction, message: NewMessage): Promise<readonly number[]> {
  const { toPersonId, toAddress = null } = message
  return put(
    tx,
    message,
    sql`select ${toPersonId}::bigint as id, coalesce(${toAddress}::text,
      (select email from person where id = ${toPersonId}::bigint)) as address`,
  )
}

/** The same message to each of these people who can sign in, in one stroke; answers the ids of those with a mail to send. */
export async function putMessages(
  tx: OpenTransaction,
  people: readonly number[],
  message: MessageText,
): Promise<readonly number[]> {
  if (people.length === 0) return []
  return put(
    tx,
    message,
    sql`select person.id, person.email as address from person join account on account.person_id = person.id
      where person.id = any(${[...people]}::bigint[]) and account.disabled_at is null order by person.id`,
  )
}

async function put(
  tx: OpenTransaction,
  message: MessageText,
  recipients: RawBuilder<unknown>,
): Promise<readonly number[]> {
  const { at, subject, body, link = null, dossierId = null, secret = false, urgent = secret } = message
  const { rows } = await sql<{ id: number; mail_state: string }>`
    insert into message (at, to_person_id, to_address, subject, body, link, dossier_id, mail_state, secret)
    select ${at.toString()}::timestamptz, recipient.id, recipient.address, ${subject}, ${body}, ${link},
      ${dossierId}::bigint, case when recipient.address is null then 'no-address' when ${urgent} then 'queued'
        when wish.pace in ('daily', 'weekly') then 'waiting' when wish.pace = 'in-product' then 'in-product'
        else 'queued' end, ${secret}
    from (${recipients}) recipient left join notice_wish wish on wish.person_id = recipient.id
    returning id, mail_state`.execute(tx)
  return rows.filter((row) => row.mail_state === 'queued').map((row) => row.id)
}
