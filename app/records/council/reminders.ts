import type { Connection } from '#app/records/connection.ts'
import { instantOf } from '#app/records/connection.ts'

/** Lần nhắc: when the members of a scoring were reminded, and by whom. */
export type Reminder = { readonly at: Temporal.Instant; readonly byName: string }

/** Every time the members were reminded, the last first. */
export async function remindersOf(db: Connection, scoringId: number): Promise<readonly Reminder[]> {
  const rows = await db
    .selectFrom('audit_line')
    .leftJoin('person', 'person.id', 'audit_line.actor_id')
    .select(['at', 'person.full_name'])
    .where('subject', '=', `scoring:${scoringId}`)
    .where('act', '=', 'remind-members')
    .where('outcome', '=', 'done')
    .orderBy('audit_line.id', 'desc')
    .execute()
  return rows.map((row) => ({ at: instantOf(row.at), byName: row.full_name ?? '' }))
}
