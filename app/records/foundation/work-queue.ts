import pg from 'pg'
import { PgBoss } from 'pg-boss'

/** Hàng đợi công việc nền: one pg-boss on the database of the records, for mails and for jobs that come back by the clock. */
export type WorkQueue = {
  /** The queue once its tables stand. The first who asks starts it; one that could not start is tried anew by the next. */
  ready(): Promise<PgBoss>
  /** Takes nothing new, and waits for what is being done. */
  stop(): Promise<void>
}

const patienceMs = 10_000

export function openWorkQueue(pool: pg.Pool): WorkQueue {
  let started: Promise<PgBoss> | null = null
  return {
    ready() {
      started ??= start(pool).catch((failure) => {
        started = null
        throw failure
      })
      return started
    },
    async stop() {
      const boss = await started?.catch(() => null)
      await boss?.stop({ graceful: true, timeout: patienceMs })
    },
  }
}

async function start(pool: pg.Pool): Promise<PgBoss> {
  // The queue reads its own columns with the driver's usual types, not with ours.
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query({ text, values: values ?? [], types: pg.types }) },
    openTelemetry: { enabled: false },
  })
  boss.on('error', (failure) => console.error('work queue', failure))
  try {
    return await boss.start()
  } catch (failure) {
    await boss.stop({ graceful: false }).catch(() => {})
    throw failure
  }
}
