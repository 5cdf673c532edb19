import { sql } from 'kysely'
import type { ProgrammeUse } from '#app/domain/programme/frozen-parts.ts'
import type { Connection, OpenTransaction } from '#app/records/connection.ts'

/** What has been done under a programme, as far as it freezes parts of the plan. */
export async function programmeUse(db: Connection, programmeId: number): Promise<ProgrammeUse> {
  const { rows } = await sql<{
    signed: number
    decided: number
    rounds: readonly string[]
    sectors: readonly string[]
    fields: readonly string[]
    kinds: readonly string[]
  }>`select
      (select count(*)::int from score_sheet sheet join dossier on dossier.id = sheet.dossier_id
        where dossier.programme_id = ${programmeId} and (sheet.state = 'signed'
          or exists (select from past_score_sheet past where past.sheet_id = sheet.id))) as signed,
      (select count(*)::int from decision where programme_id = ${programmeId} and state = 'issued') as decided,
      array(select distinct round_code from dossier where programme_id = ${programmeId}
        order by 1) as rounds,
      array(select distinct sector from dossier where programme_id = ${programmeId} order by 1) as sectors,
      array(select distinct field from dossier where programme_id = ${programmeId} and field is not null
        order by 1) as fields,
      array(select distinct kind from dossier where programme_id = ${programmeId} and kind is not null
        order by 1) as kinds`.execute(db)
  const row = rows[0]
  return {
    signedSheets: row?.signed ?? 0,
    issuedDecisions: row?.decided ?? 0,
    rounds: row?.rounds ?? [],
    sectors: row?.sectors ?? [],
    fields: row?.fields ?? [],
    solutionKinds: row?.kinds ?? [],
  }
}

/** Lets no sheet be written until the transaction ends: whoever waits then sees the version that came into force. */
export async function holdSheets(tx: OpenTransaction): Promise<void> {
  await sql`lock table score_sheet in share row exclusive mode`.execute(tx)
}

/** Open scorings go on with the rubric of the new version; only while no sheet is signed. */
export async function moveOpenScorings(
  tx: OpenTransaction,
  programmeId: number,
  versionId: number,
): Promise<void> {
  await tx
    .updateTable('scoring')
    .set({ programme_version_id: versionId })
    .where('programme_id', '=', programmeId)
    .where('closed_at', 'is', null)
    .execute()
}

/** Dossiers that were handed in and have no outcome yet. */
export async function unsettledDossiers(db: Connection, programmeId: number): Promise<number> {
  const { count } = await db
    .selectFrom('dossier')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('programme_id', '=', programmeId)
    .where('state', 'in', [
      'submitted',
      'needs-supplement',
      'accepted',
      'appraised',
      'in-scoring',
      'scored',
      'recognised',
    ])
    .executeTakeFirstOrThrow()
  return count
}
