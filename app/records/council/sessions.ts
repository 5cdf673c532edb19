import { sql } from 'kysely'
import type { Session, SessionPlan } from '#app/domain/council/session.ts'
import { type Connection, instantOf, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'

const sessionRows = (db: Connection) =>
  db
    .selectFrom('council_session as session')
    .innerJoin('council', 'council.id', 'session.council_id')
    .select(['session.id', 'session.council_id', 'council.programme_id', 'minutes_number', 'about'])
    .select(['starts_at', 'place', 'chair_member_id', 'secretary_member_id', 'opening', 'guests'])
    .select(['conclusion', 'session.state', 'session.version', 'session.tag', 'invitation_number'])
    .select(['invited_at', 'opened_at', 'closed_at'])

type Row = Awaited<ReturnType<ReturnType<typeof sessionRows>['executeTakeFirstOrThrow']>>

const sessionOf = (row: Row): Session => ({
  id: row.id,
  councilId: row.council_id,
  programmeId: row.programme_id,
  minutesNumber: row.minutes_number,
  about: row.about,
  startsAt: instantOf(row.starts_at),
  place: row.place,
  chairMemberId: row.chair_member_id,
  secretaryMemberId: row.secretary_member_id,
  opening: row.opening,
  guests: row.guests,
  conclusion: row.conclusion,
  state: row.state,
  version: row.version,
  tag: row.tag,
  invitationNumber: row.invitation_number,
  invitedAt: instantOrNull(row.invited_at),
  openedAt: instantOrNull(row.opened_at),
  closedAt: instantOrNull(row.closed_at),
})

export async function sessionById(db: Connection, id: number): Promise<Session | null> {
  const row = await sessionRows(db).where('session.id', '=', id).executeTakeFirst()
  return row ? sessionOf(row) : null
}

/** The session with its row locked: what happens in it happens one act at a time. */
export async function lockSession(tx: OpenTransaction, id: number): Promise<Session | null> {
  const row = await sessionRows(tx).where('session.id', '=', id).forUpdate('session').executeTakeFirst()
  return row ? sessionOf(row) : null
}

/** The sessions of a council, the newest first. */
export async function sessionsOfCouncil(db: Connection, councilId: number): Promise<readonly Session[]> {
  const rows = await sessionRows(db)
    .where('session.council_id', '=', councilId)
    .orderBy('starts_at', 'desc')
    .orderBy('session.id', 'desc')
    .execute()
  return rows.map(sessionOf)
}

/** The sessions of all councils of a programme that have been opened, the newest first: choices and rankings name their minutes. */
export async function heldSessions(db: Connection, programmeId: number): Promise<readonly Session[]> {
  const rows = await sessionRows(db)
    .where('council.programme_id', '=', programmeId)
    .where('session.state', '<>', 'planned')
    .orderBy('starts_at', 'desc')
    .orderBy('session.id', 'desc')
    .execute()
  return rows.map(sessionOf)
}

/** Plans a session; null where the council has minutes of this number already. */
export async function insertSession(
  tx: OpenTransaction,
  session: SessionPlan & {
    readonly councilId: number
    readonly startsAt: Temporal.Instant
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<number | null> {
  const row = await tx
    .insertInto('council_session')
    .values({
      council_id: session.councilId,
      ...planColumns(session),
      created_at: session.at.toString(),
      created_by: session.by,
    })
    .onConflict((same) => same.columns(['council_id', 'minutes_number']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

const planColumns = (plan: SessionPlan & { readonly startsAt: Temporal.Instant }) => ({
  minutes_number: plan.minutesNumber,
  about: plan.about,
  starts_at: plan.startsAt.toString(),
  place: plan.place,
  chair_member_id: plan.chairMemberId,
  secretary_member_id: plan.secretaryMemberId,
  opening: plan.opening,
  guests: plan.guests,
  invitation_number: plan.invitationNumber,
})

/** Has the council other minutes of this number? */
export async function isMinutesNumberTaken(
  db: Connection,
  councilId: number,
  minutesNumber: string,
  besides: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('council_session')
    .select('id')
    .where('council_id', '=', councilId)
    .where('minutes_number', '=', minutesNumber)
    .where('id', '<>', besides)
    .executeTakeFirst()
  return row !== undefined
}

/** Changes the plan of a session that has not begun. */
export async function updateSessionPlan(
  tx: OpenTransaction,
  id: number,
  plan: SessionPlan & { readonly startsAt: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('council_session')
    .set({ ...planColumns(plan), tag: sql`tag + 1` })
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .execute()
}

export async function markInvited(tx: OpenTransaction, id: number, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('council_session').set({ invited_at: at.toString() }).where('id', '=', id).execute()
}

/** Opens once: false where it was opened before. */
export async function openSessionRow(
  tx: OpenTransaction,
  id: number,
  at: Temporal.Instant,
): Promise<boolean> {
  const row = await tx
    .updateTable('council_session')
    .set({ state: 'open', opened_at: at.toString() })
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Closes once, with the conclusion. */
export async function closeSessionRow(
  tx: OpenTransaction,
  id: number,
  at: Temporal.Instant,
): Promise<boolean> {
  const row = await tx
    .updateTable('council_session')
    .set({ state: 'closed', closed_at: at.toString() })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Kết luận chung, while the session is open; from the tag that was read. */
export async function saveConclusion(
  tx: OpenTransaction,
  id: number,
  conclusion: string,
  tag: number,
): Promise<number | null> {
  const row = await tx
    .updateTable('council_session')
    .set({ conclusion, tag: sql`tag + 1` })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where('tag', '=', sql<number>`${tag}::bigint`)
    .returning('tag')
    .executeTakeFirst()
  return row?.tag ?? null
}

/** The closed session goes on as its next version. */
export async function reopenSessionRow(tx: OpenTransaction, id: number): Promise<boolean> {
  const row = await tx
    .updateTable('council_session')
    .set({ state: 'open', closed_at: null, version: sql`version + 1` })
    .where('id', '=', id)
    .where('state', '=', 'closed')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
