import type { Connection } from '#app/records/connection.ts'
import { instantOf } from '#app/records/connection.ts'

/** Đồng hồ tập huấn: the office's time was `shownAt` when the machine's was `setAt`; everything before `playedUntil` has happened. */
export type TrainingClock = {
  readonly shownAt: Temporal.Instant
  readonly setAt: Temporal.Instant
  readonly playedUntil: Temporal.Instant
}

export const shownBy = ({ shownAt, setAt }: TrainingClock, machineNow: Temporal.Instant): Temporal.Instant =>
  shownAt.add(setAt.until(machineNow))

export async function readClock(db: Connection): Promise<TrainingClock | null> {
  const row = await db
    .selectFrom('demo_clock')
    .select(['shown_at', 'set_at', 'played_until'])
    .executeTakeFirst()
  return row
    ? {
        shownAt: instantOf(row.shown_at),
        setAt: instantOf(row.set_at),
        playedUntil: instantOf(row.played_until),
      }
    : null
}

export async function keepClock(db: Connection, clock: TrainingClock): Promise<void> {
  const columns = {
    shown_at: clock.shownAt.toString(),
    set_at: clock.setAt.toString(),
    played_until: clock.playedUntil.toString(),
  }
  await db
    .insertInto('demo_clock')
    .values(columns)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute()
}
