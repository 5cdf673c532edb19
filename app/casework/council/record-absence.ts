import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { sitsOn } from '#app/domain/council/council.ts'
import { mayRunScoring } from '#app/domain/council/council-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { insertAbsence } from '#app/records/council/absences.ts'
import { councilById } from '#app/records/council/councils.ts'
import { lockScoring } from '#app/records/council/scorings.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'

export type RecordAbsenceProblem =
  | { readonly problem: 'no-such-scoring' }
  | { readonly problem: 'no-such-member' }
  | { readonly problem: 'scoring-closed'; readonly closedAt: Temporal.Instant }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'absent-already' }

/** Ghi nhận thành viên vắng trong kỳ chấm, with the reason: sheets not signed no longer hold up the closing. */
export async function recordAbsence(
  tools: Tools,
  actor: Actor,
  wish: { readonly scoringId: number; readonly memberId: number; readonly reason: string },
): Promise<Outcome<null, RecordAbsenceProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const scoring = await lockScoring(tx, wish.scoringId, 'change')
    if (scoring === null || !mayRunScoring(actor, scoring.councilId))
      return refused([{ problem: 'no-such-scoring' }])
    const council = await councilById(tx, scoring.councilId)
    const member = council?.members.find((one) => one.id === wish.memberId && sitsOn(one, dayInVietnam(at)))

    const problems: RecordAbsenceProblem[] = []
    if (member === undefined) problems.push({ problem: 'no-such-member' })
    if (scoring.closedAt !== null) problems.push({ problem: 'scoring-closed', closedAt: scoring.closedAt })
    if (wish.reason === '') problems.push({ problem: 'reason-missing' })
    if (problems.length === 0) {
      const absence = { scoringId: scoring.id, memberId: wish.memberId, reason: wish.reason }
      if (!(await insertAbsence(tx, { ...absence, by: actor.personId, at })))
        problems.push({ problem: 'absent-already' })
    }
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'record-absence',
      refused: problems.length > 0,
      programmeId: scoring.programmeId,
      subject: `scoring:${scoring.id}`,
      ...(wish.reason === '' ? {} : { reason: wish.reason }),
      facts: problems.length > 0 ? problems : { member: wish.memberId },
    })
    return problems.length > 0 ? refused(problems) : done(null)
  })
}
