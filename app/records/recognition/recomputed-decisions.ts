import type { Connection } from '#app/records/connection.ts'
import { decisionById, digestOfDecision } from './decisions.ts'

/** Issued decisions whose digest is not that of what they say now. */
export async function decisionsAgainstTheirDigest(db: Connection): Promise<readonly unknown[]> {
  const rows = await db
    .selectFrom('decision')
    .select('id')
    .where('state', '=', 'issued')
    .orderBy('id')
    .execute()
  const broken: unknown[] = []
  for (const { id } of rows) {
    const decision = await decisionById(db, id)
    if (decision === null) continue
    const { content, number, issuedOn, signerName, signedAs, digest } = decision
    const isSame =
      number !== null &&
      issuedOn !== null &&
      signerName !== null &&
      digest === digestOfDecision(content, { number, issuedOn, signerName, signedAs: signedAs ?? '' })
    if (!isSame) broken.push({ id, number })
  }
  return broken
}
