import type { Connection } from '#app/records/connection.ts'

/** Of these people, those who can sign in and so are asked to confirm their share. */
export async function accountHolders(
  db: Connection,
  personIds: readonly number[],
): Promise<readonly number[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('account')
    .select('person_id')
    .where('person_id', 'in', [...personIds])
    .where('disabled_at', 'is', null)
    .execute()
  return rows.map((row) => row.person_id)
}
