import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayAdminister } from '#app/domain/people/administration.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { setDisabled } from '#app/records/people/accounts.ts'
import { lastingAdministrators } from '#app/records/people/administrators.ts'
import { spendLinksOf } from '#app/records/people/one-time-links.ts'
import { endSessionsOf } from '#app/records/people/sessions.ts'
import type { Tools } from '#app/tools.ts'

export type CloseAccountProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'own-account' }
  | { readonly problem: 'last-administrator' }
  | { readonly problem: 'already-so' }

/** Đóng tài khoản: nobody signs in with it, every session and link of it ends now; what the person did stays. */
export async function closeAccount(
  tools: Tools,
  actor: Actor,
  personId: number,
): Promise<Outcome<{ readonly sessionsEnded: number }, CloseAccountProblem>> {
  return tools.transaction(async (tx) => {
    const administrators = await lastingAdministrators(tx)
    const problems: CloseAccountProblem[] = []
    if (!mayAdminister(actor)) problems.push({ problem: 'not-allowed' })
    if (personId === actor.personId) problems.push({ problem: 'own-account' })
    if (administrators.length === 1 && administrators[0] === personId)
      problems.push({ problem: 'last-administrator' })
    if (problems.length === 0 && !(await setDisabled(tx, personId, tools.now())))
      problems.push({ problem: 'already-so' })

    const act = {
      at: tools.now(),
      actorId: actor.personId,
      act: 'close-account',
      subject: `person:${personId}`,
    }
    await recordAct(tx, { ...act, refused: problems.length > 0, facts: { problems } })
    if (problems.length > 0) return refused(problems)
    await spendLinksOf(tx, personId, tools.machineNow())
    return done({ sessionsEnded: await endSessionsOf(tx, personId) })
  })
}
