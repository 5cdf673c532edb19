import { printCopyLabels } from '#app/documents/intake/copy-labels.ts'
import { handOverSlipDocument } from '#app/documents/intake/hand-over-slip.ts'
import { issuersOf } from '#app/documents/paper/issuers.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { goTo, printed } from '#app/pages/kit/page.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { dossierUnderPlan } from '#app/records/dossier/dossiers.ts'
import { copiesByIds } from '#app/records/intake/paper-copies.ts'
import { copyLot } from '#app/records/intake/paper-copy-steps.ts'
import { chosenIn } from './paper-copies.tsx'

/** Nhãn of the chosen copies, with a QR code that opens each copy's page. */
export async function copyLabels(visit: SignedInVisit): Promise<Response> {
  const copies = await copiesByIds(visit.tools.db, chosenIn(await visit.form()))
  if (copies.length === 0) return goTo(links.paperCopies(), 'Chưa chọn bản giấy nào để in nhãn.')
  const bytes = await printCopyLabels(
    visit.tools.press,
    copies.map(({ code, dossierCode, number, title, unitName }) => ({
      code,
      dossierCode,
      number,
      title,
      unit: unitName ?? 'Cá nhân',
      address: `${visit.tools.settings.baseUrl}${links.paperCopy(code)}`,
    })),
  )
  return printed(bytes, `Nhãn bản giấy (${copies.length} nhãn).pdf`)
}

/** Phiếu giao nhận of what was handed out or taken back in one act. */
export async function handOverSlip(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const lotNumber = idParam(visit, 'lo')
  const lot = lotNumber === null ? null : await copyLot(db, lotNumber)
  if (lot === null || (lot.step.step !== 'handed-out' && lot.step.step !== 'taken-back'))
    return noSuchPage(visit)
  const copies = await copiesByIds(db, lot.copyIds)
  const open = copies[0] === undefined ? null : await dossierUnderPlan(db, copies[0].dossierId)
  if (open === null) return noSuchPage(visit)
  const document = handOverSlipDocument({
    office: issuersOf(open.plan.current.programme.authority).office,
    at: lot.step.at,
    isGiving: lot.step.step === 'handed-out',
    officer: lot.step.by,
    holder: lot.step.holder?.name ?? '',
    dueOn: lot.step.dueOn,
    copies,
  })
  return paperResponse(visit, { document, fileName: `Phiếu giao nhận bản giấy ${lotNumber}` })
}
