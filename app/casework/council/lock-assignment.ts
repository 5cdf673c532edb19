import { mayRunScoring } from '#app/domain/council/council-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { replaceLocks } from '#app/records/council/assignments.ts'
import { lockScoring } from '#app/records/council/scorings.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { assignmentGround } from './plan-assignment.ts'

export type LockAssignmentProblem =
  | { readonly problem: 'no-such-scoring' }
  | { readonly problem: 'scoring-closed'; readonly closedAt: Temporal.Instant }
  | { readonly problem: 'not-available'; readonly memberId: number }
  | { readonly problem: 'locked-in-conflict'; readonly memberName: string }

/** Ghim người chấm of one dossier: every plan from now on keeps them. None of them may be in conflict with it, proposed or standing. */
export async function lockAssignment(
  tools: Tools,
  actor: Actor,
  wish: { readonly scoringId: number; readonly dossierId: number; readonly memberIds: readonly number[] },
): Promise<Outcome<null, LockAssignmentProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const scoring = await lockScoring(tx, wish.scoringId, 'change')
    if (scoring === null || !mayRunScoring(actor, scoring.councilId))
      return refused([{ problem: 'no-such-scoring' }])
    const ground = await assignmentGround(tx, scoring, actor.personId, at)
    if (ground === null || !ground.dossiers.some(({ id }) => id === wish.dossierId))
      return refused([{ problem: 'no-such-scoring' }])

    const problems: LockAssignmentProblem[] = []
    if (scoring.closedAt !== null) problems.push({ problem: 'scoring-closed', closedAt: scoring.closedAt })
    for (const memberId of wish.memberIds) {
      const member = ground.available.find(({ id }) => id === memberId)
      const isConflicted = ground.terms.conflicts.some(
        (pair) => pair.dossierId === wish.dossierId && pair.memberId === memberId,
      )
      if (member === undefined) problems.push({ problem: 'not-available', memberId })
      else if (isConflicted) problems.push({ problem: 'locked-in-conflict', memberName: member.fullName })
    }
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'lock-assignment',
      refused: problems.length > 0,
      dossierId: wish.dossierId,
      subject: `scoring:${scoring.id}`,
      facts: problems.length > 0 ? problems : { members: wish.memberIds },
    })
    if (problems.length > 0) return refused(problems)

    await replaceLocks(tx, wish.dossierId, wish.memberIds, { personId: actor.personId, at })
    return done(null)
  })
}
