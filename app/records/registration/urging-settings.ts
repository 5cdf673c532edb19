import { usualReminderDays } from '#app/domain/registration/day-mark.ts'
import type { UrgingSetting } from '#app/domain/registration/urging.ts'
import type { Connection, OpenTransaction } from '#app/records/connection.ts'

/** What the office has set for a plan; the defaults where it has set nothing. */
export async function urgingSetting(db: Connection, programmeId: number): Promise<UrgingSetting> {
  const row = await db
    .selectFrom('urging_setting')
    .select(['reminder_days', 'shows_targets'])
    .where('programme_id', '=', programmeId)
    .executeTakeFirst()
  return { reminderDays: row?.reminder_days ?? usualReminderDays, showsTargets: row?.shows_targets ?? false }
}

export async function keepUrgingSetting(
  tx: OpenTransaction,
  kept: UrgingSetting & {
    readonly programmeId: number
    readonly at: Temporal.Instant
    readonly personId: number
  },
): Promise<void> {
  const columns = {
    reminder_days: [...kept.reminderDays],
    shows_targets: kept.showsTargets,
    saved_at: kept.at.toString(),
    saved_by: kept.personId,
  }
  await tx
    .insertInto('urging_setting')
    .values({ programme_id: kept.programmeId, ...columns })
    .onConflict((conflict) => conflict.column('programme_id').doUpdateSet(columns))
    .execute()
}
