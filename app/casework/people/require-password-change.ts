import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayAdminister } from '#app/domain/people/administration.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockAccount, setMustChange } from '#app/records/people/accounts.ts'
import type { Tools } from '#app/tools.ts'

export type RequireChangeProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-password' }
  | { readonly problem: 'already-so' }

/** Buộc đổi mật khẩu: until a new password is chosen the person can open nothing else. */
export async function requirePasswordChange(
  tools: Tools,
  actor: Actor,
  personId: number,
): Promise<Outcome<null, RequireChangeProblem>> {
  return tools.transaction(async (tx) => {
    const account = await lockAccount(tx, personId)
    const problems: RequireChangeProblem[] = []
    if (!mayAdminister(actor)) problems.push({ problem: 'not-allowed' })
    if (account === null || account.passwordHash === null) problems.push({ problem: 'no-password' })
    else if (account.mustChange) problems.push({ problem: 'already-so' })

    const subject = `person:${personId}`
    const act = { at: tools.now(), actorId: actor.personId, act: 'require-password-change', subject }
    await recordAct(tx, { ...act, refused: problems.length > 0, facts: { problems } })
    if (problems.length > 0) return refused(problems)
    await setMustChange(tx, personId)
    return done(null)
  })
}
