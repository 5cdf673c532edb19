import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { type PersonDetails, type PersonProblem, personProblems } from '#app/domain/people/person.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { insertPerson, type PersonAtWork, peopleAlike } from '#app/records/people/people.ts'
import { unitById } from '#app/records/people/units.ts'
import type { Tools } from '#app/tools.ts'

export type RegisterPersonProblem =
  | PersonProblem
  | { readonly problem: 'unit-unknown' }
  | { readonly problem: 'perhaps-known'; readonly people: readonly PersonAtWork[] }

/**
 * Ghi tên một người chưa có tài khoản: an author adds a co-author or a participant. People with the same name are
 * shown first; `anotherPerson` says that none of them is meant.
 */
export async function registerPerson(
  tools: Tools,
  actor: Actor,
  person: Pick<PersonDetails, 'fullName' | 'birthDate' | 'position' | 'homeUnitId'> & {
    readonly qualification?: string
    readonly anotherPerson: boolean
  },
): Promise<Outcome<{ readonly personId: number }, RegisterPersonProblem>> {
  const { anotherPerson, ...given } = person
  const details: PersonDetails = { qualification: '', email: null, phone: null, ...given }
  return tools.transaction(async (tx) => {
    const at = tools.now()
    const today = dayInVietnam(at)
    const unit = details.homeUnitId === null ? null : await unitById(tx, details.homeUnitId)
    const alike = anotherPerson ? [] : await peopleAlike(tx, details.fullName, details.birthDate)

    const problems: RegisterPersonProblem[] = [...personProblems(details, today, true)]
    if (details.homeUnitId !== null && unit === null) problems.push({ problem: 'unit-unknown' })
    if (problems.length === 0 && alike.length > 0) problems.push({ problem: 'perhaps-known', people: alike })

    const act = { at, actorId: actor.personId, act: 'register-person' }
    if (problems.length > 0) {
      const facts = { problems: problems.map(({ problem }) => problem), alike: alike.map(({ id }) => id) }
      await recordAct(tx, { ...act, refused: true, facts })
      return refused(problems)
    }
    const personId = await insertPerson(tx, details, at)
    await recordAct(tx, { ...act, refused: false, subject: `person:${personId}` })
    return done({ personId })
  })
}
