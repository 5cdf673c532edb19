import type { OpenTransaction } from '#app/records/connection.ts'

/** Holds the programme's row to the end of the transaction: acts on its ranking and decisions follow one another. */
export async function lockProgramme(tx: OpenTransaction, programmeId: number): Promise<void> {
  await tx.selectFrom('programme').select('id').where('id', '=', programmeId).forUpdate().executeTakeFirst()
}
