import { sql } from 'kysely'
import type { SignedSheetsChoice } from '#app/domain/council/substitution.ts'
import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** A member in another's place, for the progress of a scoring and its minutes. */
export type Substitution = {
  readonly memberId: number
  readonly memberName: string
  readonly substituteName: string
  readonly reason: string
  readonly signedSheets: SignedSheetsChoice
  readonly recordedAt: Temporal.Instant
}

export async function substitutionsOf(db: Connection, scoringId: number): Promise<readonly Substitution[]> {
  const { rows } = await sql<{
    member_id: number
    member_name: string
    substitute_name: string
    reason: string
    signed_sheets: SignedSheetsChoice
    recorded_at: string
  }>`
    select s.member_id, leaving.full_name as member_name, coming.full_name as substitute_name, s.reason,
      s.signed_sheets, s.recorded_at
    from substitution s
    join council_member member on member.id = s.member_id join person leaving on leaving.id = member.person_id
    join council_member other on other.id = s.substitute_id join person coming on coming.id = other.person_id
    where s.scoring_id = ${scoringId} order by s.recorded_at, s.member_id`.execute(db)
  return rows.map((row) => ({
    memberId: row.member_id,
    memberName: row.member_name,
    substituteName: row.substitute_name,
    reason: row.reason,
    signedSheets: row.signed_sheets,
    recordedAt: instantOf(row.recorded_at),
  }))
}

export async function insertSubstitution(
  tx: OpenTransaction,
  substitution: {
    readonly scoringId: number
    readonly memberId: number
    readonly substituteId: number
    readonly reason: string
    readonly signedSheets: SignedSheetsChoice
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await tx
    .insertInto('substitution')
    .values({
      scoring_id: substitution.scoringId,
      member_id: substitution.memberId,
      substitute_id: substitution.substituteId,
      reason: substitution.reason,
      signed_sheets: substitution.signedSheets,
      recorded_at: substitution.at.toString(),
      recorded_by: substitution.by,
    })
    .execute()
}

/** The ids of a member's signed sheets in a scoring. */
export async function signedSheetsOf(
  db: Connection,
  scoringId: number,
  memberId: number,
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('score_sheet')
    .select('id')
    .where('scoring_id', '=', scoringId)
    .where('member_id', '=', memberId)
    .where('state', '=', 'signed')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Where everybody scores everything: signed sheets of the one who left answer for the one who came. */
export async function spareSigned(
  tx: OpenTransaction,
  scoringId: number,
  from: number,
  to: number,
): Promise<void> {
  await sql`insert into spared_sheet (dossier_id, member_id)
    select dossier_id, ${to} from score_sheet
    where scoring_id = ${scoringId} and member_id = ${from} and state = 'signed'
    on conflict do nothing`.execute(tx)
}

/**
 * Gives what was assigned to one member and is not signed to another who is free of conflict with it, proposed or
 * standing; what he may not have is assigned to neither. Answers how many went over and how many are left to be assigned.
 */
export async function handOver(
  tx: OpenTransaction,
  given: {
    readonly scoringId: number
    readonly from: number
    readonly to: number
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<{ readonly over: number; readonly left: number }> {
  const reasons = JSON.stringify([{ reason: 'substitute' }])
  const { rows } = await sql<{ over: number; all: number }>`
    with gone as (
      delete from assignment where scoring_id = ${given.scoringId} and member_id = ${given.from}
        and not exists (select from score_sheet sheet where sheet.dossier_id = assignment.dossier_id
          and sheet.member_id = ${given.from} and sheet.state = 'signed')
      returning dossier_id
    ), come as (
      insert into assignment (dossier_id, member_id, scoring_id, reasons, assigned_at, assigned_by)
      select gone.dossier_id, ${given.to}, ${given.scoringId}, ${reasons}::jsonb, ${given.at.toString()}::timestamptz,
        ${given.by}
      from gone where not exists (select from conflict where conflict.dossier_id = gone.dossier_id
        and conflict.member_id = ${given.to} and conflict.state in ('standing', 'suggested'))
      on conflict (dossier_id, member_id) do nothing
      returning dossier_id
    )
    select (select count(*) from come) as over, (select count(*) from gone) as all`.execute(tx)
  const { over, all } = rows[0] ?? { over: 0, all: 0 }
  return { over, left: all - over }
}
