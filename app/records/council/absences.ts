import type { Connection, OpenTransaction } from '#app/records/connection.ts'

/** Records an absence once; false where it is there already. */
export async function insertAbsence(
  tx: OpenTransaction,
  absence: {
    readonly scoringId: number
    readonly memberId: number
    readonly reason: string
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('absence')
    .values({
      scoring_id: absence.scoringId,
      member_id: absence.memberId,
      reason: absence.reason,
      recorded_at: absence.at.toString(),
      recorded_by: absence.by,
    })
    .onConflict((there) => there.columns(['scoring_id', 'member_id']).doNothing())
    .returning('member_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Members recorded as absent from a scoring. */
export async function absentFrom(db: Connection, scoringId: number): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('absence')
    .select('member_id')
    .where('scoring_id', '=', scoringId)
    .execute()
  return new Set(rows.map((row) => row.member_id))
}

/** The member is back: scoring goes on. The audit line keeps that there was an absence. */
export async function deleteAbsence(
  tx: OpenTransaction,
  scoringId: number,
  memberId: number,
): Promise<boolean> {
  const row = await tx
    .deleteFrom('absence')
    .where('scoring_id', '=', scoringId)
    .where('member_id', '=', memberId)
    .returning('member_id')
    .executeTakeFirst()
  return row !== undefined
}
