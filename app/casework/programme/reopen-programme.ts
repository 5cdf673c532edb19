import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayKeepProgrammes } from '#app/domain/programme/programme-life.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockProgrammeWithTexts, setProgrammeState } from '#app/records/programme/programme-drafts.ts'
import type { Tools } from '#app/tools.ts'

export type ReopenProgrammeProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-such-programme' }
  | { readonly problem: 'not-closed' }
  | { readonly problem: 'reason-missing' }

/** Mở lại kế hoạch đã kết thúc, with a reason; the version in force is the one that was. */
export async function reopenProgramme(
  tools: Tools,
  actor: Actor,
  wish: { readonly programmeId: number; readonly reason: string },
): Promise<Outcome<null, ReopenProgrammeProblem>> {
  const at = tools.now()
  const reason = wish.reason.trim()
  return tools.transaction(async (tx) => {
    const programme = await lockProgrammeWithTexts(tx, wish.programmeId)

    const problems: ReopenProgrammeProblem[] = []
    if (!mayKeepProgrammes(actor)) problems.push({ problem: 'not-allowed' })
    if (programme === null) problems.push({ problem: 'no-such-programme' })
    else if (programme.state !== 'closed') problems.push({ problem: 'not-closed' })
    if (reason === '') problems.push({ problem: 'reason-missing' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'reopen-programme',
      refused: problems.length > 0,
      programmeId: wish.programmeId,
      ...(problems.length > 0 ? {} : { fromState: 'closed', toState: 'issued' }),
      reason,
      facts: { problems },
    })
    if (problems.length > 0 || programme === null) return refused(problems)

    await setProgrammeState(tx, { id: programme.id, state: 'issued', at })
    return done(null)
  })
}
