import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from '#app/domain/canonical-json.ts'
import type { FrozenAppraisalReport } from '#app/domain/intake/appraisal.ts'
import { type Connection, dayOf, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** Báo cáo thẩm định that was handed on; it never changes. */
export type AppraisalReport = {
  readonly id: number
  readonly programmeId: number
  readonly number: string
  readonly signedOn: Temporal.PlainDate
  readonly signerName: string
  readonly signerTitle: string
  readonly content: FrozenAppraisalReport
  /** The sectors of its dossiers. */
  readonly sectors: readonly string[]
  readonly sha256: string
  readonly handedOnAt: Temporal.Instant
  readonly handedOnBy: string
}

const select = (db: Connection) =>
  db
    .selectFrom('appraisal_report')
    .innerJoin('person', 'person.id', 'appraisal_report.handed_on_by')
    .select(['appraisal_report.id', 'programme_id', 'number', 'signed_on', 'signer_name', 'signer_title'])
    .select(['content', 'sha256', 'handed_on_at', 'person.full_name'])
    .select(
      sql<
        string[]
      >`coalesce((select json_agg(distinct d.sector) from appraisal a join dossier d on d.id = a.dossier_id
        where a.report_id = appraisal_report.id), '[]')`.as('sectors'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const reportOf = (row: Row): AppraisalReport => ({
  id: row.id,
  programmeId: row.programme_id,
  number: row.number,
  signedOn: dayOf(row.signed_on),
  signerName: row.signer_name,
  signerTitle: row.signer_title,
  content: row.content as FrozenAppraisalReport,
  sectors: row.sectors,
  sha256: row.sha256,
  handedOnAt: instantOf(row.handed_on_at),
  handedOnBy: row.full_name,
})

/** The reports of a year, the last first. */
export async function appraisalReports(
  db: Connection,
  programmeId: number,
): Promise<readonly AppraisalReport[]> {
  const rows = await select(db)
    .where('programme_id', '=', programmeId)
    .orderBy('appraisal_report.id', 'desc')
    .execute()
  return rows.map(reportOf)
}

export async function appraisalReport(db: Connection, id: number): Promise<AppraisalReport | null> {
  const row = await select(db).where('appraisal_report.id', '=', id).executeTakeFirst()
  return row ? reportOf(row) : null
}

/** Freezes the report and marks its appraisals as handed on with it. */
export async function insertAppraisalReport(
  tx: OpenTransaction,
  report: Pick<
    AppraisalReport,
    'programmeId' | 'number' | 'signedOn' | 'signerName' | 'signerTitle' | 'content'
  > & { readonly at: Temporal.Instant; readonly by: number },
): Promise<number> {
  const { id } = await tx
    .insertInto('appraisal_report')
    .values({
      programme_id: report.programmeId,
      number: report.number,
      signed_on: report.signedOn.toString(),
      signer_name: report.signerName,
      signer_title: report.signerTitle,
      content: JSON.stringify(report.content),
      sha256: createHash('sha256').update(canonicalJson(report.content)).digest('hex'),
      handed_on_at: report.at.toString(),
      handed_on_by: report.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('appraisal')
    .set({ report_id: id })
    .where(
      'dossier_id',
      'in',
      report.content.items.map(({ dossierId }) => dossierId),
    )
    .where('report_id', 'is', null)
    .execute()
  return id
}
