import { joinAskedLetter } from '#app/documents/people/letters.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { JoinRequestDetails } from '#app/domain/people/join-request.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { confirmJoinRequest, joinRequestOfLink } from '#app/records/people/join-requests.ts'
import { peopleWithRole } from '#app/records/people/role-grants.ts'
import type { Tools } from '#app/tools.ts'
import { hashToken } from './secret-token.ts'

/** Xác nhận thư điện tử của người đăng ký: once, before the link's end; then the office is told. */
export async function confirmJoining(
  tools: Tools,
  token: string,
): Promise<Outcome<null, { readonly problem: 'link-not-valid' }>> {
  return tools.transaction(async (tx) => {
    const at = tools.now()
    const request = await joinRequestOfLink(tx, hashToken(token))
    const isOpen =
      request !== null &&
      request.state === 'waiting' &&
      request.linkEndsAt !== null &&
      Temporal.Instant.compare(tools.machineNow(), request.linkEndsAt) < 0
    const isFirst = isOpen && (await confirmJoinRequest(tx, request.id, at))
    const subject = request === null ? {} : { subject: `join-request:${request.id}` }
    await recordAct(tx, { at, actorId: null, act: 'confirm-joining', ...subject, refused: !isFirst })
    if (!isFirst) return refused([{ problem: 'link-not-valid' }])
    await tellOfficeOfJoining(tools, tx, request)
    return done(null)
  })
}

/** Says to everybody at the office that a request waits. */
export async function tellOfficeOfJoining(
  tools: Tools,
  tx: OpenTransaction,
  request: JoinRequestDetails & { readonly id: number },
): Promise<void> {
  const at = tools.now()
  const office = await peopleWithRole(tx, 'office', dayInVietnam(at))
  const asker = request.organisationName || request.fullName
  await tools.notifyEach(
    tx,
    office.map(({ personId }) => personId),
    { at, ...joinAskedLetter(asker, request.wish), link: `/quan-tri/tham-gia/${request.id}` },
  )
}
