import type { Connection } from '#app/records/connection.ts'
import { issuedProgrammes } from './programmes.ts'

/** The sectors whose dossiers an appraiser reads, by every plan in force. */
export async function appraisedSectors(db: Connection): Promise<readonly string[]> {
  const plans = await issuedProgrammes(db)
  return [...new Set(plans.flatMap((plan) => plan.current.programme.authority.appraiser?.sectors ?? []))]
}
