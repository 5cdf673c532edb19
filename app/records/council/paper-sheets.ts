import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { PaperSheet } from '#app/domain/council/paper-sheet.ts'
import type { SheetEntry } from '#app/domain/council/score-sheet.ts'
import { hundredthsOfAPoint } from '#app/domain/points.ts'
import { type Connection, instantOf, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'
import type { Waiting } from '#app/records/foundation/day-work.ts'
import { conflictedDossiers } from './conflicts.ts'

const paperSheets = (db: Connection) =>
  db
    .selectFrom('paper_sheet')
    .leftJoin('stored_file', 'stored_file.sha256', 'paper_sheet.scan_sha256')
    .select(['paper_sheet.id', 'paper_sheet.scoring_id', 'paper_sheet.dossier_id', 'paper_sheet.member_id'])
    .select(['paper_sheet.points', 'paper_sheet.comments', 'paper_sheet.remark', 'paper_sheet.written_total'])
    .select(['paper_sheet.sum_remark', 'paper_sheet.scan_sha256', 'paper_sheet.scan_name'])
    .select(['stored_file.media_type', 'paper_sheet.keyed_by', 'paper_sheet.keyed_at', 'paper_sheet.state'])

type Row = Awaited<ReturnType<ReturnType<typeof paperSheets>['executeTakeFirstOrThrow']>>

const paperSheetOf = (row: Row): PaperSheet => ({
  id: row.id,
  scoringId: row.scoring_id,
  dossierId: row.dossier_id,
  memberId: row.member_id,
  points: row.points as SheetEntry['points'],
  comments: row.comments as SheetEntry['comments'],
  remark: row.remark,
  writtenTotal: hundredthsOfAPoint(row.written_total),
  sumRemark: row.sum_remark,
  scan:
    row.scan_sha256 === null || row.scan_name === null || row.media_type === null
      ? null
      : { sha256: row.scan_sha256, name: row.scan_name, mediaType: row.media_type },
  keyedBy: row.keyed_by,
  keyedAt: instantOf(row.keyed_at),
  state: row.state,
})

/** What was keyed in last for this member and dossier; null where nothing ever was. */
export async function latestPaperSheet(
  db: Connection,
  of: { readonly dossierId: number; readonly memberId: number },
): Promise<PaperSheet | null> {
  const row = await paperSheets(db)
    .where('paper_sheet.dossier_id', '=', of.dossierId)
    .where('paper_sheet.member_id', '=', of.memberId)
    .orderBy('paper_sheet.id', 'desc')
    .executeTakeFirst()
  return row ? paperSheetOf(row) : null
}

/** The one that waits for its second reading, with its row locked; null where none does. */
export async function lockWaitingPaper(
  tx: OpenTransaction,
  of: { readonly dossierId: number; readonly memberId: number },
): Promise<PaperSheet | null> {
  const row = await paperSheets(tx)
    .where('paper_sheet.dossier_id', '=', of.dossierId)
    .where('paper_sheet.member_id', '=', of.memberId)
    .where('paper_sheet.state', '=', 'waiting')
    .forUpdate('paper_sheet')
    .executeTakeFirst()
  return row ? paperSheetOf(row) : null
}

/** Keeps what was keyed in (the state is a literal, or a generic plan would not find its index); null where another reading of this paper is waiting already. */
export async function insertPaperSheet(
  tx: OpenTransaction,
  sheet: Omit<PaperSheet, 'id' | 'state' | 'scan'> & {
    readonly scan: { readonly sha256: string; readonly name: string } | null
  },
): Promise<number | null> {
  const row = await tx
    .insertInto('paper_sheet')
    .values({
      scoring_id: sheet.scoringId,
      dossier_id: sheet.dossierId,
      member_id: sheet.memberId,
      points: JSON.stringify(sheet.points),
      comments: JSON.stringify(sheet.comments),
      remark: sheet.remark,
      written_total: sheet.writtenTotal,
      sum_remark: sheet.sumRemark,
      scan_sha256: sheet.scan?.sha256 ?? null,
      scan_name: sheet.scan?.name ?? null,
      keyed_by: sheet.keyedBy,
      keyed_at: sheet.keyedAt.toString(),
      settled_by: null,
      settled_at: null,
    })
    .onConflict((there) =>
      there.columns(['dossier_id', 'member_id']).where('state', '=', sql.lit('waiting')).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** A scan that comes after the keying. */
export async function attachScan(
  tx: OpenTransaction,
  id: number,
  scan: { readonly sha256: string; readonly name: string },
): Promise<void> {
  await tx
    .updateTable('paper_sheet')
    .set({ scan_sha256: scan.sha256, scan_name: scan.name })
    .where('id', '=', id)
    .execute()
}

/** Confirms or gives back, once. */
export async function settlePaperSheet(
  tx: OpenTransaction,
  settled: {
    readonly id: number
    readonly to: 'confirmed' | 'returned'
    readonly by: number
    readonly at: Temporal.Instant
    readonly reason: string
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('paper_sheet')
    .set({
      state: settled.to,
      settled_by: settled.by,
      settled_at: settled.at.toString(),
      settle_reason: settled.reason,
    })
    .where('id', '=', settled.id)
    .where('state', '=', 'waiting')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Puts the paper's content in the place of the member's draft, which is kept with the paper. Answers the sheet's id, still
 * a draft to be signed; null where a signed sheet stands there.
 */
export async function draftFromPaper(
  tx: OpenTransaction,
  paper: PaperSheet,
  at: Temporal.Instant,
): Promise<number | null> {
  await sql`update paper_sheet set replaced_draft = (
      select jsonb_build_object('points', sheet.points, 'comments', sheet.comments, 'remark', sheet.remark,
        'savedAt', sheet.saved_at) from score_sheet sheet
      where sheet.dossier_id = ${paper.dossierId} and sheet.member_id = ${paper.memberId} and sheet.state = 'draft')
    where id = ${paper.id}`.execute(tx)
  const { rows } = await sql<{ id: number }>`
    insert into score_sheet as sheet (scoring_id, dossier_id, member_id, points, comments, remark, saved_at, paper_sheet_id)
    values (${paper.scoringId}, ${paper.dossierId}, ${paper.memberId}, ${JSON.stringify(paper.points)}::jsonb,
      ${JSON.stringify(paper.comments)}::jsonb, ${paper.remark}, ${at.toString()}::timestamptz, ${paper.id})
    on conflict (dossier_id, member_id) do update
      set points = excluded.points, comments = excluded.comments, remark = excluded.remark,
        saved_at = excluded.saved_at, paper_sheet_id = excluded.paper_sheet_id, tag = sheet.tag + 1
      where sheet.state = 'draft'
    returning id`.execute(tx)
  return rows[0]?.id ?? null
}

/** A paper sheet as lists show it: never its scores. */
export type PaperSheetLine = {
  readonly id: number
  readonly dossierId: number
  readonly memberId: number
  readonly code: string | null
  readonly title: string
  readonly memberName: string
  readonly hasScan: boolean
  readonly state: PaperSheet['state']
  readonly keyedBy: { readonly personId: number; readonly fullName: string }
  readonly keyedAt: Temporal.Instant
  readonly settledBy: string | null
  readonly settledAt: Temporal.Instant | null
  readonly settleReason: string
}

/** Which paper sheets: of a scoring, of one sheet's number, or those that wait in open scorings of these councils (null: of all). */
export type PaperSheetFilter =
  | { readonly scoringId: number }
  | { readonly dossierId: number; readonly memberId: number }
  | { readonly waitingIn: readonly number[] | null }

/** The paper sheets asked for, those that wait first; without dossiers the viewer is in conflict with. */
export async function paperSheetLines(
  db: Connection,
  filter: PaperSheetFilter,
  viewerPersonId: number,
): Promise<readonly PaperSheetLine[]> {
  const rows = await db
    .selectFrom('paper_sheet')
    .innerJoin('dossier', 'dossier.id', 'paper_sheet.dossier_id')
    .innerJoin('council_member', 'council_member.id', 'paper_sheet.member_id')
    .innerJoin('person', 'person.id', 'council_member.person_id')
    .innerJoin('person as keyer', 'keyer.id', 'paper_sheet.keyed_by')
    .leftJoin('person as settler', 'settler.id', 'paper_sheet.settled_by')
    .select(['paper_sheet.id', 'paper_sheet.dossier_id', 'paper_sheet.member_id', 'paper_sheet.scan_sha256'])
    .select(['paper_sheet.state', 'keyed_by', 'keyed_at', 'settled_at', 'settle_reason', 'dossier.code'])
    .select(['dossier.title', 'person.full_name', 'keyer.full_name as keyer', 'settler.full_name as settler'])
    .where(chosenBy(filter))
    .where('dossier.state', '<>', 'withdrawn')
    .where(sql<boolean>`paper_sheet.dossier_id not in ${conflictedDossiers(viewerPersonId)}`)
    .orderBy(sql`paper_sheet.state <> 'waiting'`)
    .orderBy('paper_sheet.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    dossierId: row.dossier_id,
    memberId: row.member_id,
    code: row.code,
    title: row.title,
    memberName: row.full_name,
    hasScan: row.scan_sha256 !== null,
    state: row.state,
    keyedBy: { personId: row.keyed_by, fullName: row.keyer },
    keyedAt: instantOf(row.keyed_at),
    settledBy: row.settler,
    settledAt: instantOrNull(row.settled_at),
    settleReason: row.settle_reason,
  }))
}

function chosenBy(filter: PaperSheetFilter): RawBuilder<SqlBool> {
  if ('scoringId' in filter) return sql`paper_sheet.scoring_id = ${filter.scoringId}`
  if ('dossierId' in filter)
    return sql`paper_sheet.dossier_id = ${filter.dossierId} and paper_sheet.member_id = ${filter.memberId}`
  return sql`paper_sheet.state = 'waiting' and paper_sheet.scoring_id in (select scoring.id from scoring
    where scoring.closed_at is null
      ${filter.waitingIn === null ? sql`` : sql`and scoring.council_id = any(${[...filter.waitingIn]}::bigint[])`})`
}

/** How many sheets wait that this person may read as the second, and since when the oldest does. */
export async function papersToConfirm(
  db: Connection,
  councilIds: readonly number[] | null,
  personId: number,
): Promise<Waiting> {
  const lines = await paperSheetLines(db, { waitingIn: councilIds }, personId)
  const waiting = lines.filter(({ keyedBy }) => keyedBy.personId !== personId)
  return { count: waiting.length, oldest: waiting.at(-1)?.keyedAt ?? null }
}
