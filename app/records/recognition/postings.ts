import type { Posting, PostingComment } from '#app/domain/recognition/posting.ts'
import { type Connection, dayOf, instantOf, type OpenTransaction } from '#app/records/connection.ts'

const select = (db: Connection) =>
  db.selectFrom('posting').select(['id', 'decision_id', 'programme_id', 'opened_on', 'last_day'])

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const postingOf = (row: Row): Posting => ({
  id: row.id,
  decisionId: row.decision_id,
  programmeId: row.programme_id,
  openedOn: dayOf(row.opened_on),
  lastDay: dayOf(row.last_day),
})

export async function postingById(db: Connection, id: number): Promise<Posting | null> {
  const row = await select(db).where('id', '=', id).executeTakeFirst()
  return row ? postingOf(row) : null
}

export async function postingOfDecision(db: Connection, decisionId: number): Promise<Posting | null> {
  const row = await select(db).where('decision_id', '=', decisionId).executeTakeFirst()
  return row ? postingOf(row) : null
}

/** Those that are open to the public that day. */
export async function postingsOn(db: Connection, day: Temporal.PlainDate): Promise<readonly Posting[]> {
  const rows = await select(db)
    .where('opened_on', '<=', day.toString())
    .where('last_day', '>=', day.toString())
    .orderBy('id')
    .execute()
  return rows.map(postingOf)
}

export async function insertPosting(
  tx: OpenTransaction,
  posting: Omit<Posting, 'id'> & { readonly by: number; readonly at: Temporal.Instant },
): Promise<number> {
  const row = await tx
    .insertInto('posting')
    .values({
      decision_id: posting.decisionId,
      programme_id: posting.programmeId,
      opened_on: posting.openedOn.toString(),
      last_day: posting.lastDay.toString(),
      opened_at: posting.at.toString(),
      opened_by: posting.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Every comment, oldest first; how they are shown is for whoever asks. */
export async function commentsOf(db: Connection, postingId: number): Promise<readonly PostingComment[]> {
  const rows = await db
    .selectFrom('posting_comment')
    .select(['id', 'dossier_id', 'name', 'contact', 'text', 'sent_at', 'settled_at', 'shown'])
    .where('posting_id', '=', postingId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    name: row.name,
    contact: row.contact,
    text: row.text,
    sentAt: instantOf(row.sent_at),
    settled: row.settled_at !== null,
    shown: row.shown,
  }))
}

/** How many comments came from this network address since then. */
export async function commentsFrom(
  db: Connection,
  address: string,
  since: Temporal.Instant,
): Promise<number> {
  const row = await db
    .selectFrom('posting_comment')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where('address', '=', address)
    .where('sent_at', '>', since.toString())
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function insertComment(
  tx: OpenTransaction,
  postingId: number,
  comment: Pick<PostingComment, 'dossierId' | 'name' | 'contact' | 'text' | 'sentAt'> & {
    readonly address: string
  },
): Promise<void> {
  await tx
    .insertInto('posting_comment')
    .values({
      posting_id: postingId,
      dossier_id: comment.dossierId,
      name: comment.name,
      contact: comment.contact,
      text: comment.text,
      address: comment.address,
      sent_at: comment.sentAt.toString(),
    })
    .execute()
}

/** Lets a comment through, or keeps it from the public; may be thought over. */
export async function settleComment(
  tx: OpenTransaction,
  id: number,
  settled: { readonly shown: boolean; readonly by: number; readonly at: Temporal.Instant },
): Promise<number | null> {
  const row = await tx
    .updateTable('posting_comment')
    .set({ shown: settled.shown, settled_at: settled.at.toString(), settled_by: settled.by })
    .where('id', '=', id)
    .returning('posting_id')
    .executeTakeFirst()
  return row?.posting_id ?? null
}
