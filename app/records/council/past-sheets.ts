import type { SheetEntry } from '#app/domain/council/score-sheet.ts'
import { hundredthsOfAPoint, type Points } from '#app/domain/points.ts'
import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

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
      'paper_sheet_id',
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
          'paper_sheet_id',
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
      paper_sheet_id: null,
    }))
    .where('id', '=', sheetId)
    .where('state', '=', 'signed')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** A signed version that was reopened, kept as it was. */
export type PastSheet = SheetEntry & {
  readonly version: number
  readonly total: Points
  readonly digest: string
  readonly isFromPaper: boolean
  readonly signedAt: Temporal.Instant
  readonly reopenedAt: Temporal.Instant
  readonly reopenedBy: string
  readonly reason: string
}

export async function pastSheets(db: Connection, sheetId: number): Promise<readonly PastSheet[]> {
  const rows = await db
    .selectFrom('past_score_sheet')
    .innerJoin('person', 'person.id', 'past_score_sheet.reopened_by')
    .select(['version', 'total', 'points', 'comments', 'remark', 'digest', 'paper_sheet_id'])
    .select(['signed_at', 'reopened_at', 'reason', 'person.full_name'])
    .where('sheet_id', '=', sheetId)
    .orderBy('version')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    total: hundredthsOfAPoint(row.total),
    points: row.points as SheetEntry['points'],
    comments: row.comments as SheetEntry['comments'],
    remark: row.remark,
    digest: row.digest,
    isFromPaper: row.paper_sheet_id !== null,
    signedAt: instantOf(row.signed_at),
    reopenedAt: instantOf(row.reopened_at),
    reopenedBy: row.full_name,
    reason: row.reason,
  }))
}
