import { dayInText } from '#app/documents/paper/dates.ts'
import { issuersOf } from '#app/documents/paper/issuers.ts'
import {
  type CostEstimateData,
  costEstimateDocument,
  costEstimateWorkbook,
} from '#app/documents/recognition/cost-estimate-paper.ts'
import { taxNoteOf } from '#app/documents/recognition/money-words.ts'
import {
  type PaymentListData,
  paymentListDocument,
  paymentListWorkbook,
} from '#app/documents/recognition/payment-list.ts'
import { costEstimate } from '#app/domain/recognition/cost-estimate.ts'
import type { PaymentLine } from '#app/domain/recognition/payment-ledger.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { paperResponse, sheetResponse } from '#app/pages/kit/paper-response.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { councilsOf } from '#app/records/council/councils.ts'
import { type PaymentBooks, paymentBooks } from './payment-books.ts'

export async function paymentListPaper(visit: SignedInVisit): Promise<Response> {
  const data = await listData(visit)
  return paperResponse(
    visit,
    data && {
      document: paymentListDocument(data),
      fileName: `Danh sách ký nhận tiền thưởng năm ${data.year}`,
    },
  )
}

export async function paymentListSheet(visit: SignedInVisit): Promise<Response> {
  const data = await listData(visit)
  if (data === null) return noSuchPage(visit)
  return sheetResponse(await paymentListWorkbook(data), `Chi thưởng năm ${data.year}`)
}

export async function costEstimatePaper(visit: SignedInVisit): Promise<Response> {
  const data = await estimateData(visit)
  return paperResponse(
    visit,
    data && {
      document: costEstimateDocument(data),
      fileName: `Dự toán kinh phí sáng kiến năm ${data.year}`,
    },
  )
}

export async function costEstimateSheet(visit: SignedInVisit): Promise<Response> {
  const data = await estimateData(visit)
  if (data === null) return noSuchPage(visit)
  return sheetResponse(await costEstimateWorkbook(data), `Dự toán năm ${data.year}`)
}

async function listData(visit: SignedInVisit): Promise<PaymentListData | null> {
  const books = await paymentBooks(visit)
  if (books === null || books.decisions.length === 0) return null
  const { programme, lines } = books
  const { authority, budget, year } = programme
  return {
    payer: issuersOf(authority).office,
    symbol: `DS-${authority.office.abbreviation}`,
    year,
    printedOn: visit.today,
    decision: decisionWords(books),
    source: budget.source ?? 'ngân sách theo quy định',
    taxPercent: budget.taxPercent,
    taxNote: taxNoteOf(budget),
    lines: lines.filter(({ due }) => due > 0).map(listLine),
    preparedBy: visit.actor.fullName,
  }
}

const listLine = (line: PaymentLine): PaymentListData['lines'][number] => ({
  className: line.className ?? '',
  fullName: line.fullName,
  workplace: line.workplace || (line.unitName ?? ''),
  code: line.code,
  title: line.title,
  share: line.share,
  amount: line.due,
  paid: line.payments
    .map(({ documentNumber, paidOn }) => `${documentNumber}, ${printDay(paidOn)}`)
    .join('; '),
})

const decisionWords = ({ decisions, programme }: PaymentBooks): string =>
  decisions
    .map(
      ({ number, issuedOn }) =>
        `Quyết định số ${number}/QĐ-${programme.authority.abbreviation} ngày ${dayInText(issuedOn)}`,
    )
    .join('; ')

async function estimateData(visit: SignedInVisit): Promise<CostEstimateData | null> {
  const books = await paymentBooks(visit)
  if (books === null) return null
  const { programme, decisions } = books
  const isDecided = decisions.length > 0
  const [council] = await councilsOf(visit.tools.db, books.programmeId)
  const others = council?.members.filter(({ seat }) => seat !== 'chair').length ?? 0
  return {
    office: issuersOf(programme.authority).office,
    symbol: `DT-${programme.authority.office.abbreviation}`,
    year: programme.year,
    printedOn: visit.today,
    basis: isDecided
      ? decisionWords(books)
      : `Kế hoạch số ${books.planNumber || '.......'}/${programme.plan.symbol}`,
    source: programme.budget.source ?? 'ngân sách theo quy định',
    ceiling: programme.budget.prizeCeiling,
    lines: costEstimate(programme, isDecided ? books.inForce : null, others),
    preparedBy: visit.actor.fullName,
  }
}
