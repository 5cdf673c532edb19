import { composeBlankSheets } from '#app/casework/council/compose-blank-sheets.ts'
import { composeOwnSheet } from '#app/casework/council/compose-own-sheet.ts'
import { composeScoreSummary, composeScoreWorkbook } from '#app/casework/council/compose-score-summary.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { printed } from '#app/pages/kit/page.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'

/** Phiếu chấm điểm of the person who asks, as a paper. */
export async function sheetPaper(visit: SignedInVisit): Promise<Response> {
  const dossierId = idParam(visit)
  return paperResponse(
    visit,
    dossierId === null ? null : await composeOwnSheet(visit.tools, visit.actor, dossierId),
  )
}

/** Phiếu trắng in sẵn, of one member or of all. */
export async function blankSheetsPaper(visit: SignedInVisit): Promise<Response> {
  const scoringId = idParam(visit)
  const wanted = visit.query.get('thanh-vien')
  const memberId = wanted === null ? null : typedWhole(wanted)
  if (scoringId === null || (wanted !== null && memberId === null)) return noSuchPage(visit)
  return paperResponse(visit, await composeBlankSheets(visit.tools, visit.actor, { scoringId, memberId }))
}

/** Bảng tổng hợp điểm of a closed scoring. */
export async function scoreSummaryPaper(visit: SignedInVisit): Promise<Response> {
  const scoringId = idParam(visit)
  return paperResponse(
    visit,
    scoringId === null ? null : await composeScoreSummary(visit.tools, visit.actor, scoringId),
  )
}

/** The same as a workbook, to be followed and counted on. */
export async function scoreSummaryWorkbook(visit: SignedInVisit): Promise<Response> {
  const scoringId = idParam(visit)
  const book = scoringId === null ? null : await composeScoreWorkbook(visit.tools, visit.actor, scoringId)
  return book === null ? noSuchPage(visit) : printed(book.bytes, `${book.fileName}.xlsx`, workbookType)
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
