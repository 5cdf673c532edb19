import { sql } from 'kysely'
import type { SheetEntry } from '#app/domain/council/score-sheet.ts'
import type { ScoringFacts } from '#app/domain/council/scoring.ts'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { CouncilSeat } from '#app/domain/people/actor.ts'
import { hundredthsOfAPoint, type Points } from '#app/domain/points.ts'
import { type Connection, instantOf, instantOrNull } from '#app/records/connection.ts'
import { unitNameThen } from '#app/records/people/unit-name-then.ts'
import { conflictedDossiers } from './conflicts.ts'
import { hasDeclared } from './declarations.ts'
import { isExpected } from './expected-sheets.ts'

/** Whether this person may score this dossier, and the member and scoring it would be for. */
export type DeskFacts = ScoringFacts & {
  readonly scoringId: number
  readonly councilId: number
  readonly programmeVersionId: number
  readonly memberId: number | null
}

/** The facts of one desk; null where the dossier is in no scoring. The scoring's row is not locked by this. */
export async function deskFacts(
  db: Connection,
  personId: number,
  dossierId: number,
  today: Temporal.PlainDate,
): Promise<DeskFacts | null> {
  const { rows } = await sql<{
    scoring_id: number
    council_id: number
    programme_version_id: number
    closed_at: string | null
    state: DossierState
    member_id: number | null
    seat: CouncilSeat | null
    in_conflict: boolean
    absent: boolean
    declared: boolean
    expected: boolean
  }>`
    select scoring.id as scoring_id, scoring.council_id, scoring.programme_version_id, scoring.closed_at, dossier.state,
      member.id as member_id, member.seat,
      dossier.id in ${conflictedDossiers(personId)} as in_conflict,
      exists (select from absence where absence.scoring_id = scoring.id and absence.member_id = member.id) as absent,
      ${hasDeclared} as declared, ${isExpected} as expected
    from scoring_dossier place
    join dossier on dossier.id = place.dossier_id
    join scoring on scoring.id = place.scoring_id
    left join council_member member on member.council_id = scoring.council_id and member.person_id = ${personId}
      and member.valid_from <= ${today.toString()}::date
      and (member.valid_to is null or member.valid_to >= ${today.toString()}::date)
    where place.dossier_id = ${dossierId}`.execute(db)
  const row = rows[0]
  return row
    ? {
        scoringId: row.scoring_id,
        councilId: row.council_id,
        programmeVersionId: row.programme_version_id,
        closedAt: instantOrNull(row.closed_at),
        dossierState: row.state,
        memberId: row.member_id,
        seat: row.seat,
        inConflict: row.in_conflict,
        absent: row.absent,
        declared: row.declared,
        expected: row.expected,
      }
    : null
}

/** One dossier of a member's list, with the own sheet as far as it goes. */
export type DeskLine = {
  readonly dossierId: number
  /** Place in the council's order. */
  readonly position: number
  readonly code: string | null
  readonly title: string
  readonly unitName: string | null
  readonly field: string | null
  readonly state: DossierState
  readonly sheet: {
    readonly state: 'draft' | 'signed'
    readonly points: SheetEntry['points']
    readonly comments: SheetEntry['comments']
    readonly total: Points | null
    readonly savedAt: Temporal.Instant
    readonly signedAt: Temporal.Instant | null
  } | null
}

/** What a member has to score: every dossier that is his, that he is free to judge and has answered for; not begun first, then drafts, then signed, each in the council's order. */
export async function deskLines(
  db: Connection,
  scoringId: number,
  member: { readonly memberId: number; readonly personId: number },
): Promise<readonly DeskLine[]> {
  const rows = await db
    .selectFrom('scoring_dossier')
    .innerJoin('dossier', 'dossier.id', 'scoring_dossier.dossier_id')
    .innerJoin('scoring', 'scoring.id', 'scoring_dossier.scoring_id')
    .innerJoin('council_member as member', (join) => join.on('member.id', '=', member.memberId))
    .leftJoin('unit', 'unit.id', 'dossier.unit_id')
    .leftJoin('score_sheet as sheet', (join) =>
      join.onRef('sheet.dossier_id', '=', 'dossier.id').on('sheet.member_id', '=', member.memberId),
    )
    .select(['dossier.id', 'dossier.code', 'dossier.title', 'dossier.field', 'dossier.state'])
    .select('scoring_dossier.position')
    .select([unitNameThen, 'sheet.state as sheet_state', 'sheet.points', 'sheet.comments'])
    .select(['sheet.total', 'sheet.saved_at', 'sheet.signed_at'])
    .where('scoring_dossier.scoring_id', '=', scoringId)
    .where('dossier.state', '<>', 'withdrawn')
    .where(sql<boolean>`dossier.id not in ${conflictedDossiers(member.personId)}`)
    .where(hasDeclared)
    .where(isExpected)
    .orderBy(sql`case sheet.state when 'signed' then 2 when 'draft' then 1 else 0 end`)
    .orderBy('scoring_dossier.position')
    .execute()
  return rows.map((row) => ({
    dossierId: row.id,
    position: row.position,
    code: row.code,
    title: row.title,
    unitName: row.unit_name,
    field: row.field,
    state: row.state,
    sheet:
      row.sheet_state === null || row.saved_at === null
        ? null
        : {
            state: row.sheet_state,
            points: row.points as SheetEntry['points'],
            comments: row.comments as SheetEntry['comments'],
            total: row.total === null ? null : hundredthsOfAPoint(row.total),
            savedAt: instantOf(row.saved_at),
            signedAt: instantOrNull(row.signed_at),
          },
  }))
}
