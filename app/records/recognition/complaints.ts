import type { Complaint, ComplaintState } from '#app/domain/recognition/complaint.ts'
import { type Connection, dayOf, dayOrNull, type OpenTransaction } from '#app/records/connection.ts'

const select = (db: Connection) =>
  db
    .selectFrom('complaint')
    .innerJoin('dossier', 'dossier.id', 'complaint.dossier_id')
    .innerJoin('person', 'person.id', 'complaint.recorded_by')
    .select(['complaint.id', 'complaint.programme_id', 'dossier_id', 'dossier.code', 'dossier.title'])
    .select(['complainant', 'lodged_on', 'text', 'due_on', 'person.full_name', 'recorded_by', 'by_office'])
    .select(['complaint.state', 'answer', 'answer_number', 'answered_on', 'scan_sha256', 'scan_name'])

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const complaintOf = (row: Row): Complaint => ({
  id: row.id,
  programmeId: row.programme_id,
  dossierId: row.dossier_id,
  code: row.code ?? '',
  title: row.title,
  complainant: row.complainant,
  lodgedOn: dayOf(row.lodged_on),
  text: row.text,
  dueOn: dayOf(row.due_on),
  recordedBy: row.full_name,
  recordedById: row.recorded_by,
  byOffice: row.by_office,
  state: row.state,
  answer: row.answer,
  answerNumber: row.answer_number,
  answeredOn: dayOrNull(row.answered_on),
  scan: row.scan_sha256 === null ? null : { sha256: row.scan_sha256, name: row.scan_name ?? '' },
})

export async function complaintById(db: Connection, id: number): Promise<Complaint | null> {
  const row = await select(db).where('complaint.id', '=', id).executeTakeFirst()
  return row ? complaintOf(row) : null
}

/** Those of a dossier or of a year, open ones first, the soonest to be answered on top. */
export async function complaintsOf(
  db: Connection,
  of: { readonly dossierId: number } | { readonly programmeId: number } | 'every',
): Promise<readonly Complaint[]> {
  let query = select(db)
  if (of !== 'every')
    query =
      'dossierId' in of
        ? query.where('dossier_id', '=', of.dossierId)
        : query.where('complaint.programme_id', '=', of.programmeId)
  const rows = await query
    .orderBy((is) => is.case().when('complaint.state', '=', 'open').then(0).else(1).end())
    .orderBy('due_on')
    .orderBy('complaint.id')
    .execute()
  return rows.map(complaintOf)
}

/** Of these dossiers, those about which a complaint is open. */
export async function dossiersUnderComplaint(
  db: Connection,
  programmeId: number,
): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('complaint')
    .select('dossier_id')
    .where('programme_id', '=', programmeId)
    .where('state', '=', 'open')
    .execute()
  return new Set(rows.map((row) => row.dossier_id))
}

export async function insertComplaint(
  tx: OpenTransaction,
  complaint: Pick<
    Complaint,
    'programmeId' | 'dossierId' | 'complainant' | 'lodgedOn' | 'text' | 'dueOn' | 'byOffice'
  > & { readonly by: number; readonly at: Temporal.Instant },
): Promise<number> {
  const row = await tx
    .insertInto('complaint')
    .values({
      programme_id: complaint.programmeId,
      dossier_id: complaint.dossierId,
      complainant: complaint.complainant,
      lodged_on: complaint.lodgedOn.toString(),
      text: complaint.text,
      due_on: complaint.dueOn.toString(),
      by_office: complaint.byOffice,
      recorded_at: complaint.at.toString(),
      recorded_by: complaint.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Closes an open complaint, once. */
export async function closeComplaint(
  tx: OpenTransaction,
  id: number,
  close: {
    readonly state: Exclude<ComplaintState, 'open'>
    readonly answer: string
    readonly number: string | null
    readonly on: Temporal.PlainDate | null
    readonly scan: { readonly sha256: string; readonly name: string } | null
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('complaint')
    .set({
      state: close.state,
      answer: close.answer,
      answer_number: close.number,
      answered_on: close.on?.toString() ?? null,
      answered_at: close.at.toString(),
      answered_by: close.by,
      scan_sha256: close.scan?.sha256 ?? null,
      scan_name: close.scan?.name ?? null,
    })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
