import { sql } from 'kysely'
import type { ReasonPoint } from '#app/domain/intake/reason-point.ts'
import { type Connection, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'

/** Lý do có sẵn: what is often asked at a point of the check or said in a refusal, and in how many checks it was. */
export type CheckReason = {
  readonly id: number
  readonly point: ReasonPoint
  readonly words: string
  readonly uses: number
  readonly retiredAt: Temporal.Instant | null
}

/** Those offered at each point, as a clerk may take them. */
export async function reasonsOffered(
  db: Connection,
): Promise<readonly { readonly point: ReasonPoint; readonly words: string }[]> {
  return db
    .selectFrom('check_reason')
    .select(['point', 'words'])
    .where('retired_at', 'is', null)
    .orderBy('id')
    .execute()
}

/** All that were ever kept, with their uses; the retired ones too. */
export async function reasonLibrary(db: Connection): Promise<readonly CheckReason[]> {
  const rows = await db
    .selectFrom('check_reason')
    .select(['id', 'point', 'words', 'retired_at'])
    .select(
      sql<number>`(select count(*) from formal_check c where case check_reason.point
        when 'refusal' then c.outcome = 'refused' and position(check_reason.words in c.reason) > 0
        else exists (select from jsonb_array_elements(c.items) item where item->>'point' = check_reason.point
          and position(check_reason.words in item->>'note') > 0) end)`.as('uses'),
    )
    .orderBy('id')
    .execute()
  return rows.map(({ retired_at, ...row }) => ({ ...row, retiredAt: instantOrNull(retired_at) }))
}

export async function offeredReason(
  db: Connection,
  id: number,
): Promise<{ readonly point: ReasonPoint; readonly words: string } | null> {
  const row = await db
    .selectFrom('check_reason')
    .select(['point', 'words'])
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** false where the same words are offered at that point already. */
export async function insertReason(
  tx: OpenTransaction,
  reason: {
    readonly point: ReasonPoint
    readonly words: string
    readonly at: Temporal.Instant
    readonly by: number
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('check_reason')
    .values({
      point: reason.point,
      words: reason.words,
      added_at: reason.at.toString(),
      added_by: reason.by,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Once; the words stay in the checks that used them and in the library's history. */
export async function markRetired(
  tx: OpenTransaction,
  id: number,
  at: Temporal.Instant,
  by: number,
): Promise<boolean> {
  const row = await tx
    .updateTable('check_reason')
    .set({ retired_at: at.toString(), retired_by: by })
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
