import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayAdminister } from '#app/domain/people/administration.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockAccount } from '#app/records/people/accounts.ts'
import { personById } from '#app/records/people/people.ts'
import { forgetFailures } from '#app/records/people/sign-in-attempts.ts'
import type { Tools } from '#app/tools.ts'
import { type HandedLink, makeLink } from './make-link.ts'

export type ResetPasswordProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-account' }
  | { readonly problem: 'account-closed' }

/**
 * Tạo đường dẫn đặt mật khẩu: the administrator hands it over, or it goes by mail. The old password holds until the owner
 * has chosen a new one; a lock-out is lifted at once.
 */
export async function resetPassword(
  tools: Tools,
  actor: Actor,
  personId: number,
): Promise<Outcome<HandedLink, ResetPasswordProblem>> {
  return tools.transaction(async (tx) => {
    const account = await lockAccount(tx, personId)
    const person = await personById(tx, personId)

    const problems: ResetPasswordProblem[] = []
    if (!mayAdminister(actor)) problems.push({ problem: 'not-allowed' })
    if (account !== null && account.disabledAt !== null) problems.push({ problem: 'account-closed' })
    if (account === null || person === null) problems.push({ problem: 'no-account' })

    const act = {
      at: tools.now(),
      actorId: actor.personId,
      act: 'reset-password',
      subject: `person:${personId}`,
    }
    await recordAct(tx, { ...act, refused: problems.length > 0, facts: { problems } })
    if (problems.length > 0 || account === null || person === null) return refused(problems)
    await forgetFailures(tx, account.login)
    const purpose = account.passwordHash === null ? 'invitation' : 'password-reset'
    return done(await makeLink(tools, tx, purpose, { ...person, login: account.login }))
  })
}
