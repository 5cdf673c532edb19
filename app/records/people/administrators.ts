import type { OpenTransaction } from '#app/records/connection.ts'

/** Who is an administrator without a last day and can sign in; their grants stay locked to the end of the transaction. */
export async function lastingAdministrators(tx: OpenTransaction): Promise<readonly number[]> {
  const rows = await tx
    .selectFrom('role_grant')
    .innerJoin('account', 'account.person_id', 'role_grant.person_id')
    .select('role_grant.person_id')
    .where('role_grant.role', '=', 'administrator')
    .where('role_grant.valid_to', 'is', null)
    .where('account.disabled_at', 'is', null)
    .orderBy('role_grant.id')
    .forUpdate()
    .execute()
  return [...new Set(rows.map((row) => row.person_id))]
}
