import type { Actor } from '#app/domain/people/actor.ts'
import { mayOpenRanking } from '#app/domain/ranking/ranking-access.ts'
import type { Connection } from '#app/records/connection.ts'
import { type IssuedProgramme, issuedProgramme } from '#app/records/programme/programmes.ts'
import { hasStakeInRanking } from '#app/records/ranking/rankings.ts'

/** The programme whose ranking this person may open; 'has-stake' where a conflict keeps it closed, null where there is none for them. */
export async function openRanking(
  db: Connection,
  actor: Actor,
  programmeId: number,
): Promise<IssuedProgramme | 'has-stake' | null> {
  const plan = await issuedProgramme(db, programmeId)
  if (plan === null || !mayOpenRanking(actor, programmeId)) return null
  return (await hasStakeInRanking(db, programmeId, actor.personId)) ? 'has-stake' : plan
}
