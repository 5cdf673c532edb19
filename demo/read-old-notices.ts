import type { OpenTransaction } from '#app/records/connection.ts'
import type { LocalTime } from './content/types.ts'
import { instantAt } from './local-time.ts'

/** The people of the city have read their notices, but for those of the last two days. */
export async function readOldNotices(tx: OpenTransaction, until: LocalTime): Promise<void> {
  const since = instantAt(until).subtract({ hours: 48 })
  await tx
    .updateTable('message')
    .set((is) => ({ read_at: is.ref('at') }))
    .where('read_at', 'is', null)
    .where('at', '<', since.toString())
    .execute()
}
