import type { Programme } from '#app/domain/programme/programme.ts'
import type { OpenTransaction } from '#app/records/connection.ts'

/** Keeps a new programme as a draft; `text` is its file as it came, keys in their order. Answers the id. */
export async function insertDraftProgramme(
  tx: OpenTransaction,
  programme: Pick<Programme, 'code' | 'year' | 'title'>,
  text: string,
  at: Temporal.Instant,
): Promise<number> {
  const row = await tx
    .insertInto('programme')
    .values({
      code: programme.code,
      year: programme.year,
      title: programme.title,
      draft: text,
      created_at: at.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
