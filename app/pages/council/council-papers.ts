import { composeOwnSheet } from '#app/casework/council/compose-own-sheet.ts'
import { composeScoreSummary } from '#app/casework/council/compose-score-summary.ts'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'

/** Phiếu chấm điểm of the person who asks, as a paper. */
export async function sheetPaper(visit: SignedInVisit): Promise<Response> {
  const dossierId = idParam(visit)
  return paperResponse(
    visit,
    dossierId === null ? null : await composeOwnSheet(visit.tools, visit.actor, dossierId),
  )
}

/** Bảng tổng hợp điểm of a closed scoring. */
export async function scoreSummaryPaper(visit: SignedInVisit): Promise<Response> {
  const scoringId = idParam(visit)
  return paperResponse(
    visit,
    scoringId === null ? null : await composeScoreSummary(visit.tools, visit.actor, scoringId),
  )
}
