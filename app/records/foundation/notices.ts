import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** Thông báo của một người, as the person reads it in the product. */
export type NoticeLine = {
  readonly id: number
  readonly at: Temporal.Instant
  readonly subject: string
  readonly body: string
  readonly link: string | null
  readonly isRead: boolean
}

/** A person's notices, the newest first. A secret is for the mail alone and never among them. */
export async function noticesOf(
  db: Connection,
  personId: number,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly lines: readonly NoticeLine[]; readonly total: number; readonly unread: number }> {
  const own = db.selectFrom('message').where('to_person_id', '=', personId).where('secret', '=', false)
  const counts = await own
    .select((is) => [
      is.fn.countAll<number>().as('total'),
      is.fn.countAll<number>().filterWhere('read_at', 'is', null).as('unread'),
    ])
    .executeTakeFirstOrThrow()
  const rows = await own
    .select(['id', 'at', 'subject', 'body', 'link', 'read_at'])
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return {
    ...counts,
    lines: rows.map((row) => ({
      id: row.id,
      at: instantOf(row.at),
      subject: row.subject,
      body: row.body,
      link: row.link,
      isRead: row.read_at !== null,
    })),
  }
}

/** Marks one notice read, or all of them; answers where the one leads. Another person's notice is left alone. */
export async function markRead(
  tx: OpenTransaction,
  personId: number,
  noticeId: number | 'all',
  at: Temporal.Instant,
): Promise<{ readonly link: string | null } | null> {
  await tx
    .updateTable('message')
    .set({ read_at: at.toString() })
    .where('to_person_id', '=', personId)
    .where('read_at', 'is', null)
    .$if(noticeId !== 'all', (query) => query.where('id', '=', noticeId === 'all' ? 0 : noticeId))
    .execute()
  if (noticeId === 'all') return null
  const row = await tx
    .selectFrom('message')
    .select('link')
    .where('id', '=', noticeId)
    .where('to_person_id', '=', personId)
    .where('secret', '=', false)
    .executeTakeFirst()
  return row ?? null
}
