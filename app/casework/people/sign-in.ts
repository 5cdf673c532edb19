import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { failuresThatLock, lockedUntil } from '#app/domain/people/lock-out.ts'
import { loginNameOf } from '#app/domain/people/login-name.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { accountOfLogin } from '#app/records/people/accounts.ts'
import { endSession } from '#app/records/people/sessions.ts'
import {
  attemptSucceeded,
  failuresFromAddress,
  forgetOldAttempts,
  insertAttempt,
  latestFailures,
  queueForLogin,
} from '#app/records/people/sign-in-attempts.ts'
import type { Tools } from '#app/tools.ts'
import { type CameFrom, openSession } from './open-session.ts'
import { isPassword } from './password-hash.ts'

/** None of them tells whether the sign-in name exists: a name nobody has is locked by five wrong tries as well. */
export type SignInProblem =
  | { readonly problem: 'login-missing' }
  | { readonly problem: 'password-missing' }
  | { readonly problem: 'not-recognised' }
  | { readonly problem: 'locked'; readonly until: Temporal.Instant }
  | { readonly problem: 'address-must-wait'; readonly minutes: number }

const addressWindowMinutes = 10
const addressFailures = 100
const daysOfAttempts = 90
const longestPassword = 1000

/** Đăng nhập: answers the token of a new session; the session of before, if any, ends. */
export async function signIn(
  tools: Tools,
  given: CameFrom & {
    readonly login: string
    readonly password: string
    readonly sessionBefore: string | null
  },
): Promise<Outcome<{ readonly token: string; readonly personId: number }, SignInProblem>> {
  const login = loginNameOf(given.login).slice(0, 100)
  const missing: SignInProblem[] = []
  if (login === '') missing.push({ problem: 'login-missing' })
  if (given.password === '') missing.push({ problem: 'password-missing' })
  if (missing.length > 0) return refused(missing)

  const start = await begin(tools, login, given.address)
  if (!start.ok) return start
  // Outside a transaction: a hash takes its time, and nobody should hold a connection meanwhile.
  const account = await accountOfLogin(tools.db, login)
  const right = await isPassword(given.password.slice(0, longestPassword), account?.passwordHash ?? null)

  return tools.transaction(async (tx) => {
    const act = { at: tools.now(), act: 'sign-in' }
    if (account === null || !right || account.disabledAt !== null) {
      const about = account === null ? {} : { subject: `person:${account.personId}` }
      await recordAct(tx, {
        ...act,
        ...about,
        actorId: null,
        refused: true,
        facts: { address: given.address },
      })
      return refused([{ problem: 'not-recognised' }])
    }
    await recordAct(tx, {
      ...act,
      actorId: account.personId,
      refused: false,
      subject: `person:${account.personId}`,
      facts: { address: given.address },
    })
    await attemptSucceeded(tx, start.value)
    await forgetOldAttempts(tx, login, tools.machineNow().subtract({ hours: 24 * daysOfAttempts }))
    if (given.sessionBefore !== null) await endSession(tx, given.sessionBefore)
    const token = await openSession(tools, tx, account.personId, given)
    return done({ token, personId: account.personId })
  })
}

/** Counts the attempt before the password is looked at, so that a hundred at once are a hundred. */
function begin(tools: Tools, login: string, address: string): Promise<Outcome<number, SignInProblem>> {
  return tools.transaction(async (tx) => {
    const at = tools.machineNow()
    await queueForLogin(tx, login)
    const until = lockedUntil(await latestFailures(tx, login, failuresThatLock), at)
    const since = at.subtract({ minutes: addressWindowMinutes })
    const fromAddress = await failuresFromAddress(tx, address, since)

    const problems: SignInProblem[] = []
    if (until !== null) problems.push({ problem: 'locked', until })
    else if (fromAddress >= addressFailures)
      problems.push({ problem: 'address-must-wait', minutes: addressWindowMinutes })
    if (problems.length > 0) {
      const facts = { problems: problems.map(({ problem }) => problem), address }
      await recordAct(tx, { at: tools.now(), actorId: null, act: 'sign-in', refused: true, facts })
      return refused(problems)
    }
    return done(await insertAttempt(tx, { at, login, address }))
  })
}
