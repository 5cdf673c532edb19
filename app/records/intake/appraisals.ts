import { sql } from 'kysely'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { AppraisalConclusion, AppraisedItem } from '#app/domain/intake/appraisal.ts'
import { type Connection, instantOf, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'

/** Phiếu thẩm định of a dossier; it may be written anew until its report has been handed on. */
export type Appraisal = {
  readonly dossierId: number
  readonly version: number
  readonly items: readonly AppraisedItem[]
  readonly recommended: boolean
  readonly reason: string
  readonly appraisedAt: Temporal.Instant
  readonly appraisedBy: string
  readonly reportId: number | null
}

export async function appraisalOf(db: Connection, dossierId: number): Promise<Appraisal | null> {
  const [found] = await appraisalsOf(db, [dossierId])
  return found ?? null
}

export async function appraisalsOf(
  db: Connection,
  dossierIds: readonly number[],
): Promise<readonly Appraisal[]> {
  if (dossierIds.length === 0) return []
  const rows = await db
    .selectFrom('appraisal')
    .innerJoin('person', 'person.id', 'appraisal.appraised_by')
    .select(['dossier_id', 'version', 'items', 'recommended', 'reason', 'appraised_at', 'report_id'])
    .select('person.full_name')
    .where('dossier_id', 'in', [...dossierIds])
    .execute()
  return rows.map((row) => ({
    dossierId: row.dossier_id,
    version: row.version,
    items: row.items as readonly AppraisedItem[],
    recommended: row.recommended,
    reason: row.reason,
    appraisedAt: instantOf(row.appraised_at),
    appraisedBy: row.full_name,
    reportId: row.report_id,
  }))
}

/** Writes the phiếu, or writes it anew while it has not been handed on; answers whether it did. */
export async function keepAppraisal(
  tx: OpenTransaction,
  appraisal: AppraisalConclusion & {
    readonly dossierId: number
    readonly version: number
    readonly at: Temporal.Instant
    readonly by: number
  },
): Promise<boolean> {
  const values = {
    version: appraisal.version,
    items: JSON.stringify(appraisal.items),
    recommended: appraisal.recommended === true,
    reason: appraisal.reason,
    appraised_at: appraisal.at.toString(),
    appraised_by: appraisal.by,
  }
  const row = await tx
    .insertInto('appraisal')
    .values({ dossier_id: appraisal.dossierId, ...values })
    .onConflict((conflict) =>
      conflict.column('dossier_id').doUpdateSet(values).where('appraisal.report_id', 'is', null),
    )
    .returning('dossier_id')
    .executeTakeFirst()
  return row !== undefined
}

/** The dossiers of these that the office lets pass without an appraisal. */
export async function exceptedOf(
  db: Connection,
  dossierIds: readonly number[],
): Promise<ReadonlySet<number>> {
  if (dossierIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('appraisal_exception')
    .select('dossier_id')
    .where('dossier_id', 'in', [...dossierIds])
    .execute()
  return new Set(rows.map((row) => row.dossier_id))
}

export async function keepAppraisalException(
  tx: OpenTransaction,
  exception: {
    readonly dossierId: number
    readonly reason: string
    readonly documentNumber: string
    readonly at: Temporal.Instant
    readonly by: number
  },
): Promise<void> {
  await tx
    .insertInto('appraisal_exception')
    .values({
      dossier_id: exception.dossierId,
      reason: exception.reason,
      document_number: exception.documentNumber,
      recorded_at: exception.at.toString(),
      recorded_by: exception.by,
    })
    .execute()
}

/** A line of the appraising office's desk. */
export type DeskLine = {
  readonly id: number
  readonly code: string | null
  readonly title: string
  readonly authorNames: string
  readonly unitName: string | null
  readonly state: DossierState
  readonly acceptedAt: Temporal.Instant | null
  readonly recommended: boolean | null
  readonly appraisedAt: Temporal.Instant | null
  readonly reportId: number | null
  readonly isExcepted: boolean
}

/** The accepted dossiers of these sectors with what the appraisal has come to; the longest accepted first. */
export async function appraisalDesk(
  db: Connection,
  programmeId: number,
  sectors: readonly string[],
): Promise<readonly DeskLine[]> {
  if (sectors.length === 0) return []
  const rows = await db
    .selectFrom('dossier')
    .leftJoin('unit', 'unit.id', 'dossier.unit_id')
    // A phiếu on an earlier version does not speak for the one that was accepted since.
    .leftJoin('appraisal', (join) =>
      join
        .onRef('appraisal.dossier_id', '=', 'dossier.id')
        .onRef('appraisal.version', '=', 'dossier.version'),
    )
    .leftJoin('appraisal_exception as exception', 'exception.dossier_id', 'dossier.id')
    .select(['dossier.id', 'dossier.code', 'title', 'author_names', 'unit.name as unit_name', 'state'])
    .select(['accepted_at', 'recommended', 'appraised_at', 'report_id'])
    .select(sql<boolean>`exception.dossier_id is not null`.as('is_excepted'))
    .where('programme_id', '=', programmeId)
    .where('dossier.sector', 'in', [...sectors])
    .where((is) => is.or([is('state', '=', 'accepted'), is('report_id', 'is not', null)]))
    .orderBy('accepted_at')
    .orderBy('dossier.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    title: row.title,
    authorNames: row.author_names,
    unitName: row.unit_name,
    state: row.state,
    acceptedAt: instantOrNull(row.accepted_at),
    recommended: row.recommended,
    appraisedAt: instantOrNull(row.appraised_at),
    reportId: row.report_id,
    isExcepted: row.is_excepted,
  }))
}

/** How many wait to be appraised and since when, and how many appraised ones wait to be handed on. */
export async function waitingForAppraisal(
  db: Connection,
  programmeId: number,
  sectors: readonly string[],
  what: 'to-appraise' | 'to-hand-on',
): Promise<{ readonly count: number; readonly oldest: Temporal.Instant | null }> {
  const lines = (await appraisalDesk(db, programmeId, sectors)).filter(
    (line) =>
      line.state === 'accepted' &&
      !line.isExcepted &&
      (line.recommended === null) === (what === 'to-appraise'),
  )
  const since = lines.map((line) => (what === 'to-appraise' ? line.acceptedAt : line.appraisedAt))
  return {
    count: lines.length,
    oldest: since.reduce<Temporal.Instant | null>(
      (oldest, at) =>
        at !== null && (oldest === null || Temporal.Instant.compare(at, oldest) < 0) ? at : oldest,
      null,
    ),
  }
}
