import { sql } from 'kysely'
import type { Connection } from '#app/records/connection.ts'

/** Everybody who may infer nothing about these dossiers, whoever looks: dossier and person, as `conflictedDossiers` has it for one. */
export async function conflictedPeople(
  db: Connection,
  dossierIds: readonly number[],
): Promise<readonly { readonly dossierId: number; readonly personId: number }[]> {
  if (dossierIds.length === 0) return []
  const { rows } = await sql<{ dossier_id: number; person_id: number }>`
    select a.dossier_id, a.person_id from dossier_author a where a.dossier_id in (${sql.join(dossierIds)})
    union select p.dossier_id, p.person_id from trial_participant p
      where p.dossier_id in (${sql.join(dossierIds)}) and p.person_id is not null
    union select c.dossier_id, member.person_id from conflict c join council_member member on member.id = c.member_id
      where c.state = 'standing' and c.dossier_id in (${sql.join(dossierIds)})`.execute(db)
  return rows.map((row) => ({ dossierId: row.dossier_id, personId: row.person_id }))
}
