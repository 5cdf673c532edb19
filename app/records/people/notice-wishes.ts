import type { NoticePace } from '#app/domain/people/notice-pace.ts'
import type { Connection, OpenTransaction } from '#app/records/connection.ts'

/** How often a person wants mails; at once for whoever has not chosen. */
export async function noticePace(db: Connection, personId: number): Promise<NoticePace> {
  const row = await db
    .selectFrom('notice_wish')
    .select('pace')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.pace ?? 'at-once'
}

export async function keepNoticePace(
  tx: OpenTransaction,
  personId: number,
  pace: NoticePace,
  at: Temporal.Instant,
): Promise<void> {
  const columns = { pace, chosen_at: at.toString() }
  await tx
    .insertInto('notice_wish')
    .values({ person_id: personId, ...columns })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(columns))
    .execute()
}
