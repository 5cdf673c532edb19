import { joinConfirmationLetter } from '#app/documents/people/letters.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import {
  type JoinRequestDetails,
  type JoinRequestProblem,
  joinRequestProblems,
} from '#app/domain/people/join-request.ts'
import { failuresThatLock, lockedUntil } from '#app/domain/people/lock-out.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import {
  insertJoinRequest,
  joinAsksFrom,
  joinLogin,
  replaceJoinRequest,
  waitingRequestOf,
} from '#app/records/people/join-requests.ts'
import { insertAttempt, latestFailures, queueForLogin } from '#app/records/people/sign-in-attempts.ts'
import type { Tools } from '#app/tools.ts'
import { tellOfficeOfJoining } from './confirm-joining.ts'
import { hashToken, newToken } from './secret-token.ts'

/** None of them tells whether the address is known: only how often it, or this network address, has asked. */
export type AskToJoinProblem =
  | JoinRequestProblem
  | { readonly problem: 'locked'; readonly until: Temporal.Instant }
  | { readonly problem: 'address-must-wait'; readonly minutes: number }

const asksFromAddress = 20
const addressWindowMinutes = 60
const hoursOfLink = 72

/**
 * Đăng ký tham gia: kept until the office settles it. Where mails go out, the address gets a one-time link. The answer is
 * the same for an address that is known, one that waits already and one that is new; a request whose address is confirmed
 * is not overwritten by a later one.
 */
export async function askToJoin(
  tools: Tools,
  asked: JoinRequestDetails & { readonly hasConsent: boolean; readonly from: string },
): Promise<Outcome<null, AskToJoinProblem>> {
  const { hasConsent, from, ...typed } = asked
  const details = { ...typed, email: typed.email.toLowerCase() }
  return tools.transaction(async (tx) => {
    const at = tools.now()
    const machineAt = tools.machineNow()
    const login = joinLogin(details.email)
    await queueForLogin(tx, login)
    const until = lockedUntil(await latestFailures(tx, login, failuresThatLock), machineAt)
    const recent = await joinAsksFrom(tx, from, machineAt.subtract({ minutes: addressWindowMinutes }))

    const problems: AskToJoinProblem[] = [...joinRequestProblems(details, hasConsent, dayInVietnam(at))]
    if (until !== null) problems.push({ problem: 'locked', until })
    else if (recent >= asksFromAddress)
      problems.push({ problem: 'address-must-wait', minutes: addressWindowMinutes })

    const act = { at, actorId: null, act: 'ask-to-join' }
    if (problems.length > 0) {
      const facts = { address: from, problems: problems.map(({ problem }) => problem) }
      await recordAct(tx, { ...act, refused: true, facts })
      return refused(problems)
    }
    await insertAttempt(tx, { at: machineAt, login, address: from })
    const waiting = await waitingRequestOf(tx, details.email)
    const isKept = waiting !== null && waiting.confirmedAt !== null
    const facts = { address: from, again: waiting !== null }
    if (isKept) await recordAct(tx, { ...act, subject: `join-request:${waiting.id}`, refused: true, facts })
    else {
      const id = await keep(tools, tx, details, waiting?.id ?? null)
      await recordAct(tx, { ...act, subject: `join-request:${id}`, refused: false, facts })
    }
    return done(null)
  })
}

async function keep(
  tools: Tools,
  tx: OpenTransaction,
  details: JoinRequestDetails,
  waitingId: number | null,
): Promise<number> {
  const at = tools.now()
  const token = newToken()
  const ends = tools.machineNow().add({ hours: hoursOfLink })
  const link = tools.settings.sendsMail ? { hash: hashToken(token), ends } : null
  if (waitingId !== null) await replaceJoinRequest(tx, waitingId, details, at, link)
  const id = waitingId ?? (await insertJoinRequest(tx, details, at, link))
  if (link !== null)
    await tools.notify(tx, {
      at,
      toPersonId: null,
      toAddress: details.email,
      ...joinConfirmationLetter({ fullName: details.fullName, ends }),
      link: `/dang-ky-tham-gia/xac-nhan/${token}`,
      secret: true,
    })
  else if (waitingId === null) await tellOfficeOfJoining(tools, tx, { id, ...details })
  return id
}
