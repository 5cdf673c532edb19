import { sql } from 'kysely'
import type { CouncilSeat } from '#app/domain/people/actor.ts'
import type { Connection } from '#app/records/connection.ts'
import { conflictedDossiers } from './conflicts.ts'
import { isExpected } from './expected-sheets.ts'

/** How far a member is: what he owes without his conflicts, and without any dossier the viewer may not know about. */
export type MemberProgress = {
  readonly memberId: number
  readonly personId: number
  readonly fullName: string
  readonly seat: CouncilSeat
  readonly owed: number
  readonly signed: number
  readonly drafts: number
  readonly absenceReason: string | null
}

/** The members whose seats count on that day, in the order of the decision, with their progress as this viewer may see it. */
export async function memberProgress(
  db: Connection,
  scoring: { readonly id: number; readonly councilId: number },
  viewerPersonId: number,
  day: Temporal.PlainDate,
): Promise<readonly MemberProgress[]> {
  const { rows } = await sql<{
    id: number
    person_id: number
    full_name: string
    seat: CouncilSeat
    owed: number
    signed: number
    drafts: number
    reason: string | null
  }>`
    with dossier as (${visiblePlaces(scoring.id, viewerPersonId)})
    select member.id, member.person_id, person.full_name, member.seat, absence.reason,
      count(dossier.id) filter (where conflict.id is null) as owed,
      count(*) filter (where conflict.id is null and sheet.state = 'signed') as signed,
      count(*) filter (where conflict.id is null and sheet.state = 'draft') as drafts
    from council_member member
    join scoring on scoring.id = ${scoring.id}
    join person on person.id = member.person_id
    left join absence on absence.scoring_id = ${scoring.id} and absence.member_id = member.id
    left join dossier on ${isExpected}
    left join lateral (select id from conflict where conflict.member_id = member.id
      and conflict.dossier_id = dossier.id and conflict.state = 'standing' limit 1) conflict on true
    left join score_sheet sheet on sheet.dossier_id = dossier.id and sheet.member_id = member.id
    where member.council_id = ${scoring.councilId} and ${sitsOnDay(day)}
    group by member.id, person.id, absence.reason
    order by member.position, member.id`.execute(db)
  return rows.map((row) => ({
    memberId: row.id,
    personId: row.person_id,
    fullName: row.full_name,
    seat: row.seat,
    owed: row.owed,
    signed: row.signed,
    drafts: row.drafts,
    absenceReason: row.reason,
  }))
}

/** The sheets still owed for a closing, by member: codes (or titles) of the dossiers, absences excused. */
export async function missingSheets(
  db: Connection,
  scoring: { readonly id: number; readonly councilId: number },
  viewerPersonId: number | null,
  day: Temporal.PlainDate,
): Promise<readonly { readonly memberName: string; readonly dossiers: readonly string[] }[]> {
  const { rows } = await sql<{ full_name: string; dossiers: string[] }>`
    with place as (${visiblePlaces(scoring.id, viewerPersonId)})
    select person.full_name,
      json_agg(coalesce(dossier.code, dossier.title) order by place.position) as dossiers
    from council_member member
    join person on person.id = member.person_id
    join scoring on scoring.id = ${scoring.id}
    cross join place
    join dossier on dossier.id = place.dossier_id and dossier.state = 'in-scoring'
    where member.council_id = ${scoring.councilId} and ${sitsOnDay(day)}
      and ${isExpected}
      and not exists (select from absence where absence.scoring_id = ${scoring.id} and absence.member_id = member.id)
      and not exists (select from conflict where conflict.member_id = member.id
        and conflict.dossier_id = place.dossier_id and conflict.state = 'standing')
      and not exists (select from score_sheet sheet where sheet.member_id = member.id
        and sheet.dossier_id = place.dossier_id and sheet.state = 'signed')
    group by member.id, person.id
    order by member.position, member.id`.execute(db)
  return rows.map((row) => ({ memberName: row.full_name, dossiers: row.dossiers }))
}

/** Members whose seats count for this scoring on that day, with those who hold a signed sheet in it. */
export async function sittingMembers(
  db: Connection,
  councilId: number,
  day: Temporal.PlainDate,
): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select member.id from council_member member
    where member.council_id = ${councilId} and ${sitsOnDay(day)} order by member.position, member.id`.execute(
    db,
  )
  return rows.map((row) => row.id)
}

/** Presiding members who are in conflict with none of the dossiers of the scoring: they may close it. */
export async function freeToClose(
  db: Connection,
  scoring: { readonly id: number; readonly councilId: number },
  day: Temporal.PlainDate,
): Promise<readonly number[]> {
  const { rows } = await sql<{ person_id: number }>`
    select member.person_id from council_member member
    where member.council_id = ${scoring.councilId} and member.seat <> 'member' and ${sitsOnDay(day)}
      and not exists (select from scoring_dossier place join conflict on conflict.dossier_id = place.dossier_id
        where place.scoring_id = ${scoring.id} and conflict.member_id = member.id and conflict.state = 'standing')`.execute(
    db,
  )
  return rows.map((row) => row.person_id)
}

const sitsOnDay = (day: Temporal.PlainDate) => sql<boolean>`member.valid_from <= ${day.toString()}::date
  and (member.valid_to is null or member.valid_to >= ${day.toString()}::date)`

const visiblePlaces = (scoringId: number, viewerPersonId: number | null) => sql`
  select place.dossier_id, place.dossier_id as id, place.position from scoring_dossier place
  join dossier on dossier.id = place.dossier_id
  where place.scoring_id = ${scoringId} and dossier.state <> 'withdrawn'
    ${viewerPersonId === null ? sql`` : sql`and place.dossier_id not in ${conflictedDossiers(viewerPersonId)}`}`
