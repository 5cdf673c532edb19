import { printOwnSheet } from '#app/casework/council/print-score-sheet.ts'
import { printSummary } from '#app/casework/council/print-score-summary.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { printed } from '#app/pages/kit/page.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'

/** Phiếu chấm điểm of the person who asks, as a paper. */
export async function sheetPaper(visit: SignedInVisit): Promise<Response> {
  const dossierId = idParam(visit)
  const paper = dossierId === null ? null : await printOwnSheet(visit.tools, visit.actor, dossierId)
  return paper === null ? noSuchPage(visit) : printed(paper.bytes, paper.name)
}

/** Bảng tổng hợp điểm of a closed scoring. */
export async function scoreSummaryPaper(visit: SignedInVisit): Promise<Response> {
  const scoringId = idParam(visit)
  const paper = scoringId === null ? null : await printSummary(visit.tools, visit.actor, scoringId)
  return paper === null ? noSuchPage(visit) : printed(paper.bytes, paper.name)
}
