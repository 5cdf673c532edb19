import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayTendOutbox } from '#app/domain/people/administration.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { requeueMail } from '#app/records/foundation/outbox.ts'
import type { Tools } from '#app/tools.ts'

export type RetryMailProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-mail-server' }
  | { readonly problem: 'nothing-to-retry' }

/** Gửi lại: a mail that failed or was kept back goes into the queue once more. */
export async function retryMail(
  tools: Tools,
  actor: Actor,
  messageId: number,
): Promise<Outcome<null, RetryMailProblem>> {
  return tools.transaction(async (tx) => {
    const problems: RetryMailProblem[] = []
    if (!mayTendOutbox(actor)) problems.push({ problem: 'not-allowed' })
    if (!tools.settings.sendsMail) problems.push({ problem: 'no-mail-server' })
    if (problems.length === 0 && !(await requeueMail(tx, messageId)))
      problems.push({ problem: 'nothing-to-retry' })

    const act = {
      at: tools.now(),
      actorId: actor.personId,
      act: 'retry-mail',
      subject: `message:${messageId}`,
    }
    await recordAct(tx, { ...act, refused: problems.length > 0, facts: { problems } })
    if (problems.length > 0) return refused(problems)
    await tools.queueMail(tx, [messageId])
    return done(null)
  })
}
