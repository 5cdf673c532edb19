import type { OpenTransaction } from '#app/records/connection.ts'

/** Thông báo: one notice to one person; the outbox shows it whether its mail was sent or not. */
export type NewMessage = {
  readonly at: Temporal.Instant
  readonly toPersonId: number | null
  /** Only for somebody who has no person record; a person's own address is looked up here. */
  readonly toAddress?: string
  readonly subject: string
  readonly body: string
  readonly link?: string
  readonly dossierId?: number
  /** Carries a one-time link: its body is not shown in the outbox. */
  readonly secret?: boolean
}

/** Puts a message into the outbox in the transaction of the change; returns its id for the mail job. */
export async function putMessage(tx: OpenTransaction, message: NewMessage): Promise<number> {
  const address =
    message.toAddress ??
    (message.toPersonId === null
      ? null
      : (
          await tx
            .selectFrom('person')
            .select('email')
            .where('id', '=', message.toPersonId)
            .executeTakeFirst()
        )?.email) ??
    null
  const row = await tx
    .insertInto('message')
    .values({
      at: message.at.toString(),
      to_person_id: message.toPersonId,
      to_address: address,
      subject: message.subject,
      body: message.body,
      link: message.link ?? null,
      dossier_id: message.dossierId ?? null,
      mail_state: address === null ? 'no-address' : 'queued',
      secret: message.secret ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
