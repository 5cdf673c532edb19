import { type RawBuilder, sql } from 'kysely'
import type { ExceptionKind, RecordedException } from '#app/domain/ranking/recorded-exception.ts'
import { type Connection, instantOf } from '#app/records/connection.ts'

type Row = {
  kind: ExceptionKind
  row: number
  dossier_id: number
  dossier: string
  member: number | null
  by: string | null
  at: string | null
  reason: string
  document: string | null
}

/** Every departure from the rule that was recorded for these dossiers, in the order of kinds and codes. */
export async function recordedExceptions(
  db: Connection,
  of: { readonly programmeId: number } | { readonly dossierId: number },
): Promise<readonly RecordedException[]> {
  const these = 'programmeId' in of ? sql`d.programme_id = ${of.programmeId}` : sql`d.id = ${of.dossierId}`
  const { rows } = await sql<Row>`select * from (${everyException(these)}) as every
    where dossier is not null order by kind, dossier, member, at, row`.execute(db)
  return rows.map((row) => ({
    key: `${row.kind}:${row.row}`,
    kind: row.kind,
    dossierId: row.dossier_id,
    dossier: row.dossier,
    member: row.member === null ? null : String(row.member),
    by: row.by,
    at: row.at === null ? null : instantOf(row.at),
    reason: row.reason,
    document: row.document,
  }))
}

const everyException = (these: RawBuilder<unknown>) => sql`
  select 'reopened-sheet' as kind, past.sheet_id * 1000 + past.version as row, d.id as dossier_id,
    d.code as dossier, sheet.member_id as member, who.full_name as by, past.reopened_at as at, past.reason,
    null as document
  from past_score_sheet past join score_sheet sheet on sheet.id = past.sheet_id
  join dossier d on d.id = sheet.dossier_id join person who on who.id = past.reopened_by where ${these}
  union all
  select 'waived-conflict', c.id, d.id, d.code, c.member_id, who.full_name, c.settled_at, c.waiver_reason, null
  from conflict c join dossier d on d.id = c.dossier_id left join person who on who.id = c.settled_by
  where ${these} and c.state = 'waived'
  union all
  select 'late-dossier', d.id, d.id, d.code, null, (${actorOf('hand-in', 'submit-alone')}), d.submitted_at, d.late_reason,
    d.late_document_number
  from dossier d where ${these} and d.late_reason is not null
  union all
  select 'late-filing', d.id, d.id, d.code, null, (${actorOf('record-filing-exception')}), d.submitted_at,
    d.filing_exception, (select line.document_number from audit_line line where line.dossier_id = d.id
      and line.act = 'record-filing-exception' and line.outcome = 'done' order by line.id desc limit 1)
  from dossier d where ${these} and d.filing_exception is not null
  union all
  select case choice.kind when 'tie' then 'tie-choice' else 'floor-decision' end, choice.id, d.id, d.code, null,
    who.full_name, choice.recorded_at, choice.reason, choice.minutes_number
  from council_choice choice join dossier d on d.id = any (choice.dossier_ids)
  join person who on who.id = choice.recorded_by where ${these} and choice.withdrawn_at is null`

/** Who did it last, by the log. */
const actorOf = (...acts: readonly string[]) => sql`select who.full_name from audit_line line
  join person who on who.id = line.actor_id
  where line.dossier_id = d.id and line.act = any (${sql.val([...acts])}) and line.outcome = 'done'
  order by line.id desc limit 1`
