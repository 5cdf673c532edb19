import { joinRefusedLetter } from '#app/documents/people/letters.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import {
  type JoinRefusalProblem,
  joinRefusalProblems,
  mayJudgeJoining,
} from '#app/domain/people/join-request.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockJoinRequest, settleJoinRequest } from '#app/records/people/join-requests.ts'
import type { Tools } from '#app/tools.ts'

/** Nobody may, nobody asked, or somebody was quicker. */
export type JoinSettlingProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'request-unknown' }
  | { readonly problem: 'already-settled' }

/** Từ chối đăng ký tham gia: once, with a reason that is mailed to whoever asked. */
export async function refuseJoining(
  tools: Tools,
  actor: Actor,
  wanted: { readonly requestId: number; readonly reason: string },
): Promise<Outcome<null, JoinSettlingProblem | JoinRefusalProblem>> {
  const { requestId, reason } = wanted
  return tools.transaction(async (tx) => {
    const at = tools.now()
    const request = await lockJoinRequest(tx, requestId)

    const problems: (JoinSettlingProblem | JoinRefusalProblem)[] = [...joinRefusalProblems(reason)]
    if (!mayJudgeJoining(actor)) problems.push({ problem: 'not-allowed' })
    if (request === null) problems.push({ problem: 'request-unknown' })
    else if (request.state !== 'waiting') problems.push({ problem: 'already-settled' })

    const subject = `join-request:${requestId}`
    const facts = { problems: problems.map(({ problem }) => problem) }
    const act = { at, actorId: actor.personId, act: 'refuse-joining', subject, reason, facts }
    await recordAct(tx, { ...act, refused: problems.length > 0 })
    if (problems.length > 0 || request === null) return refused(problems)
    const nowhere = { sector: null, personId: null, unitId: null }
    await settleJoinRequest(tx, requestId, { state: 'refused', at, by: actor.personId, reason, ...nowhere })
    const letter = joinRefusedLetter(request.fullName, reason)
    await tools.notify(tx, { at, toPersonId: null, toAddress: request.email, ...letter, urgent: true })
    return done(null)
  })
}
