import { sql } from 'kysely'
import type { Connection } from '#app/records/connection.ts'
import { instantOrNull } from '#app/records/connection.ts'
import { conflictedDossiers } from './conflicts.ts'
import { isExpected } from './expected-sheets.ts'

/** One dossier a member owes a sheet for, as those who watch over the progress see it: no score stands here. */
export type OwedSheet = {
  readonly dossierId: number
  readonly code: string | null
  readonly title: string
  readonly sheetId: number | null
  readonly state: 'none' | 'draft' | 'signed'
  readonly version: number
  readonly signedAt: Temporal.Instant | null
  readonly isFromPaper: boolean
}

/** The sheets a member owes in a scoring, without dossiers he or the viewer is in conflict with. */
export async function owedSheets(
  db: Connection,
  scoringId: number,
  memberId: number,
  viewerPersonId: number,
): Promise<readonly OwedSheet[]> {
  const { rows } = await sql<{
    id: number
    code: string | null
    title: string
    sheet_id: number | null
    state: 'draft' | 'signed' | null
    version: number | null
    signed_at: string | null
    paper_sheet_id: number | null
  }>`
    select dossier.id, dossier.code, dossier.title, sheet.id as sheet_id, sheet.state, sheet.version, sheet.signed_at,
      sheet.paper_sheet_id
    from scoring_dossier place
    join dossier on dossier.id = place.dossier_id
    join scoring on scoring.id = place.scoring_id
    join council_member member on member.id = ${memberId}
    left join score_sheet sheet on sheet.dossier_id = dossier.id and sheet.member_id = ${memberId}
    where place.scoring_id = ${scoringId} and dossier.state <> 'withdrawn' and ${isExpected}
      and dossier.id not in ${conflictedDossiers(viewerPersonId)}
      and not exists (select from conflict where conflict.member_id = ${memberId}
        and conflict.dossier_id = dossier.id and conflict.state = 'standing')
    order by place.position`.execute(db)
  return rows.map((row) => ({
    dossierId: row.id,
    code: row.code,
    title: row.title,
    sheetId: row.sheet_id,
    state: row.state ?? 'none',
    version: row.version ?? 1,
    signedAt: instantOrNull(row.signed_at),
    isFromPaper: row.paper_sheet_id !== null,
  }))
}
