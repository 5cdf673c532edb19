import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { mayRunCouncils } from '#app/domain/council/council-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { endSeat, lockCouncil } from '#app/records/council/councils.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'

export type EndMemberProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-such-member' }
  | { readonly problem: 'ended-already'; readonly on: Temporal.PlainDate }
  | { readonly problem: 'reason-missing' }

/**
 * Thôi tham gia Hội đồng from today on. What the member has signed stays valid: it was given while in the seat;
 * drafts can no longer be saved or signed.
 */
export async function endMember(
  tools: Tools,
  actor: Actor,
  wish: { readonly councilId: number; readonly memberId: number; readonly reason: string },
): Promise<Outcome<null, EndMemberProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const council = await lockCouncil(tx, wish.councilId)
    const member = council?.members.find((one) => one.id === wish.memberId)
    if (council === null || member === undefined) return refused([{ problem: 'no-such-member' }])

    const problems: EndMemberProblem[] = []
    if (!mayRunCouncils(actor)) problems.push({ problem: 'not-allowed' })
    if (member.validTo !== null && Temporal.PlainDate.compare(member.validTo, dayInVietnam(at)) < 0)
      problems.push({ problem: 'ended-already', on: member.validTo })
    if (wish.reason === '') problems.push({ problem: 'reason-missing' })

    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'end-member',
      refused: problems.length > 0,
      programmeId: council.programmeId,
      subject: `council:${council.id}`,
      ...(wish.reason === '' ? {} : { reason: wish.reason }),
      facts: problems.length > 0 ? problems : { person: member.personId },
    })
    if (problems.length > 0) return refused(problems)

    // The last day is yesterday, but a seat that begins today or later ends before it began.
    const yesterday = dayInVietnam(at).subtract({ days: 1 })
    const before = member.validFrom.subtract({ days: 1 })
    await endSeat(tx, member.id, Temporal.PlainDate.compare(yesterday, before) < 0 ? before : yesterday)
    return done(null)
  })
}
