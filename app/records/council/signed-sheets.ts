import { createHash } from 'node:crypto'
import { canonicalSheet, type ScoreSheet, type SheetEntry } from '#app/domain/council/score-sheet.ts'
import type { Rubric } from '#app/domain/programme/rubric.ts'
import type { Connection, OpenTransaction } from '#app/records/connection.ts'
import { sheetColumns, sheetOf } from './score-sheets.ts'

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
    .select(sheetColumns)
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
