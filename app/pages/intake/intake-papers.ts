import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { checkPointWords } from '#app/documents/intake/check-point-words.ts'
import { formalCheckDocument } from '#app/documents/intake/formal-check.ts'
import { receiptDocument } from '#app/documents/intake/receipt.ts'
import { refusalDocument } from '#app/documents/intake/refusal-notice.ts'
import { supplementRequestDocument } from '#app/documents/intake/supplement-request.ts'
import { basesInForce, issuersOf } from '#app/documents/paper/issuers.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { checkById, checksOf, type FormalCheck } from '#app/records/intake/formal-checks.ts'
import { type Receipt, receiptOf } from '#app/records/intake/receipts.ts'

const individually = 'cá nhân nộp trực tiếp'

const numberOf = (receipt: Receipt): string => String(receipt.number).padStart(2, '0')
const signedBy = ['TRƯỞNG PHÒNG'] as const

/** Giấy biên nhận, from its frozen copy. */
export async function receiptPaper(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit)
  const open = id === null ? null : await readDossier(visit.tools.db, visit.actor, id)
  const receipt = open && (await receiptOf(visit.tools.db, open.dossier.id))
  if (open === null || receipt === null) return noSuchPage(visit)
  const { programme } = open.plan.current
  const { frozen } = receipt
  const document = receiptDocument({
    office: issuersOf(programme.authority).office,
    number: numberOf(receipt),
    symbol: `BN-${programme.authority.office.abbreviation}`,
    councilName: programme.authority.council.name,
    dossierCode: open.dossier.code ?? '',
    title: frozen.title,
    authors: frozen.authors,
    handedInBy: frozen.handedInBy,
    unit: frozen.unitName ?? undefined,
    transmittal: frozen.transmittal
      ? `số ${frozen.transmittal.number} ngày ${printDay(Temporal.PlainDate.from(frozen.transmittal.signedOn))}`
      : undefined,
    receivedAt: receipt.receivedAt,
    late: frozen.late,
    documents: [
      ...(frozen.transmittal
        ? [{ name: 'Tờ trình đề nghị công nhận sáng kiến (M-01)', paperCopies: 1 }]
        : []),
      { name: 'Đơn yêu cầu công nhận sáng kiến (M-02)', paperCopies: receipt.paperCopies },
      ...frozen.files.map((name) => ({ name, paperCopies: 0 })),
    ],
    answerBy: receipt.answerBy,
    receivedBy: receipt.receivedBy,
  })
  return paperResponse(visit, { document, fileName: `Giấy biên nhận ${open.dossier.code ?? ''}` })
}

/** Phiếu kiểm tra: what was looked at and what was concluded. */
export async function checkSheetPaper(visit: SignedInVisit): Promise<Response> {
  const found = await checkFor(visit)
  if (found === null || found.check.items.length === 0) return noSuchPage(visit)
  const { check, open } = found
  const { programme } = open.plan.current
  const document = formalCheckDocument({
    office: issuersOf(programme.authority).office,
    symbol: `PKT-${programme.authority.office.abbreviation}`,
    dossierCode: open.dossier.code ?? '',
    title: open.dossier.title,
    authors: open.dossier.authors.map((author) => author.fullName),
    unit: found.receipt?.frozen.unitName ?? individually,
    version: check.version,
    checkedOn: dayInVietnam(check.checkedAt),
    checkedBy: check.checkedBy ?? 'Hệ thống',
    points: check.items.map((item) => ({
      name: checkPointWords[item.point],
      passed: item.verdict !== 'defect',
      remark: item.verdict === 'not-applicable' ? 'Không áp dụng' : item.note,
    })),
    outcome: outcomeOf(check),
  })
  const fileName = `Phiếu kiểm tra ${open.dossier.code ?? ''} lần ${check.version}`
  return paperResponse(visit, { document, fileName })
}

/** Công văn yêu cầu bổ sung or thông báo từ chối, as the conclusion was. */
export async function checkLetterPaper(visit: SignedInVisit): Promise<Response> {
  const found = await checkFor(visit)
  if (found === null || found.check.outcome === 'accepted' || found.receipt === null) return noSuchPage(visit)
  const { check, open, receipt } = found
  const { programme } = open.plan.current
  const { authority } = programme
  const unit = receipt.frozen.unitName
  const common = {
    office: issuersOf(programme.authority).office,
    dossierCode: open.dossier.code ?? '',
    title: open.dossier.title,
    authors: open.dossier.authors.map((author) => author.fullName),
    receivedOn: dayInVietnam(receipt.receivedAt),
    archive: authority.office.abbreviation,
    signedAs: signedBy,
  }
  const day = dayInVietnam(check.checkedAt)
  const document =
    check.outcome === 'needs-supplement' && check.supplementDue !== null
      ? supplementRequestDocument({
          ...common,
          paper: { symbol: authority.office.abbreviation, day },
          addressees: [...(unit ? [unit] : []), ...common.authors],
          defects: check.items
            .filter((item) => item.verdict === 'defect')
            .map((item) => ({ what: checkPointWords[item.point], request: item.note })),
          dueOn: check.supplementDue,
          time: found.time,
        })
      : refusalDocument({
          ...common,
          paper: { symbol: `TB-${authority.office.abbreviation}`, day },
          unit: unit ?? individually,
          legalBases: basesInForce(programme.legalBases, day),
          reasons: check.reason.split('\n').filter((line) => line.trim() !== ''),
          recipients: [...(unit ? [unit] : []), ...common.authors],
        })
  const name = check.outcome === 'refused' ? 'Thông báo từ chối' : 'Yêu cầu bổ sung'
  return paperResponse(visit, { document, fileName: `${name} ${open.dossier.code ?? ''}` })
}

async function checkFor(visit: SignedInVisit) {
  const { db } = visit.tools
  const id = idParam(visit)
  const check = id === null ? null : await checkById(db, id)
  const open = check && (await readDossier(db, visit.actor, check.dossierId))
  if (check === null || open === null) return null
  const earlier = (await checksOf(db, check.dossierId)).filter(
    (each) => each.outcome === 'needs-supplement' && each.id <= check.id,
  )
  return { check, open, receipt: await receiptOf(db, check.dossierId), time: earlier.length }
}

function outcomeOf(check: FormalCheck) {
  if (check.outcome === 'needs-supplement' && check.supplementDue !== null)
    return { kind: 'needs-supplement', dueOn: check.supplementDue } as const
  return check.outcome === 'refused'
    ? ({ kind: 'refused', reason: check.reason } as const)
    : ({ kind: 'accepted' } as const)
}
