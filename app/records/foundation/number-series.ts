import { sql } from 'kysely'
import type { OpenTransaction } from '#app/records/connection.ts'

/** Takes the next number of a series in a year. The row stays locked to the end of the transaction, so no gap and no repeat. */
export async function takeNumber(tx: OpenTransaction, series: string, year: number): Promise<number> {
  const row = await tx
    .insertInto('number_series')
    .values({ series, year, last_number: 1 })
    .onConflict((conflict) =>
      conflict.columns(['series', 'year']).doUpdateSet({ last_number: sql`number_series.last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow()
  return row.last_number
}
