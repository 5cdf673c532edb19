import { openDossier } from '#app/casework/dossier/open-dossier.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { mayRefuseOverdue } from '#app/domain/intake/intake-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { pendingSupplement } from '#app/records/dossier/supplement-requests.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { refuseUnanswered } from './refuse-unanswered.ts'

export type RefuseOverdueProblem =
  | { readonly problem: 'no-such-dossier' }
  | { readonly problem: 'not-overdue' }
  | { readonly problem: 'reason-missing' }

/** Từ chối vì quá hạn bổ sung: only after the day that was given, in writing, with the reason. */
export async function refuseOverdueDossier(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly reason: string },
): Promise<Outcome<{ readonly checkId: number }, RefuseOverdueProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'refuse-overdue-dossier', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier } = open
    const pending = await pendingSupplement(tx, dossier.id)

    const problems: RefuseOverdueProblem[] = []
    if (!mayRefuseOverdue(actor, dossier, pending?.dueOn ?? null, dayInVietnam(at)))
      problems.push({ problem: 'not-overdue' })
    if (wish.reason.trim() === '') problems.push({ problem: 'reason-missing' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'refuse-overdue-dossier',
      refused: problems.length > 0,
      dossierId: dossier.id,
      ...(problems.length > 0 ? {} : { fromState: 'needs-supplement', toState: 'refused' }),
      reason: wish.reason,
      facts: { problems },
    })
    if (problems.length > 0) return refused(problems)

    const checkId = await refuseUnanswered(tools, tx, dossier, {
      at,
      by: actor.personId,
      reason: wish.reason,
    })
    return done({ checkId })
  })
}
