import { mayRunScoring } from '#app/domain/council/council-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { setSheetsEach } from '#app/records/council/assignments.ts'
import { lockScoring } from '#app/records/council/scorings.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'

export type AssignToEveryoneProblem =
  | { readonly problem: 'no-such-scoring' }
  | { readonly problem: 'scoring-closed'; readonly closedAt: Temporal.Instant }
  | { readonly problem: 'everyone-already' }

/** Mọi thành viên chấm mọi hồ sơ again: what was assigned is given up, sheets stay. */
export async function assignToEveryone(
  tools: Tools,
  actor: Actor,
  wish: { readonly scoringId: number },
): Promise<Outcome<null, AssignToEveryoneProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const scoring = await lockScoring(tx, wish.scoringId, 'change')
    if (scoring === null || !mayRunScoring(actor, scoring.councilId))
      return refused([{ problem: 'no-such-scoring' }])

    const problems: AssignToEveryoneProblem[] = []
    if (scoring.closedAt !== null) problems.push({ problem: 'scoring-closed', closedAt: scoring.closedAt })
    else if (scoring.sheetsEach === null) problems.push({ problem: 'everyone-already' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'assign-to-everyone',
      refused: problems.length > 0,
      programmeId: scoring.programmeId,
      subject: `scoring:${scoring.id}`,
      facts: problems.length > 0 ? problems : { before: scoring.sheetsEach },
    })
    if (problems.length > 0) return refused(problems)

    await setSheetsEach(tx, scoring.id, null)
    return done(null)
  })
}
