import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayAdminister } from '#app/domain/people/administration.ts'
import { type LoginNameProblem, loginNameOf, loginNameProblems } from '#app/domain/people/login-name.ts'
import { type PersonDetails, type PersonProblem, personProblems } from '#app/domain/people/person.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { accountOfLogin, lockAccount, queueForNames, setLogin } from '#app/records/people/accounts.ts'
import { personById, personOfEmail, updatePerson } from '#app/records/people/people.ts'
import { unitById } from '#app/records/people/units.ts'
import type { Tools } from '#app/tools.ts'

export type EditAccountProblem =
  | PersonProblem
  | LoginNameProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'person-unknown' }
  | { readonly problem: 'unit-unknown' }
  | { readonly problem: 'login-taken' }
  | { readonly problem: 'email-taken'; readonly by: string }

/** Sửa thông tin của một người, and the sign-in name when the person has an account. Frozen copies keep what they said. */
export async function editAccount(
  tools: Tools,
  actor: Actor,
  wanted: { readonly personId: number; readonly details: PersonDetails; readonly login: string | null },
): Promise<Outcome<null, EditAccountProblem>> {
  const { personId, details } = wanted
  return tools.transaction(async (tx) => {
    await queueForNames(tx)
    const at = tools.now()
    const before = await personById(tx, personId)
    const account = await lockAccount(tx, personId)
    const login = account === null || wanted.login === null ? null : loginNameOf(wanted.login)
    const ofLogin = login === null ? null : await accountOfLogin(tx, login)
    const ofEmail = details.email === null ? null : await personOfEmail(tx, details.email)

    const problems: EditAccountProblem[] = [...personProblems(details, dayInVietnam(at), false)]
    if (!mayAdminister(actor)) problems.push({ problem: 'not-allowed' })
    if (before === null) problems.push({ problem: 'person-unknown' })
    if (login !== null) problems.push(...loginNameProblems(login))
    if (ofLogin !== null && ofLogin.personId !== personId) problems.push({ problem: 'login-taken' })
    if (ofEmail !== null && ofEmail.id !== personId)
      problems.push({ problem: 'email-taken', by: ofEmail.fullName })
    if (details.homeUnitId !== null && (await unitById(tx, details.homeUnitId)) === null)
      problems.push({ problem: 'unit-unknown' })

    const act = { at, actorId: actor.personId, act: 'edit-account', subject: `person:${personId}` }
    if (problems.length > 0) {
      await recordAct(tx, {
        ...act,
        refused: true,
        facts: { problems: problems.map(({ problem }) => problem) },
      })
      return refused(problems)
    }
    await recordAct(tx, {
      ...act,
      refused: false,
      facts: { nameBefore: before?.fullName, loginBefore: account?.login },
    })
    await updatePerson(tx, personId, details)
    if (login !== null) await setLogin(tx, personId, login)
    return done(null)
  })
}
