import { fromKysely } from 'pg-boss'
import type { OpenTransaction } from '#app/records/connection.ts'
import type { WorkQueue } from './work-queue.ts'

const queue = 'send-mail'
const attempts = 5

/** Hàng đợi thư: jobs in the same database as the records, so that a mail is queued when its change is, and only then. */
export type MailQueue = {
  put(tx: OpenTransaction, messageIds: readonly number[]): Promise<void>
  /** Hands each message to `send`; what throws is tried again later, five times in all. */
  work(send: (messageId: number) => Promise<void>): Promise<void>
}

export function mailQueue({ ready }: WorkQueue): MailQueue {
  const opened = async () => {
    const boss = await ready()
    await boss.createQueue(queue, {
      retryLimit: attempts - 1,
      retryDelay: 60,
      retryBackoff: true,
      retryDelayMax: 3600,
      expireInSeconds: 300,
    })
    return boss
  }
  let open: ReturnType<typeof opened> | null = null
  const boss = () => {
    open ??= opened().catch((failure) => {
      open = null
      throw failure
    })
    return open
  }
  return {
    async put(tx, messageIds) {
      const db = fromKysely(tx)
      for (const messageId of messageIds) await (await boss()).send(queue, { messageId }, { db })
    },
    async work(send) {
      await (await boss()).work<{ messageId: number }>(queue, { pollingIntervalSeconds: 1 }, async (jobs) => {
        for (const job of jobs) await send(job.data.messageId)
      })
    },
  }
}
