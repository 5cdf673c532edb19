import { passwordChangedLetter } from '#app/documents/people/letters.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { failuresThatLock, lockedUntil } from '#app/domain/people/lock-out.ts'
import { type PasswordProblem, passwordProblems } from '#app/domain/people/password-rules.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { accountOfPerson, setPassword } from '#app/records/people/accounts.ts'
import { spendLinksOf } from '#app/records/people/one-time-links.ts'
import { endSessionsOf } from '#app/records/people/sessions.ts'
import {
  attemptSucceeded,
  insertAttempt,
  latestFailures,
  queueForLogin,
} from '#app/records/people/sign-in-attempts.ts'
import type { Tools } from '#app/tools.ts'
import { hashPassword, isPassword } from './password-hash.ts'

export type ChangePasswordProblem =
  | PasswordProblem
  | { readonly problem: 'current-wrong' }
  | { readonly problem: 'same-as-before' }
  | { readonly problem: 'locked'; readonly until: Temporal.Instant }

/** Đổi mật khẩu của mình: asks for the current one, and ends every other session. Wrong guesses lock as at the door. */
export async function changeOwnPassword(
  tools: Tools,
  actor: Actor,
  given: {
    readonly sessionHash: string
    readonly address: string
    readonly current: string
    readonly password: string
    readonly repeat: string
  },
): Promise<Outcome<{ readonly sessionsEnded: number }, ChangePasswordProblem>> {
  const account = await accountOfPerson(tools.db, actor.personId)
  const login = account?.login ?? ''
  const guess = await tools.transaction(async (tx) => {
    await queueForLogin(tx, login)
    const at = tools.machineNow()
    const until = lockedUntil(await latestFailures(tx, login, failuresThatLock), at)
    return until ?? (await insertAttempt(tx, { at, login, address: given.address }))
  })
  const isRight =
    typeof guess === 'number' &&
    (await isPassword(given.current.slice(0, 1000), account?.passwordHash ?? null))
  const passwordHash = await hashPassword(given.password.slice(0, 1000))

  return tools.transaction(async (tx) => {
    const problems: ChangePasswordProblem[] = []
    if (typeof guess !== 'number') problems.push({ problem: 'locked', until: guess })
    else if (!isRight) problems.push({ problem: 'current-wrong' })
    problems.push(...passwordProblems(given.password, given.repeat, { login, fullName: actor.fullName }))
    if (isRight && given.password !== '' && given.password === given.current)
      problems.push({ problem: 'same-as-before' })

    if (isRight) await attemptSucceeded(tx, guess)
    const subject = `person:${actor.personId}`
    const act = { at: tools.now(), actorId: actor.personId, act: 'change-own-password', subject }
    const facts = { problems: problems.map(({ problem }) => problem) }
    await recordAct(tx, { ...act, refused: problems.length > 0, facts })
    if (problems.length > 0) return refused(problems)
    await setPassword(tx, actor.personId, passwordHash, tools.machineNow())
    await spendLinksOf(tx, actor.personId, tools.machineNow())
    await tools.notify(tx, {
      at: tools.now(),
      toPersonId: actor.personId,
      ...passwordChangedLetter({ fullName: actor.fullName }),
    })
    return done({ sessionsEnded: await endSessionsOf(tx, actor.personId, given.sessionHash) })
  })
}
