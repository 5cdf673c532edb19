import { sql } from 'kysely'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { type Connection, dayOrNull, instantOf } from '#app/records/connection.ts'
import type { FrozenReceipt } from './receipts.ts'

/** Một dòng sổ tiếp nhận: what came in under which number, and what became of it so far. */
export type RegisterLine = {
  readonly number: number
  readonly receivedAt: Temporal.Instant
  readonly dossierId: number
  readonly programmeId: number
  readonly code: string
  readonly received: FrozenReceipt
  readonly paperCopies: number
  readonly kind: string | null
  readonly field: string | null
  readonly firstAppliedOn: Temporal.PlainDate | null
  /** Chủ đầu tư; null where the author is. */
  readonly investor: string | null
  readonly lateDocumentNumber: string | null
  readonly lateReason: string | null
  readonly state: DossierState
  /** From the issued decision, where there is one. */
  readonly decisionNumber: string | null
  readonly className: string | null
  readonly prizeDong: number | null
  /** Số vào sổ of the certificates in force. */
  readonly certificates: readonly number[]
}

/** The years in which anything was received, the newest first. */
export async function registerYears(db: Connection): Promise<readonly number[]> {
  const rows = await db.selectFrom('receipt').select('year').distinct().orderBy('year', 'desc').execute()
  return rows.map(({ year }) => year)
}

/** Sổ tiếp nhận of a year in the order of its numbers; all of it, or a page counted from 1. */
export async function registerOf(
  db: Connection,
  year: number,
  /** Only dossiers of these sectors, for who appraises them; their numbers in the register stay what they are. */
  sectors: readonly string[] | null,
  page?: { readonly number: number; readonly size: number },
): Promise<{ readonly lines: readonly RegisterLine[]; readonly count: number }> {
  const rows = await db
    .selectFrom('receipt')
    .innerJoin('dossier', 'dossier.id', 'receipt.dossier_id')
    .leftJoin('recognition', 'recognition.dossier_id', 'dossier.id')
    .leftJoin('decision', (join) =>
      join.onRef('decision.id', '=', 'recognition.decision_id').on('decision.state', '=', 'issued'),
    )
    .select(['receipt.number', 'receipt.received_at', 'receipt.frozen', 'receipt.paper_copies'])
    .select(['dossier.id', 'dossier.programme_id', 'dossier.code', 'dossier.kind', 'dossier.field'])
    .select([
      'dossier.first_applied_on',
      'dossier.late_document_number',
      'dossier.late_reason',
      'dossier.state',
    ])
    .select(['decision.number as decision_number', 'recognition.class_name', 'recognition.prize_dong'])
    .select(
      sql<string | null>`case when (dossier.content->>'investorIsAuthor')::boolean then null
        else nullif(dossier.content->>'investorName', '') end`.as('investor'),
    )
    .select(
      sql<number[]>`coalesce((select json_agg(c.serial order by c.serial) from certificate c
        where c.dossier_id = dossier.id and c.revoked_at is null), '[]')`.as('certificates'),
    )
    .select(sql<number>`count(*) over ()`.as('all'))
    .where('receipt.year', '=', year)
    .$if(sectors !== null, (query) => query.where('dossier.sector', 'in', [...(sectors ?? [])]))
    .orderBy('receipt.number')
    .$if(page !== undefined, (query) =>
      query.limit(page?.size ?? 0).offset(((page?.number ?? 1) - 1) * (page?.size ?? 0)),
    )
    .execute()
  return {
    count: rows[0]?.all ?? 0,
    lines: rows.map((row) => ({
      number: row.number,
      receivedAt: instantOf(row.received_at),
      dossierId: row.id,
      programmeId: row.programme_id,
      code: row.code ?? '',
      received: row.frozen as FrozenReceipt,
      paperCopies: row.paper_copies,
      kind: row.kind,
      field: row.field,
      firstAppliedOn: dayOrNull(row.first_applied_on),
      investor: row.investor,
      lateDocumentNumber: row.late_document_number,
      lateReason: row.late_reason,
      state: row.state,
      decisionNumber: row.decision_number,
      className: row.decision_number === null ? null : row.class_name,
      prizeDong: row.decision_number === null ? null : row.prize_dong,
      certificates: row.certificates,
    })),
  }
}
