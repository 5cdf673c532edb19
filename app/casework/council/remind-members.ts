import { notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { sheetsWanted } from '#app/documents/council/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { mayRunScoring } from '#app/domain/council/council-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import { memberProgress } from '#app/records/council/progress.ts'
import { lockScoring } from '#app/records/council/scorings.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'

export type RemindMembersProblem =
  | { readonly problem: 'no-such-scoring' }
  | { readonly problem: 'scoring-closed'; readonly closedAt: Temporal.Instant }
  | { readonly problem: 'nobody-late' }

/** Nhắc những thành viên còn phiếu chưa ký: each hears of his own count, nobody else's. */
export async function remindMembers(
  tools: Tools,
  actor: Actor,
  wish: { readonly scoringId: number },
): Promise<Outcome<{ readonly reminded: number }, RemindMembersProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const scoring = await lockScoring(tx, wish.scoringId, 'work')
    if (scoring === null || !mayRunScoring(actor, scoring.councilId))
      return refused([{ problem: 'no-such-scoring' }])
    const members = await memberProgress(tx, scoring, actor.personId, dayInVietnam(at))
    const late = members.filter((member) => member.absenceReason === null && member.signed < member.owed)

    const problems: RemindMembersProblem[] = []
    if (scoring.closedAt !== null) problems.push({ problem: 'scoring-closed', closedAt: scoring.closedAt })
    else if (late.length === 0) problems.push({ problem: 'nobody-late' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'remind-members',
      refused: problems.length > 0,
      programmeId: scoring.programmeId,
      subject: `scoring:${scoring.id}`,
      facts: problems.length > 0 ? problems : { members: late.map((member) => member.memberId) },
    })
    if (problems.length > 0) return refused(problems)

    const programme = await programmeOfVersion(tx, scoring.programmeVersionId)
    const round = programme && nameOf(programme.rounds, scoring.roundCode)
    for (const member of late) {
      const own = await memberProgress(tx, scoring, member.personId, dayInVietnam(at))
      const missing = own.find((one) => one.memberId === member.memberId)
      if (missing === undefined) continue
      const notice = sheetsWanted(round ?? '', missing.owed - missing.signed, scoring.dueOn)
      await notifyPeople(tools, tx, [member.personId], notice, { at, link: '/cham-diem' })
    }
    return done({ reminded: late.length })
  })
}
