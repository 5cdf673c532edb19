import { holdersOf } from '#app/casework/dossier/notify-people.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Registration } from '#app/domain/registration/registration.ts'
import { mayReadRegistration } from '#app/domain/registration/registration-rules.ts'
import type { Connection, OpenTransaction } from '#app/records/connection.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { type IssuedProgramme, issuedProgramme } from '#app/records/programme/programmes.ts'
import { lockRegistration, registrationById } from '#app/records/registration/registrations.ts'

export type NoSuchRegistration = { readonly problem: 'no-such-registration' }
type UnderPlan = { readonly registration: Registration; readonly plan: IssuedProgramme }

/** For a screen: only for whoever may read it. */
export async function readRegistration(db: Connection, actor: Actor, id: number): Promise<UnderPlan | null> {
  return readable(db, actor, await registrationById(db, id))
}

/** For a verb: locked, and an attempt of whoever may not read it is recorded. */
export async function openRegistration(
  tx: OpenTransaction,
  actor: Actor,
  id: number,
  act: { readonly act: string; readonly at: Temporal.Instant },
): Promise<UnderPlan | null> {
  const open = await readable(tx, actor, await lockRegistration(tx, id))
  if (open !== null) return open
  const facts = ['no-such-registration']
  await recordAct(tx, {
    ...act,
    actorId: actor.personId,
    refused: true,
    subject: `registration:${id}`,
    facts,
  })
  return null
}

async function readable(
  db: Connection,
  actor: Actor,
  registration: Registration | null,
): Promise<UnderPlan | null> {
  const plan = registration && (await issuedProgramme(db, registration.programmeId))
  return registration && plan && mayReadRegistration(actor, registration, plan.current.programme)
    ? { registration, plan }
    : null
}

/** Whom a change concerns: its authors, and its unit's people where the office did it. */
export async function concernedBy(
  tx: OpenTransaction,
  at: Temporal.Instant,
  registration: Pick<Registration, 'authors' | 'unitId'>,
  byOffice: boolean,
): Promise<readonly number[]> {
  const authors = registration.authors.flatMap(({ personId }) => personId ?? [])
  if (!byOffice || registration.unitId === null) return authors
  return [...authors, ...(await holdersOf(tx, at, ['unit-clerk', 'unit-head'], registration.unitId))]
}
