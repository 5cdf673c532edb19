import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

export type UnitReminder = {
  readonly programmeId: number
  readonly roundCode: string
  readonly unitId: number
  readonly mark: number
}

/** Takes a unit's day mark, once for ever: false where it is taken, also by another node at this very moment. */
export async function takeMark(
  tx: OpenTransaction,
  reminder: UnitReminder,
  sent: { readonly at: Temporal.Instant; readonly recipients: number },
): Promise<boolean> {
  const row = await tx
    .insertInto('unit_reminder')
    .values({
      programme_id: reminder.programmeId,
      round_code: reminder.roundCode,
      unit_id: reminder.unitId,
      day_mark: reminder.mark,
      sent_at: sent.at.toString(),
      recipients: sent.recipients,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('unit_id')
    .executeTakeFirst()
  return row !== undefined
}

/** The units of a round that have been reminded at a mark already. */
export async function unitsAtMark(
  db: Connection,
  of: Omit<UnitReminder, 'unitId'>,
): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('unit_reminder')
    .select('unit_id')
    .where('programme_id', '=', of.programmeId)
    .where('round_code', '=', of.roundCode)
    .where('day_mark', '=', of.mark)
    .execute()
  return new Set(rows.map((row) => row.unit_id))
}

/** Mốc nhắc đã qua: how many units and people were told, and when first. */
export type SentMark = {
  readonly roundCode: string
  readonly mark: number
  readonly units: number
  readonly recipients: number
  readonly at: Temporal.Instant
}

export async function sentMarks(db: Connection, programmeId: number): Promise<readonly SentMark[]> {
  const rows = await db
    .selectFrom('unit_reminder')
    .select((is) => [
      'round_code',
      'day_mark',
      is.fn.countAll<number>().as('units'),
      is.fn.sum<number>('recipients').as('people'),
      is.fn.min('sent_at').as('first'),
    ])
    .where('programme_id', '=', programmeId)
    .groupBy(['round_code', 'day_mark'])
    .orderBy('first', 'desc')
    .execute()
  return rows.map((row) => ({
    roundCode: row.round_code,
    mark: row.day_mark,
    units: row.units,
    recipients: Number(row.people),
    at: instantOf(row.first),
  }))
}
