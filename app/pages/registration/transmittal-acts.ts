import { composeTransmittal } from '#app/casework/registration/compose-transmittal.ts'
import { discardTransmittal } from '#app/casework/registration/discard-transmittal.ts'
import { handIn } from '#app/casework/registration/hand-in.ts'
import { type KeepScanProblem, keepScan } from '#app/casework/registration/keep-scan.ts'
import { markTransmittalSigned } from '#app/casework/registration/mark-transmittal-signed.ts'
import { reopenTransmittal } from '#app/casework/registration/reopen-transmittal.ts'
import { setTransmittalItems } from '#app/casework/registration/set-transmittal-items.ts'
import { mayPrepareFor, mayReadTransmittal } from '#app/domain/registration/transmittal-rules.ts'
import { storedBytes } from '#app/pages/dossier/dossier-file.ts'
import { fileProblemWords } from '#app/pages/dossier/dossier-problems.ts'
import { faultWords, receiveUpload } from '#app/pages/dossier/upload-files.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { goTo } from '#app/pages/kit/page.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { typedDay, typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { storedFile } from '#app/records/foundation/stored-files.ts'
import { transmittalById } from '#app/records/registration/transmittals.ts'
import { typedItems } from './dossier-picks.tsx'
import { transmittalWith } from './transmittal-page.tsx'
import {
  handInProblemWords,
  listProblemWords,
  reopenProblemWords,
  signingProblemWords,
} from './transmittal-words.ts'

export async function sendTransmittalItems(visit: SignedInVisit): Promise<Response> {
  const transmittalId = idParam(visit) ?? 0
  const form = await visit.form()
  const outcome = await setTransmittalItems(visit.tools, visit.actor, {
    transmittalId,
    tag: typedWhole(form.text('version')) ?? 0,
    items: typedItems(form),
  })
  return outcome.ok
    ? goTo(links.transmittal(transmittalId), 'Đã lưu danh sách.')
    : transmittalWith(visit, outcome.problems.map(listProblemWords), {})
}

/** Number, day and signer, with the scan of the signed paper where there is one. */
export async function sendTransmittalSigning(visit: SignedInVisit): Promise<Response> {
  const transmittalId = idParam(visit) ?? 0
  const transmittal = await transmittalById(visit.tools.db, transmittalId)
  if (transmittal === null || !mayPrepareFor(visit.actor, transmittal.unitId)) return noSuchPage(visit)
  const upload = await receiveUpload(visit)
  if (typeof upload === 'string')
    return transmittalWith(visit, [{ field: 'scan', message: faultWords(upload, visit.tools) }], {})
  const line = (name: string) => (upload.fields.get(name) ?? '').replace(/\s+/g, ' ').trim()
  const typed = {
    number: line('number'),
    signedOn: line('signedOn'),
    signerName: line('signerName'),
    signerTitle: line('signerTitle'),
  }
  const day = typedDay(typed.signedOn)
  const [sent] = upload.files
  const scan = sent && (await keepScan(visit.tools, visit.actor, { transmittalId, ...sent }))
  if (scan && !scan.ok) return transmittalWith(visit, scan.problems.map(scanProblemWords), typed)
  const outcome = await markTransmittalSigned(visit.tools, visit.actor, {
    transmittalId,
    tag: typedWhole(line('version')) ?? 0,
    signing: { ...typed, signedOn: typeof day === 'string' ? null : day },
    ...(scan ? { scanSha256: scan.value.sha256 } : {}),
  })
  return outcome.ok
    ? goTo(links.transmittal(transmittalId), 'Đã ghi nhận tờ trình đã ký. Còn một bước: nộp hồ sơ.')
    : transmittalWith(visit, outcome.problems.map(signingProblemWords), typed)
}

const scanProblemWords = (problem: KeepScanProblem): FieldProblem => ({
  field: 'scan',
  message:
    problem.problem === 'no-such-transmittal' ? 'Không có tờ trình này.' : fileProblemWords(problem).message,
})

export async function sendTransmittalReopening(visit: SignedInVisit): Promise<Response> {
  const transmittalId = idParam(visit) ?? 0
  const form = await visit.form()
  const outcome = await reopenTransmittal(visit.tools, visit.actor, {
    transmittalId,
    reason: form.text('reason'),
  })
  return outcome.ok
    ? goTo(links.transmittal(transmittalId), 'Tờ trình trở lại dự thảo.')
    : transmittalWith(visit, outcome.problems.map(reopenProblemWords), {})
}

export async function sendTransmittalDiscarding(visit: SignedInVisit): Promise<Response> {
  const transmittalId = idParam(visit) ?? 0
  const outcome = await discardTransmittal(visit.tools, visit.actor, { transmittalId })
  return outcome.ok
    ? goTo(links.unitDesk(), 'Đã bỏ dự thảo tờ trình.')
    : transmittalWith(visit, outcome.problems.map(listProblemWords), {})
}

/** The one act that hands everything on the transmittal in. */
export async function sendHandIn(visit: SignedInVisit): Promise<Response> {
  const transmittalId = idParam(visit) ?? 0
  const form = await visit.form()
  const late = { reason: form.text('lateReason').trim(), documentNumber: form.line('lateDocumentNumber') }
  const outcome = await handIn(visit.tools, visit.actor, { transmittalId, late })
  return outcome.ok
    ? goTo(
        links.transmittal(transmittalId),
        `Đã nộp ${outcome.value.dossiers.length} hồ sơ. Nội dung đã khóa.`,
      )
    : transmittalWith(visit, outcome.problems.flatMap(handInProblemWords), {
        lateReason: late.reason,
        lateDocumentNumber: late.documentNumber,
      })
}

export async function transmittalPaper(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit)
  const document = id === null ? null : await composeTransmittal(visit.tools, visit.actor, id)
  return paperResponse(visit, document && { document, fileName: `To-trinh-M-01-${id}` })
}

/** The scan of the signed paper, for the unit and for the office once it is handed in. */
export async function transmittalScan(visit: SignedInVisit): Promise<Response> {
  const { tools } = visit
  const id = idParam(visit)
  const transmittal = id === null ? null : await transmittalById(tools.db, id)
  if (transmittal === null || !mayReadTransmittal(visit.actor, transmittal)) return noSuchPage(visit)
  const sha256 = transmittal.signedFileSha256
  const file = sha256 === null ? null : await storedFile(tools.db, sha256)
  if (file === null) return noSuchPage(visit)
  return storedBytes(
    visit,
    { ...file, name: `Tờ trình ${transmittal.number ?? transmittal.id}` },
    { name: 'Tờ trình', href: links.transmittal(transmittal.id) },
  )
}
