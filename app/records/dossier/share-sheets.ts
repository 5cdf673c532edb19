import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** Bản xác nhận tỷ lệ đóng góp đã ký: a scan, kept for good. */
export type ShareSheet = {
  readonly id: number
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly addedBy: string
  readonly addedAt: Temporal.Instant
}

/** The sheets of a dossier, the newest first. */
export async function shareSheetsOf(db: Connection, dossierId: number): Promise<readonly ShareSheet[]> {
  const rows = await db
    .selectFrom('share_sheet')
    .innerJoin('stored_file', 'stored_file.sha256', 'share_sheet.sha256')
    .innerJoin('person', 'person.id', 'share_sheet.added_by')
    .select(['share_sheet.id', 'share_sheet.sha256', 'name', 'media_type', 'added_at', 'person.full_name'])
    .where('dossier_id', '=', dossierId)
    .orderBy('share_sheet.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    sha256: row.sha256,
    name: row.name,
    mediaType: row.media_type,
    addedBy: row.full_name,
    addedAt: instantOf(row.added_at),
  }))
}

export async function insertShareSheet(
  tx: OpenTransaction,
  sheet: {
    readonly dossierId: number
    readonly sha256: string
    readonly name: string
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<number> {
  const row = await tx
    .insertInto('share_sheet')
    .values({
      dossier_id: sheet.dossierId,
      sha256: sheet.sha256,
      name: sheet.name,
      added_by: sheet.by,
      added_at: sheet.at.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Marks the share as confirmed on this sheet, once, where it is still the share the page showed. */
export async function confirmOnSheet(
  tx: OpenTransaction,
  author: { readonly dossierId: number; readonly personId: number; readonly share: number },
  sheetId: number,
  at: Temporal.Instant,
): Promise<boolean> {
  const row = await tx
    .updateTable('dossier_author')
    .set({ confirmed_at: at.toString(), share_sheet_id: sheetId })
    .where('dossier_id', '=', author.dossierId)
    .where('person_id', '=', author.personId)
    .where('share_half_percents', '=', author.share)
    .where('confirmed_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}
