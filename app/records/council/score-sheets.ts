import { sql } from 'kysely'
import type { ScoreSheet, SheetEntry } from '#app/domain/council/score-sheet.ts'
import { hundredthsOfAPoint } from '#app/domain/points.ts'
import { type Connection, instantOf, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'
import { hasDeclared } from './declarations.ts'
import { isExpected } from './expected-sheets.ts'

/**
 * Keeps a draft in one question: it is written only while the scoring is open on this version of the plan, the dossier
 * stands in it, the person has a seat today, is neither absent nor in conflict, and the form carries the tag that was
 * last saved (0: there was no sheet yet). Answers the new tag; null where any of that is not so and nothing was changed.
 */
export async function saveDraftSheet(
  db: Connection,
  draft: SheetEntry & {
    readonly dossierId: number
    readonly personId: number
    readonly programmeVersionId: number
    readonly tag: number
    readonly at: Temporal.Instant
    readonly today: Temporal.PlainDate
  },
): Promise<number | null> {
  const today = draft.today.toString()
  const { rows } = await sql<{ tag: number }>`
    insert into score_sheet as sheet (scoring_id, dossier_id, member_id, points, comments, remark, saved_at)
    select scoring.id, dossier.id, member.id, ${JSON.stringify(draft.points)}::jsonb,
      ${JSON.stringify(draft.comments)}::jsonb, ${draft.remark}, ${draft.at.toString()}::timestamptz
    from dossier
    join scoring_dossier place on place.dossier_id = dossier.id
    join scoring on scoring.id = place.scoring_id
    join council_member member on member.council_id = scoring.council_id and member.person_id = ${draft.personId}
    where dossier.id = ${draft.dossierId} and dossier.state = 'in-scoring' and scoring.closed_at is null
      and scoring.programme_version_id = ${draft.programmeVersionId}
      and member.valid_from <= ${today}::date and (member.valid_to is null or member.valid_to >= ${today}::date)
      and not exists (select from conflict where conflict.member_id = member.id
        and conflict.dossier_id = dossier.id and conflict.state = 'standing')
      and not exists (select from absence where absence.scoring_id = scoring.id and absence.member_id = member.id)
      and ${hasDeclared} and ${isExpected}
    on conflict (dossier_id, member_id) do update
      set points = excluded.points, comments = excluded.comments, remark = excluded.remark,
        saved_at = excluded.saved_at, tag = sheet.tag + 1
      where sheet.state = 'draft' and sheet.tag = ${draft.tag}
    returning tag`.execute(db)
  return rows[0]?.tag ?? null
}

export const sheetColumns = [
  'score_sheet.id',
  'score_sheet.scoring_id',
  'score_sheet.dossier_id',
  'score_sheet.member_id',
  'score_sheet.state',
  'score_sheet.version',
  'score_sheet.tag',
  'score_sheet.points',
  'score_sheet.comments',
  'score_sheet.remark',
  'score_sheet.total',
  'score_sheet.digest',
  'score_sheet.saved_at',
  'score_sheet.signed_at',
  'score_sheet.paper_sheet_id',
] as const

type Row = {
  readonly id: number
  readonly scoring_id: number
  readonly dossier_id: number
  readonly member_id: number
  readonly state: 'draft' | 'signed'
  readonly version: number
  readonly tag: number
  readonly points: unknown
  readonly comments: unknown
  readonly remark: string
  readonly total: number | null
  readonly digest: string | null
  readonly saved_at: string
  readonly signed_at: string | null
  readonly paper_sheet_id: number | null
}

export const sheetOf = (row: Row): ScoreSheet => ({
  id: row.id,
  scoringId: row.scoring_id,
  dossierId: row.dossier_id,
  memberId: row.member_id,
  state: row.state,
  version: row.version,
  tag: row.tag,
  points: row.points as SheetEntry['points'],
  comments: row.comments as SheetEntry['comments'],
  remark: row.remark,
  total: row.total === null ? null : hundredthsOfAPoint(row.total),
  digest: row.digest,
  savedAt: instantOf(row.saved_at),
  signedAt: instantOrNull(row.signed_at),
  isFromPaper: row.paper_sheet_id !== null,
})

/** The sheet of a member for a dossier; null while nothing was ever saved. */
export async function sheetBy(
  db: Connection,
  dossierId: number,
  memberId: number,
): Promise<ScoreSheet | null> {
  const row = await db
    .selectFrom('score_sheet')
    .select(sheetColumns)
    .where('dossier_id', '=', dossierId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  return row ? sheetOf(row) : null
}

/** The sheets of a member in a scoring, with their rows locked: for signing them all at once. */
export async function lockDraftsOf(
  tx: OpenTransaction,
  scoringId: number,
  memberId: number,
): Promise<readonly ScoreSheet[]> {
  const rows = await tx
    .selectFrom('score_sheet')
    .select(sheetColumns)
    .where('scoring_id', '=', scoringId)
    .where('member_id', '=', memberId)
    .where('state', '=', 'draft')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(sheetOf)
}

/** One sheet by its id. */
export async function sheetById(db: Connection, id: number): Promise<ScoreSheet | null> {
  const row = await db.selectFrom('score_sheet').select(sheetColumns).where('id', '=', id).executeTakeFirst()
  return row ? sheetOf(row) : null
}

export async function lockSheet(tx: OpenTransaction, id: number): Promise<ScoreSheet | null> {
  const row = await tx
    .selectFrom('score_sheet')
    .select(sheetColumns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? sheetOf(row) : null
}
