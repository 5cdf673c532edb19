import { closedForNoAnswer } from '#app/documents/intake/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { lockDossierUnderPlan } from '#app/records/dossier/dossiers.ts'
import { dossiersPastSupplement } from '#app/records/dossier/supplement-requests.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { refuseUnanswered } from './refuse-unanswered.ts'

/**
 * Tự động đóng: refuses what was not supplemented by its day, where the plan in force says so; each dossier in a
 * transaction of its own. Answers how many were closed.
 */
export async function closeUnanswered(tools: Tools): Promise<{ readonly closed: number }> {
  const at = tools.now()
  const today = dayInVietnam(at)
  let closed = 0
  for (const dossierId of await dossiersPastSupplement(tools.db, today))
    closed += await tools.transaction(async (tx) => {
      const open = await lockDossierUnderPlan(tx, dossierId)
      if (open === null || !open.plan.current.programme.intake.closeUnanswered) return 0
      const { dossier } = open
      const due = dossier.clocks.supplement
      // Answered or given more time since the list was read.
      if (dossier.state !== 'needs-supplement' || due === null) return 0
      if (Temporal.PlainDate.compare(today, due) <= 0) return 0
      const reason = closedForNoAnswer(due)
      await recordAct(tx, {
        at,
        actorId: null,
        act: 'close-unanswered',
        refused: false,
        dossierId,
        fromState: 'needs-supplement',
        toState: 'refused',
        reason,
      })
      await refuseUnanswered(tools, tx, dossier, { at, by: null, reason })
      return 1
    })
  return { closed }
}
