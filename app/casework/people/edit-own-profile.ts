import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { type PersonDetails, type PersonProblem, personProblems } from '#app/domain/people/person.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { queueForNames } from '#app/records/people/accounts.ts'
import { personById, personOfEmail, updatePerson } from '#app/records/people/people.ts'
import type { Tools } from '#app/tools.ts'

export type EditProfileProblem = PersonProblem | { readonly problem: 'email-not-free' }

/** Sửa thông tin của chính mình. The unit is the administrator's to change. */
export async function editOwnProfile(
  tools: Tools,
  actor: Actor,
  given: Omit<PersonDetails, 'homeUnitId'>,
): Promise<Outcome<null, EditProfileProblem>> {
  return tools.transaction(async (tx) => {
    await queueForNames(tx)
    const at = tools.now()
    const before = await personById(tx, actor.personId)
    const details = { ...given, homeUnitId: before?.homeUnitId ?? null }
    const ofEmail = given.email === null ? null : await personOfEmail(tx, given.email)

    const problems: EditProfileProblem[] = [...personProblems(details, dayInVietnam(at), false)]
    if (ofEmail !== null && ofEmail.id !== actor.personId) problems.push({ problem: 'email-not-free' })

    const act = { at, actorId: actor.personId, act: 'edit-own-profile', subject: `person:${actor.personId}` }
    const facts = { nameBefore: before?.fullName, problems: problems.map(({ problem }) => problem) }
    await recordAct(tx, { ...act, refused: problems.length > 0, facts })
    if (problems.length > 0) return refused(problems)
    await updatePerson(tx, actor.personId, details)
    return done(null)
  })
}
