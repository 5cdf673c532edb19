import type { Notice } from '#app/documents/dossier/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Role } from '#app/domain/people/actor.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { peopleWithRole } from '#app/records/people/role-grants.ts'
import type { Tools } from '#app/tools.ts'

type About = { readonly at: Temporal.Instant; readonly dossierId?: number; readonly link: string }

/** The same notice to each of these people once; whoever cannot sign in and the actor himself are left out. */
export async function notifyPeople(
  tools: Tools,
  tx: OpenTransaction,
  people: readonly number[],
  notice: Notice,
  about: About & { readonly not?: number },
): Promise<void> {
  const wanted = [...new Set(people)].filter((id) => id !== about.not)
  const { not: _, ...around } = about
  await tools.notifyEach(tx, wanted, { ...around, ...notice })
}

/** The people who hold a role that day, for this unit where one is given. */
export async function holdersOf(
  tx: OpenTransaction,
  at: Temporal.Instant,
  roles: readonly Role[],
  unitId?: number,
): Promise<readonly number[]> {
  const found: number[] = []
  for (const role of roles)
    for (const holder of await peopleWithRole(tx, role, dayInVietnam(at), unitId)) found.push(holder.personId)
  return found
}

export const dossierLink = (id: number): string => `/ho-so/${id}`
