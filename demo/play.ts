import { sql } from 'kysely'
import type { OpenTransaction } from '#app/records/connection.ts'
import { makeTools, type Tools } from '#app/tools.ts'
import type { Act } from './act.ts'
import { acts, inTime } from './acts.ts'
import type { LocalTime } from './content/types.ts'
import { instantAt } from './local-time.ts'
import { morningJobs } from './morning-jobs.ts'
import { NotOnStage, openScene } from './scene.ts'

/** How far a play is. */
export type Progress = { readonly done: number; readonly of: number }

/**
 * Plays the acts from `from` on, before `until`, each at its own minute, on one connection that does not wait for
 * the disk. `onRefusal` decides what a refused act means: it throws, or notes it and lets the play go on.
 */
export async function play(
  tools: Tools,
  stretch: { readonly from: LocalTime; readonly until: LocalTime },
  watch: {
    readonly isForgiving?: boolean
    onRefusal(act: Act, reasons: string): void
    onProgress?(progress: Progress): void
    isStopped?(): boolean
  },
): Promise<void> {
  const due = inTime([
    ...morningJobs(stretch.from, stretch.until),
    ...acts.filter(({ at }) => at >= stretch.from && at < stretch.until),
  ])
  let now = instantAt(stretch.from)
  await tools.db.connection().execute(async (connection) => {
    await sql`set synchronous_commit = off`.execute(connection)
    const onStage = {
      ...makeTools({ ...tools, now: () => now }),
      transaction: <T>(work: (tx: OpenTransaction) => Promise<T>) => connection.transaction().execute(work),
    }
    const scene = openScene(onStage, watch.isForgiving)
    try {
      for (const [place, act] of due.entries()) {
        if (watch.isStopped?.()) return
        now = instantAt(act.at)
        const reasons = await refusalOf(act, () => act.do(scene))
        if (reasons !== null) watch.onRefusal(act, reasons)
        watch.onProgress?.({ done: place + 1, of: due.length })
      }
    } finally {
      await sql`reset synchronous_commit`.execute(connection)
    }
  })
}

async function refusalOf(_: Act, work: () => ReturnType<Act['do']>): Promise<string | null> {
  try {
    const outcome = await work()
    return outcome.ok ? null : JSON.stringify(outcome.problems)
  } catch (cause) {
    if (cause instanceof NotOnStage) return cause.message
    throw cause
  }
}
