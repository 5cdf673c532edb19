import type { Connection } from '#app/records/connection.ts'

/** The unit whose initiative it is; null for one of an individual. */
export async function unitOfDossier(db: Connection, dossierId: number): Promise<number | null> {
  const row = await db.selectFrom('dossier').select('unit_id').where('id', '=', dossierId).executeTakeFirst()
  return row?.unit_id ?? null
}
