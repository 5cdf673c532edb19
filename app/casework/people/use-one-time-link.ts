import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { type PasswordProblem, passwordProblems } from '#app/domain/people/password-rules.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockAccount, setPassword } from '#app/records/people/accounts.ts'
import { lockOneTimeLink, spendLinksOf } from '#app/records/people/one-time-links.ts'
import { personById } from '#app/records/people/people.ts'
import { endSessionsOf } from '#app/records/people/sessions.ts'
import { forgetFailures } from '#app/records/people/sign-in-attempts.ts'
import type { Tools } from '#app/tools.ts'
import { hashPassword } from './password-hash.ts'
import { hashToken } from './secret-token.ts'

export type UseLinkProblem = PasswordProblem | { readonly problem: 'link-not-valid' }

/** Đặt mật khẩu bằng đường dẫn: works once, before its end; every session of the person ends. */
export async function useOneTimeLink(
  tools: Tools,
  given: { readonly token: string; readonly password: string; readonly repeat: string },
): Promise<Outcome<{ readonly login: string }, UseLinkProblem>> {
  const passwordHash = await hashPassword(given.password.slice(0, 1000))
  return tools.transaction(async (tx) => {
    const at = tools.machineNow()
    const link = await lockOneTimeLink(tx, hashToken(given.token))
    const account = link === null ? null : await lockAccount(tx, link.personId)
    const person = link === null ? null : await personById(tx, link.personId)
    const isValid = link !== null && link.usedAt === null && Temporal.Instant.compare(at, link.endsAt) < 0

    if (!isValid || account === null || account.disabledAt !== null || person === null) {
      await recordAct(tx, { at: tools.now(), actorId: null, act: 'use-one-time-link', refused: true })
      return refused([{ problem: 'link-not-valid' }])
    }
    const problems = passwordProblems(given.password, given.repeat, {
      login: account.login,
      fullName: person.fullName,
    })
    const act = {
      at: tools.now(),
      actorId: person.id,
      act: 'use-one-time-link',
      subject: `person:${person.id}`,
      facts: { purpose: link.purpose, problems },
    }
    await recordAct(tx, { ...act, refused: problems.length > 0 })
    if (problems.length > 0) return refused(problems)
    await setPassword(tx, person.id, passwordHash, at)
    await spendLinksOf(tx, person.id, at)
    await endSessionsOf(tx, person.id)
    await forgetFailures(tx, account.login)
    return done({ login: account.login })
  })
}
