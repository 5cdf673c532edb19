import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayAdminister } from '#app/domain/people/administration.ts'
import { type LoginNameProblem, loginNameOf, loginNameProblems } from '#app/domain/people/login-name.ts'
import { type PersonDetails, type PersonProblem, personProblems } from '#app/domain/people/person.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import {
  accountOfLogin,
  accountOfPerson,
  insertAccount,
  queueForNames,
} from '#app/records/people/accounts.ts'
import {
  insertPerson,
  type PersonAtWork,
  peopleAlike,
  personById,
  personOfEmail,
  updatePerson,
} from '#app/records/people/people.ts'
import { unitById } from '#app/records/people/units.ts'
import type { Tools } from '#app/tools.ts'
import { type HandedLink, makeLink } from './make-link.ts'

export type CreateAccountProblem =
  | PersonProblem
  | LoginNameProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'unit-unknown' }
  | { readonly problem: 'login-taken' }
  | { readonly problem: 'email-taken'; readonly by: string }
  | { readonly problem: 'person-unknown' }
  | { readonly problem: 'has-account' }
  | { readonly problem: 'perhaps-known'; readonly people: readonly PersonAtWork[] }

/**
 * Mở tài khoản for somebody new, or for a person the programme knows already (a co-author). Nobody but the owner ever
 * chooses the password: a one-time link is answered and, where mails go out, mailed.
 */
export async function createAccount(
  tools: Tools,
  actor: Actor,
  wanted: {
    readonly personId: number | null
    readonly details: PersonDetails
    readonly login: string
    readonly anotherPerson: boolean
  },
): Promise<Outcome<HandedLink & { readonly personId: number }, CreateAccountProblem>> {
  const { details } = wanted
  const login = loginNameOf(wanted.login)
  return tools.transaction(async (tx) => {
    await queueForNames(tx)
    const at = tools.now()
    const known = wanted.personId === null ? null : await personById(tx, wanted.personId)
    const unit = details.homeUnitId === null ? null : await unitById(tx, details.homeUnitId)
    const ofEmail = details.email === null ? null : await personOfEmail(tx, details.email)
    const alike =
      wanted.personId !== null || wanted.anotherPerson || details.fullName === ''
        ? []
        : await peopleAlike(tx, details.fullName, details.birthDate)

    const problems: CreateAccountProblem[] = [
      ...personProblems(details, dayInVietnam(at), false),
      ...loginNameProblems(login),
    ]
    if (!mayAdminister(actor)) problems.push({ problem: 'not-allowed' })
    if (details.homeUnitId !== null && unit === null) problems.push({ problem: 'unit-unknown' })
    if ((await accountOfLogin(tx, login)) !== null) problems.push({ problem: 'login-taken' })
    if (ofEmail !== null && ofEmail.id !== wanted.personId)
      problems.push({ problem: 'email-taken', by: ofEmail.fullName })
    if (wanted.personId !== null && known === null) problems.push({ problem: 'person-unknown' })
    if (known !== null && (await accountOfPerson(tx, known.id)) !== null)
      problems.push({ problem: 'has-account' })
    if (problems.length === 0 && alike.length > 0) problems.push({ problem: 'perhaps-known', people: alike })

    const act = { at, actorId: actor.personId, act: 'create-account' }
    if (problems.length > 0) {
      const facts = { login, problems: problems.map(({ problem }) => problem) }
      await recordAct(tx, { ...act, refused: true, facts })
      return refused(problems)
    }
    const personId = known?.id ?? (await insertPerson(tx, details, at))
    if (known !== null) await updatePerson(tx, personId, details)
    await recordAct(tx, { ...act, refused: false, subject: `person:${personId}`, facts: { login } })
    await insertAccount(
      tx,
      { personId, login, passwordHash: null, passwordSetAt: null, mustChange: false },
      at,
    )
    const person = { id: personId, fullName: details.fullName, email: details.email, login }
    return done({ personId, ...(await makeLink(tools, tx, 'invitation', person)) })
  })
}
