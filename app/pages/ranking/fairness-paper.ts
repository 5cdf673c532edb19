import { openFairness } from '#app/casework/ranking/open-fairness.ts'
import { fairnessDocument } from '#app/documents/ranking/fairness-paper.ts'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'

/** Báo cáo chấm điểm as a paper, with what this reader may see of names. */
export async function fairnessPaper(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit)
  const open = id === null ? null : await openFairness(visit.tools.db, visit.actor, id, visit.now)
  if (open === null || open.report.analysis.severities.length === 0) return paperResponse(visit, null)
  const { plan, report, lines, calledAs } = open
  const document = fairnessDocument({
    programme: plan.current.programme,
    year: plan.year,
    day: visit.today,
    report,
    titleOf: (dossier) => lines.get(dossier)?.title ?? '',
    calledAs,
  })
  return paperResponse(visit, { document, fileName: `Báo cáo chấm điểm năm ${plan.year}` })
}
