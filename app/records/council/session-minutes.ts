import {
  type Connection,
  dayOf,
  instantOf,
  instantOrNull,
  type OpenTransaction,
} from '#app/records/connection.ts'

/** Biên bản đã khóa: one version of a session's minutes as they were signed. */
export type FrozenMinutes = {
  readonly version: number
  readonly minutesNumber: string
  readonly heldOn: Temporal.PlainDate
  readonly chairName: string
  readonly secretaryName: string
  readonly content: string
  readonly digest: string
  readonly frozenAt: Temporal.Instant
  readonly reopenedAt: Temporal.Instant | null
  readonly reopenReason: string | null
}

/** The versions of a session's minutes, the first first. */
export async function minutesOf(db: Connection, sessionId: number): Promise<readonly FrozenMinutes[]> {
  const rows = await db
    .selectFrom('session_minutes')
    .select(['version', 'minutes_number', 'held_on', 'chair_name', 'secretary_name', 'content', 'digest'])
    .select(['frozen_at', 'reopened_at', 'reopen_reason'])
    .where('session_id', '=', sessionId)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    minutesNumber: row.minutes_number,
    heldOn: dayOf(row.held_on),
    chairName: row.chair_name,
    secretaryName: row.secretary_name,
    content: row.content,
    digest: row.digest,
    frozenAt: instantOf(row.frozen_at),
    reopenedAt: instantOrNull(row.reopened_at),
    reopenReason: row.reopen_reason,
  }))
}

export async function freezeMinutes(
  tx: OpenTransaction,
  minutes: Omit<FrozenMinutes, 'reopenedAt' | 'reopenReason'> & {
    readonly sessionId: number
    readonly by: number
  },
): Promise<void> {
  await tx
    .insertInto('session_minutes')
    .values({
      session_id: minutes.sessionId,
      version: minutes.version,
      minutes_number: minutes.minutesNumber,
      held_on: minutes.heldOn.toString(),
      chair_name: minutes.chairName,
      secretary_name: minutes.secretaryName,
      content: minutes.content,
      digest: minutes.digest,
      frozen_at: minutes.frozenAt.toString(),
      frozen_by: minutes.by,
    })
    .execute()
}

/** Notes on the frozen version why the session goes on; the version itself stays. */
export async function noteReopening(
  tx: OpenTransaction,
  reopening: {
    readonly sessionId: number
    readonly version: number
    readonly reason: string
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await tx
    .updateTable('session_minutes')
    .set({ reopened_at: reopening.at.toString(), reopened_by: reopening.by, reopen_reason: reopening.reason })
    .where('session_id', '=', reopening.sessionId)
    .where('version', '=', reopening.version)
    .execute()
}
