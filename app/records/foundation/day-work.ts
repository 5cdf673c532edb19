import { type RawBuilder, sql } from 'kysely'
import { type Connection, instantOrNull } from '#app/records/connection.ts'
import { hasDeclared } from '#app/records/council/declarations.ts'
import { isExpected } from '#app/records/council/expected-sheets.ts'

/** Một hàng việc: how many things wait, and since when the oldest of them. */
export type Waiting = { readonly count: number; readonly oldest: Temporal.Instant | null }

async function waiting(db: Connection, question: RawBuilder<unknown>): Promise<Waiting> {
  const { rows } = await sql<{ count: number; oldest: string | null }>`
    select count(*) as count, min(since) as oldest from (${question}) waiting`.execute(db)
  return { count: rows[0]?.count ?? 0, oldest: instantOrNull(rows[0]?.oldest ?? null) }
}

/** Tờ trình of these units that were begun and are not handed in. */
export const openTransmittals = (
  db: Connection,
  unitIds: readonly number[],
  programmeId: number,
): Promise<Waiting> =>
  waiting(
    db,
    sql`select created_at as since from transmittal
      where state <> 'handed-in' and programme_id = ${programmeId} and unit_id = any(${[...unitIds]}::bigint[])`,
  )

/** Sheets these members still owe in scorings that are open, without what they are in conflict with. */
export const sheetsToSign = (db: Connection, memberIds: readonly number[]): Promise<Waiting> =>
  waiting(
    db,
    sql`select scoring.opened_at as since from scoring
      join council_member member on member.council_id = scoring.council_id
        and member.id = any(${[...memberIds]}::bigint[])
      join scoring_dossier place on place.scoring_id = scoring.id
      join dossier on dossier.id = place.dossier_id and dossier.state = 'in-scoring'
      where scoring.closed_at is null and ${hasDeclared} and ${isExpected}
        and not exists (select from conflict c
          where c.member_id = member.id and c.dossier_id = dossier.id and c.state = 'standing')
        and not exists (select from score_sheet s
          where s.member_id = member.id and s.dossier_id = dossier.id and s.state = 'signed')`,
  )

/** Declarations these members have still to sign, one for each scoring with a dossier not answered for. */
export const declarationsToSign = (db: Connection, memberIds: readonly number[]): Promise<Waiting> =>
  waiting(
    db,
    sql`select max(scoring.opened_at) as since from scoring
      join council_member member on member.council_id = scoring.council_id
        and member.id = any(${[...memberIds]}::bigint[])
      join scoring_dossier place on place.scoring_id = scoring.id
      join dossier on dossier.id = place.dossier_id and dossier.state in ('in-scoring', 'scored')
      where not ${hasDeclared} group by scoring.id, member.id`,
  )

export const openScorings = (db: Connection, councilIds: readonly number[]): Promise<Waiting> =>
  waiting(
    db,
    sql`select opened_at as since from scoring
      where closed_at is null and council_id = any(${[...councilIds]}::bigint[])`,
  )

/** Conflicts somebody has found or declared and nobody has settled. */
export const conflictsToSettle = (db: Connection, councilIds: readonly number[]): Promise<Waiting> =>
  waiting(
    db,
    sql`select c.found_at as since from conflict c join council_member m on m.id = c.member_id
      where c.state = 'suggested' and m.council_id = any(${[...councilIds]}::bigint[])`,
  )

export const draftProgrammes = (db: Connection): Promise<Waiting> =>
  waiting(db, sql`select created_at as since from programme where state = 'draft'`)

export const draftDecisions = (db: Connection): Promise<Waiting> =>
  waiting(db, sql`select drafted_at as since from decision where state = 'draft'`)

/** Accounts whose owner has not chosen a password yet. */
export const invitedAccounts = (db: Connection): Promise<Waiting> =>
  waiting(
    db,
    sql`select created_at as since from account where password_hash is null and disabled_at is null`,
  )

/** Units in force on the day without a head or without a clerk: nobody there can hand anything in. */
export const unstaffedUnits = (db: Connection, day: Temporal.PlainDate): Promise<Waiting> =>
  waiting(
    db,
    sql`select null::timestamptz as since from unit u where u.valid_from <= ${day.toString()}::date
      and (u.valid_to is null or u.valid_to >= ${day.toString()}::date)
      and (select count(distinct g.role) from role_grant g where g.unit_id = u.id
        and g.role in ('unit-head', 'unit-clerk') and g.valid_from <= ${day.toString()}::date
        and (g.valid_to is null or g.valid_to >= ${day.toString()}::date)) < 2`,
  )

/** Mails a server has turned down. */
export const failedMails = (db: Connection): Promise<Waiting> =>
  waiting(db, sql`select at as since from message where mail_state = 'failed'`)

export const heldMails = (db: Connection): Promise<Waiting> =>
  waiting(db, sql`select at as since from message where mail_state = 'held'`)

/** Letters nobody has attached, made a dossier of or set aside. */
export const waitingMails = (db: Connection): Promise<Waiting> =>
  waiting(db, sql`select taken_at as since from incoming_mail where state = 'waiting'`)
