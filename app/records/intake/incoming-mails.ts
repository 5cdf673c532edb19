import { sql } from 'kysely'
import type { IncomingMail, MailAttachment, MailHandling } from '#app/domain/intake/incoming-mail.ts'
import { type Connection, instantOf, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'

export type NewMail = {
  readonly identity: string
  readonly messageId: string | null
  readonly originalSha256: string
  readonly fromName: string
  readonly fromAddress: string
  readonly subject: string
  readonly sentAt: string | null
  readonly text: string
  readonly readAs: string | null
  readonly isReadable: boolean
  readonly mailbox: string | null
  readonly at: Temporal.Instant
  readonly by: number | null
}

/** Is this very letter here already? Answers its id. */
export async function mailByIdentity(db: Connection, identity: string): Promise<number | null> {
  const row = await db
    .selectFrom('incoming_mail')
    .select('id')
    .where('identity', '=', identity)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Keeps a letter once; null where somebody else has kept it in the meantime. */
export async function insertMail(tx: OpenTransaction, mail: NewMail): Promise<number | null> {
  const row = await tx
    .insertInto('incoming_mail')
    .values({
      identity: mail.identity,
      message_id: mail.messageId,
      original_sha256: mail.originalSha256,
      from_name: mail.fromName,
      from_address: mail.fromAddress,
      subject: mail.subject,
      sent_at: mail.sentAt,
      body: mail.text,
      read_as: mail.readAs,
      is_readable: mail.isReadable,
      mailbox: mail.mailbox,
      taken_at: mail.at.toString(),
      taken_by: mail.by,
    })
    .onConflict((conflict) => conflict.column('identity').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function insertMailAttachment(
  tx: OpenTransaction,
  attachment: {
    readonly mailId: number
    readonly position: number
    readonly name: string
    readonly sizeBytes: number
    readonly sha256: string | null
    readonly refused: string | null
  },
): Promise<void> {
  await tx
    .insertInto('mail_attachment')
    .values({
      mail_id: attachment.mailId,
      position: attachment.position,
      name: attachment.name,
      size_bytes: attachment.sizeBytes,
      sha256: attachment.sha256,
      refused: attachment.refused,
    })
    .execute()
}

type AttachmentJson = {
  readonly position: number
  readonly name: string
  readonly size: number
  readonly sha256: string | null
  readonly media_type: string | null
  readonly scanned_at: string | null
  readonly finding: string | null
  readonly refused: string | null
}

const wholeMail = (db: Connection) =>
  db
    .selectFrom('incoming_mail as m')
    .leftJoin('person', 'person.id', 'm.handled_by')
    .select(['m.id', 'message_id', 'original_sha256', 'from_name', 'from_address', 'subject', 'sent_at'])
    .select(['body', 'read_as', 'is_readable', 'mailbox', 'taken_at', 'state', 'dossier_id', 'reason'])
    .select(['handled_at', 'person.full_name as handled_by_name'])
    .select(
      sql<number>`(select count(*) from incoming_mail o where o.message_id = m.message_id and o.id <> m.id)`.as(
        'namesakes',
      ),
    )
    .select(
      sql<
        AttachmentJson[]
      >`coalesce((select json_agg(json_build_object('position', a.position, 'name', a.name, 'size', a.size_bytes,
          'sha256', a.sha256, 'media_type', s.media_type, 'scanned_at', s.scanned_at, 'finding', s.scan_finding,
          'refused', a.refused) order by a.position)
        from mail_attachment a left join stored_file s on s.sha256 = a.sha256 where a.mail_id = m.id), '[]')`.as(
        'attachments',
      ),
    )

type Row = Awaited<ReturnType<ReturnType<typeof wholeMail>['executeTakeFirstOrThrow']>>

const mailOf = (row: Row): IncomingMail => ({
  id: row.id,
  messageId: row.message_id,
  originalSha256: row.original_sha256,
  fromName: row.from_name,
  fromAddress: row.from_address,
  subject: row.subject,
  sentAt: instantOrNull(row.sent_at),
  text: row.body,
  readAs: row.read_as,
  isReadable: row.is_readable,
  mailbox: row.mailbox,
  takenAt: instantOf(row.taken_at),
  state: row.state,
  dossierId: row.dossier_id,
  reason: row.reason,
  handledAt: instantOrNull(row.handled_at),
  handledBy: row.handled_by_name,
  namesakes: row.namesakes,
  attachments: row.attachments.map(attachmentOf),
})

const attachmentOf = (row: AttachmentJson): MailAttachment => ({
  position: row.position,
  name: row.name,
  sizeBytes: row.size,
  file:
    row.sha256 === null
      ? null
      : {
          sha256: row.sha256,
          mediaType: row.media_type ?? '',
          scan: row.scanned_at === null ? null : { at: instantOf(row.scanned_at), finding: row.finding },
        },
  refused: row.refused ?? '',
})

export async function mailById(db: Connection, id: number): Promise<IncomingMail | null> {
  const row = await wholeMail(db).where('m.id', '=', id).executeTakeFirst()
  return row ? mailOf(row) : null
}

/** The same, and nobody else handles it to the end of the transaction. */
export async function lockMail(tx: OpenTransaction, id: number): Promise<IncomingMail | null> {
  await tx.selectFrom('incoming_mail').select('id').where('id', '=', id).forUpdate().execute()
  return mailById(tx, id)
}

/** Letters in this state, the oldest waiting one first, of the others the newest. */
export async function mailsIn(
  db: Connection,
  state: MailHandling | null,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly mails: readonly IncomingMail[]; readonly total: number }> {
  const asked = wholeMail(db).$if(state !== null, (each) => each.where('state', '=', state ?? 'waiting'))
  const [rows, count] = await Promise.all([
    asked
      .orderBy('taken_at', state === 'waiting' ? 'asc' : 'desc')
      .orderBy('m.id')
      .offset(page.offset)
      .limit(page.limit)
      .execute(),
    db
      .selectFrom('incoming_mail')
      .select((all) => all.fn.countAll<number>().as('total'))
      .$if(state !== null, (each) => each.where('state', '=', state ?? 'waiting'))
      .executeTakeFirstOrThrow(),
  ])
  return { mails: rows.map(mailOf), total: count.total }
}

/** A letter that waits is handled, once; it may be put back to wait from aside. */
export async function markMail(
  tx: OpenTransaction,
  id: number,
  handling:
    | { readonly to: 'attached' | 'made-dossier'; readonly dossierId: number }
    | { readonly to: 'set-aside'; readonly reason: string },
  by: number,
  at: Temporal.Instant,
): Promise<boolean> {
  const row = await tx
    .updateTable('incoming_mail')
    .set({
      state: handling.to,
      dossier_id: 'dossierId' in handling ? handling.dossierId : null,
      reason: 'reason' in handling ? handling.reason : '',
      handled_at: at.toString(),
      handled_by: by,
    })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function markMailWaiting(tx: OpenTransaction, id: number): Promise<boolean> {
  const row = await tx
    .updateTable('incoming_mail')
    .set({ state: 'waiting', reason: '', handled_at: null, handled_by: null })
    .where('id', '=', id)
    .where('state', '=', 'set-aside')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
