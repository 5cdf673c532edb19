import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayAdminister } from '#app/domain/people/administration.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { setDisabled } from '#app/records/people/accounts.ts'
import type { Tools } from '#app/tools.ts'

export type ReopenAccountProblem = { readonly problem: 'not-allowed' } | { readonly problem: 'already-so' }

/** Mở lại tài khoản đã đóng, with the password and the roles it had. */
export async function reopenAccount(
  tools: Tools,
  actor: Actor,
  personId: number,
): Promise<Outcome<null, ReopenAccountProblem>> {
  return tools.transaction(async (tx) => {
    const problems: ReopenAccountProblem[] = []
    if (!mayAdminister(actor)) problems.push({ problem: 'not-allowed' })
    else if (!(await setDisabled(tx, personId, null))) problems.push({ problem: 'already-so' })

    const act = {
      at: tools.now(),
      actorId: actor.personId,
      act: 'reopen-account',
      subject: `person:${personId}`,
    }
    await recordAct(tx, { ...act, refused: problems.length > 0, facts: { problems } })
    return problems.length > 0 ? refused(problems) : done(null)
  })
}
