import { changeRegistration } from '#app/casework/registration/change-registration.ts'
import { registerInitiatives } from '#app/casework/registration/register-initiatives.ts'
import { takeUpRegistration } from '#app/casework/registration/take-up-registration.ts'
import { withdrawRegistration } from '#app/casework/registration/withdraw-registration.ts'
import type { Registration } from '#app/domain/registration/registration.ts'
import { registrationById } from '#app/records/registration/registrations.ts'
import type { Act } from '../act.ts'
import { clerkOf, people } from '../content/people.ts'
import { laterRegistrationSteps, registrationLists } from '../content/registrations.ts'
import type { DemoDossier, Step } from '../content/types.ts'
import { instantAt } from '../local-time.ts'
import { known, type Scene } from '../scene.ts'

/** What the units register in spring, each its whole list at once, and what they change or give up later. */
export const registrationActs: readonly Act[] = [
  ...registrationLists.map(
    (list): Act => ({
      at: list.at,
      what: `${list.unit}: đăng ký ${list.items.length} sáng kiến`,
      do: async ({ tools, actor, programme, unitId, personId }) =>
        registerInitiatives(tools, await actor(clerkOf(list.unit)), {
          programmeId: (await programme('tam-diep-2024')).id,
          unitId: await unitId(list.unit),
          entries: await Promise.all(
            list.items.map(async ({ title, authors, field, isReform, note }) => ({
              title,
              authors: await Promise.all(
                authors.map(async (code) => {
                  const person = known(
                    people.find((one) => one.code === code),
                    `người ${code}`,
                  )
                  return {
                    personId: await personId(code),
                    fullName: person.fullName,
                    jobTitle: person.position,
                  }
                }),
              ),
              field,
              kind: null,
              isReform,
              note,
            })),
          ),
        }),
    }),
  ),
  ...laterRegistrationSteps.map(
    (step): Act => ({
      at: step.at,
      what: `${step.unit}: ${step.step === 'changed' ? 'sửa' : 'rút'} đăng ký`,
      do: async (scene) => {
        const { tools, actor } = scene
        const clerk = await actor(clerkOf(step.unit))
        const { id, version, ...kept } = await registered(scene, step.unit, step.title)
        if (step.step === 'withdrawn')
          return withdrawRegistration(tools, clerk, { registrationId: id, reason: step.reason })
        const entry = { ...kept, title: step.newTitle }
        return changeRegistration(tools, clerk, { registrationId: id, version, entry, reason: step.reason })
      },
    }),
  ),
]

/** The registration of a unit by its title; what a trainee has taken away is not on the stage. */
async function registered({ tools, unitId }: Scene, unit: string, title: string): Promise<Registration> {
  const row = await tools.db
    .selectFrom('registration')
    .select('id')
    .where('unit_id', '=', await unitId(unit))
    .where('title', '=', title)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return known((row && (await registrationById(tools.db, row.id))) ?? undefined, `đăng ký “${title}”`)
}

/** A dossier begun from the registration of its title. */
export async function takeUp(scene: Scene, dossier: DemoDossier, begun: Step) {
  const { id } = await registered(scene, dossier.unit ?? '', dossier.title)
  return takeUpRegistration(scene.tools, await scene.actor(begun.by), { registrationId: id })
}

/** Was the dossier's initiative registered before it was begun? */
export const isRegistered = (dossier: DemoDossier, begun: Step): boolean =>
  registrationLists.some(
    ({ unit, at, items }) =>
      unit === dossier.unit &&
      Temporal.Instant.compare(instantAt(at), instantAt(begun.at)) < 0 &&
      items.some(({ title, dossier: code }) => code === dossier.code && title === dossier.title),
  )
