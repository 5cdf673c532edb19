import { notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { dossiersAssigned } from '#app/documents/council/notices.ts'
import type { AssignmentChange, AssignmentProblem } from '#app/domain/council/assignment/assignment-terms.ts'
import { mayRunScoring } from '#app/domain/council/council-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { replaceAssignment, setSheetsEach } from '#app/records/council/assignments.ts'
import { namedScoring } from '#app/records/council/own-scorings.ts'
import { lockScoring } from '#app/records/council/scorings.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { type AssignmentGround, assignmentGround, dryRun } from './plan-assignment.ts'

export type ConfirmAssignmentProblem = AssignmentProblem | { readonly problem: 'no-such-scoring' }

/**
 * Xác nhận phân công in one act, exactly as the dry run showed it. Members whose list changes hear how many dossiers
 * they have; what was signed stays where it is.
 */
export async function confirmAssignment(
  tools: Tools,
  actor: Actor,
  wish: { readonly scoringId: number; readonly each: number; readonly shownDigest: string },
): Promise<Outcome<{ readonly pairs: number; readonly moved: number }, ConfirmAssignmentProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const scoring = await lockScoring(tx, wish.scoringId, 'change')
    if (scoring === null || !mayRunScoring(actor, scoring.councilId))
      return refused([{ problem: 'no-such-scoring' }])
    const ground = await assignmentGround(tx, scoring, actor.personId, at)
    if (ground === null) return refused([{ problem: 'no-such-scoring' }])

    const problems: AssignmentProblem[] = []
    if (scoring.closedAt !== null) problems.push({ problem: 'scoring-closed', closedAt: scoring.closedAt })
    const most = ground.available.length
    if (!Number.isSafeInteger(wish.each) || wish.each < 1 || wish.each > most)
      problems.push({ problem: 'each-out-of-range', most })
    if (ground.dossiers.length === 0) problems.push({ problem: 'nothing-to-assign' })
    const run = problems.length === 0 ? dryRun(ground, wish.each) : null
    if (run !== null && run.digest !== wish.shownDigest) problems.push({ problem: 'plan-changed' })
    const isRefused = problems.length > 0 || run === null
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'confirm-assignment',
      refused: isRefused,
      programmeId: scoring.programmeId,
      subject: `scoring:${scoring.id}`,
      facts: isRefused
        ? problems
        : {
            each: wish.each,
            pairs: run.plan.pairs.length,
            added: run.change.added.length,
            dropped: run.change.dropped.length,
          },
    })
    if (isRefused) return refused(problems)

    await setSheetsEach(tx, scoring.id, wish.each)
    await replaceAssignment(
      tx,
      scoring.id,
      ground.dossiers.map(({ id }) => id),
      run.plan.pairs,
      { personId: actor.personId, at },
    )
    await tellMembers(tools, tx, { scoringId: scoring.id, ground, change: run.change, at })
    return done({ pairs: run.plan.pairs.length, moved: run.change.added.length })
  })
}

async function tellMembers(
  tools: Tools,
  tx: OpenTransaction,
  about: {
    readonly scoringId: number
    readonly ground: AssignmentGround
    readonly change: AssignmentChange
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const { scoringId, ground, change, at } = about
  const scoring = await namedScoring(tx, scoringId)
  for (const member of ground.available) {
    const count = (pairs: readonly { readonly memberId: number }[]) =>
      pairs.filter(({ memberId }) => memberId === member.id).length
    const [added, dropped] = [count(change.added), count(change.dropped)]
    if (added + dropped === 0) continue
    const notice = dossiersAssigned(scoring?.roundName ?? '', { added, dropped, due: scoring?.dueOn ?? null })
    await notifyPeople(tools, tx, [member.personId], notice, { at, link: '/cham-diem' })
  }
}
