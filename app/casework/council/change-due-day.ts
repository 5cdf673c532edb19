import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { mayRunScoring } from '#app/domain/council/council-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { lockScoring, setScoringDue } from '#app/records/council/scorings.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'

export type ChangeDueDayProblem =
  | { readonly problem: 'no-such-scoring' }
  | { readonly problem: 'scoring-closed'; readonly closedAt: Temporal.Instant }
  | { readonly problem: 'due-in-past'; readonly dueOn: Temporal.PlainDate }

/** Đổi hạn chấm điểm of an open scoring, or takes it away; lateness is shown, never refused. */
export async function changeDueDay(
  tools: Tools,
  actor: Actor,
  wish: { readonly scoringId: number; readonly dueOn: Temporal.PlainDate | null },
): Promise<Outcome<null, ChangeDueDayProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const scoring = await lockScoring(tx, wish.scoringId, 'change')
    if (scoring === null || !mayRunScoring(actor, scoring.councilId))
      return refused([{ problem: 'no-such-scoring' }])

    const problems: ChangeDueDayProblem[] = []
    if (scoring.closedAt !== null) problems.push({ problem: 'scoring-closed', closedAt: scoring.closedAt })
    if (wish.dueOn !== null && Temporal.PlainDate.compare(wish.dueOn, dayInVietnam(at)) < 0)
      problems.push({ problem: 'due-in-past', dueOn: wish.dueOn })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'change-due-day',
      refused: problems.length > 0,
      programmeId: scoring.programmeId,
      subject: `scoring:${scoring.id}`,
      facts:
        problems.length > 0
          ? problems
          : { from: scoring.dueOn?.toString() ?? null, to: wish.dueOn?.toString() ?? null },
    })
    if (problems.length > 0) return refused(problems)

    await setScoringDue(tx, scoring.id, wish.dueOn)
    return done(null)
  })
}
