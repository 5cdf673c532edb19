import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayTendOutbox } from '#app/domain/people/administration.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { requeueFailed } from '#app/records/foundation/outbox.ts'
import type { Tools } from '#app/tools.ts'
import type { RetryMailProblem } from './retry-mail.ts'

/** Gửi lại tất cả thư lỗi: every mail a server has turned down goes into the queue once more. */
export async function retryFailedMails(
  tools: Tools,
  actor: Actor,
): Promise<Outcome<{ readonly retried: number }, RetryMailProblem>> {
  return tools.transaction(async (tx) => {
    const problems: RetryMailProblem[] = []
    if (!mayTendOutbox(actor)) problems.push({ problem: 'not-allowed' })
    if (!tools.settings.sendsMail) problems.push({ problem: 'no-mail-server' })
    const ids = problems.length === 0 ? await requeueFailed(tx) : []
    if (problems.length === 0 && ids.length === 0) problems.push({ problem: 'nothing-to-retry' })
    await recordAct(tx, {
      at: tools.now(),
      actorId: actor.personId,
      act: 'retry-failed-mails',
      refused: problems.length > 0,
      facts: { retried: ids.length, problems },
    })
    if (problems.length > 0) return refused(problems)
    await tools.queueMail(tx, ids)
    return done({ retried: ids.length })
  })
}
