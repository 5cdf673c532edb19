import pg from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import type { OpenTransaction } from '#app/records/connection.ts'

const queue = 'send-mail'
const attempts = 5

/** Hàng đợi thư: jobs in the same database as the records, so that a mail is queued when its change is, and only then. */
export type MailQueue = {
  put(tx: OpenTransaction, messageIds: readonly number[]): Promise<void>
  /** Hands each message to `send`; what throws is tried again later, five times in all. */
  work(send: (messageId: number) => Promise<void>): Promise<void>
  stop(): Promise<void>
}

export async function openMailQueue(pool: pg.Pool): Promise<MailQueue> {
  // The queue reads its own columns with the driver's usual types, not with ours.
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query({ text, values: values ?? [], types: pg.types }) },
    schedule: false,
    openTelemetry: { enabled: false },
  })
  boss.on('error', (failure) => console.error('mail queue', failure))
  await boss.start()
  await boss.createQueue(queue, {
    retryLimit: attempts - 1,
    retryDelay: 60,
    retryBackoff: true,
    retryDelayMax: 3600,
    expireInSeconds: 300,
  })
  return {
    async put(tx, messageIds) {
      for (const messageId of messageIds) await boss.send(queue, { messageId }, { db: fromKysely(tx) })
    },
    async work(send) {
      await boss.work<{ messageId: number }>(queue, { pollingIntervalSeconds: 1 }, async (jobs) => {
        for (const job of jobs) await send(job.data.messageId)
      })
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}
