import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalSheet, type ScoreSheet, type SheetEntry } from '#app/domain/council/score-sheet.ts'
import { hundredthsOfAPoint } from '#app/domain/points.ts'
import type { Rubric } from '#app/domain/programme/rubric.ts'
import { type Connection, instantOf, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'

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
    on conflict (dossier_id, member_id) do update
      set points = excluded.points, comments = excluded.comments, remark = excluded.remark,
        saved_at = excluded.saved_at, tag = sheet.tag + 1
      where sheet.state = 'draft' and sheet.tag = ${draft.tag}
    returning tag`.execute(db)
  return rows[0]?.tag ?? null
}

const columns = [
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
}

const sheetOf = (row: Row): ScoreSheet => ({
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
})

/** The sheet of a member for a dossier; null while nothing was ever saved. */
export async function sheetBy(
  db: Connection,
  dossierId: number,
  memberId: number,
): Promise<ScoreSheet | null> {
  const row = await db
    .selectFrom('score_sheet')
    .select(columns)
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
    .select(columns)
    .where('scoring_id', '=', scoringId)
    .where('member_id', '=', memberId)
    .where('state', '=', 'draft')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(sheetOf)
}

export async function lockSheet(tx: OpenTransaction, id: number): Promise<ScoreSheet | null> {
  const row = await tx
    .selectFrom('score_sheet')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? sheetOf(row) : null
}

/** SHA-256 of the canonical form of a sheet as signed at that time, in hexadecimal. */
export const digestOfSheet = (
  rubric: Rubric,
  sheet: Parameters<typeof canonicalSheet>[1],
  at: Temporal.Instant,
): string =>
  createHash('sha256')
    .update(canonicalSheet(rubric, sheet, at))
    .digest('hex')

/** Some signed sheets after this id, in order of ids, each with the version of the plan it was scored by. */
export async function signedSheetsAfter(
  db: Connection,
  id: number,
): Promise<readonly { readonly programmeVersionId: number; readonly sheet: ScoreSheet }[]> {
  const rows = await db
    .selectFrom('score_sheet')
    .innerJoin('scoring', 'scoring.id', 'score_sheet.scoring_id')
    .select(columns)
    .select('scoring.programme_version_id')
    .where('score_sheet.state', '=', 'signed')
    .where('score_sheet.id', '>', id)
    .orderBy('score_sheet.id')
    .limit(2_000)
    .execute()
  return rows.map((row) => ({ programmeVersionId: row.programme_version_id, sheet: sheetOf(row) }))
}

/** Signs once: writes the signed content over the draft with this tag; false where it was signed or saved meanwhile. */
export async function signSheetRow(
  tx: OpenTransaction,
  signed: SheetEntry & {
    readonly id: number
    readonly tag: number
    readonly total: number
    readonly digest: string
    readonly at: Temporal.Instant
  },
): Promise<boolean> {
  const at = signed.at.toString()
  const row = await tx
    .updateTable('score_sheet')
    .set((is) => ({
      state: 'signed',
      points: JSON.stringify(signed.points),
      comments: JSON.stringify(signed.comments),
      remark: signed.remark,
      total: signed.total,
      digest: signed.digest,
      saved_at: at,
      signed_at: at,
      tag: is('tag', '+', 1),
    }))
    .where('id', '=', signed.id)
    .where('state', '=', 'draft')
    .where('tag', '=', signed.tag)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps the signed version as it was and makes the sheet a draft again, once. */
export async function reopenSheetRow(
  tx: OpenTransaction,
  sheetId: number,
  reopened: { readonly by: number; readonly at: Temporal.Instant; readonly reason: string },
): Promise<boolean> {
  await tx
    .insertInto('past_score_sheet')
    .columns([
      'sheet_id',
      'version',
      'points',
      'comments',
      'remark',
      'total',
      'digest',
      'signed_at',
      'reopened_at',
      'reopened_by',
      'reason',
    ])
    .expression((from) =>
      from
        .selectFrom('score_sheet')
        .select((is) => [
          'id',
          'version',
          'points',
          'comments',
          'remark',
          'total',
          'digest',
          'signed_at',
          is.val(reopened.at.toString()).as('reopened_at'),
          is.val(reopened.by).as('reopened_by'),
          is.val(reopened.reason).as('reason'),
        ])
        .where('id', '=', sheetId)
        .where('state', '=', 'signed'),
    )
    .execute()
  const row = await tx
    .updateTable('score_sheet')
    .set((is) => ({
      state: 'draft',
      version: is('version', '+', 1),
      tag: is('tag', '+', 1),
      total: null,
      digest: null,
      signed_at: null,
    }))
    .where('id', '=', sheetId)
    .where('state', '=', 'signed')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** A signed version that was reopened, kept as it was. */
export type PastSheet = {
  readonly version: number
  readonly total: number
  readonly points: SheetEntry['points']
  readonly signedAt: Temporal.Instant
  readonly reopenedAt: Temporal.Instant
  readonly reopenedBy: string
  readonly reason: string
}

export async function pastSheets(db: Connection, sheetId: number): Promise<readonly PastSheet[]> {
  const rows = await db
    .selectFrom('past_score_sheet')
    .innerJoin('person', 'person.id', 'past_score_sheet.reopened_by')
    .select(['version', 'total', 'points', 'signed_at', 'reopened_at', 'reason', 'person.full_name'])
    .where('sheet_id', '=', sheetId)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    total: row.total,
    points: row.points as SheetEntry['points'],
    signedAt: instantOf(row.signed_at),
    reopenedAt: instantOf(row.reopened_at),
    reopenedBy: row.full_name,
    reason: row.reason,
  }))
}
