import { composeShareSheet } from '#app/casework/dossier/compose-share-sheet.ts'
import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { recordPaperConfirmation } from '#app/casework/dossier/record-paper-confirmation.ts'
import { maySeeShareSheets } from '#app/domain/dossier/dossier-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { goTo } from '#app/pages/kit/page.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { shareSheetsOf } from '#app/records/dossier/share-sheets.ts'
import { storedBytes } from './dossier-file.ts'
import { dossierWith } from './dossier-page.tsx'
import { paperProblemWords } from './dossier-problems.ts'
import { showDossier } from './shown-dossier.ts'
import { faultWords, receiveUpload } from './upload-files.ts'

/** Bản xác nhận tỷ lệ đóng góp with everybody's row, to be signed. */
export async function shareSheetPaper(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit)
  const document = id === null ? null : await composeShareSheet(visit.tools, visit.actor, id)
  return paperResponse(visit, document && { document, fileName: `Ban-xac-nhan-ty-le-ho-so-${id}` })
}

/** The scan of a signed sheet. */
export async function shareSheetFile(visit: SignedInVisit): Promise<Response> {
  const { tools, actor } = visit
  const [id, sheetId] = [idParam(visit), idParam(visit, 'phieu')]
  const open = id === null ? null : await readDossier(tools.db, actor, id)
  if (open === null || !maySeeShareSheets(actor, open.dossier, open.plan.current.programme))
    return noSuchPage(visit)
  const sheet = (await shareSheetsOf(tools.db, open.dossier.id)).find((one) => one.id === sheetId)
  return sheet === undefined
    ? noSuchPage(visit)
    : storedBytes(visit, sheet, {
        name: open.dossier.title,
        href: links.dossierTab(open.dossier.id, 'van-ban'),
      })
}

/** The scan, and who of the co-authors signed it: one box each, with the share as the page showed it. */
export async function sendPaperConfirmation(visit: SignedInVisit): Promise<Response> {
  const { tools, actor } = visit
  const dossierId = idParam(visit) ?? 0
  const again = async (problems: readonly FieldProblem[]) => {
    const shown = await showDossier(visit)
    return shown === null ? noSuchPage(visit) : dossierWith(visit, shown, 'content', problems)
  }
  const upload = await receiveUpload(visit)
  if (typeof upload === 'string') return again([{ field: 'scan', message: faultWords(upload, tools) }])
  const [sent, ...others] = upload.files
  for (const { arrived } of others) if (arrived !== 'too-large') await arrived.discard()
  if (sent === undefined) return again([{ field: 'scan', message: 'Chưa chọn bản quét đã ký.' }])
  const { name, arrived } = sent
  if (arrived === 'too-large')
    return again([
      paperProblemWords({ problem: 'file-too-large', name, maxBytes: tools.settings.fileMaxBytes }),
    ])
  const signed = [...upload.fields].flatMap(([field, value]) => {
    const personId = typedWhole(/^signed\.(\d{1,15})$/.exec(field)?.[1] ?? '')
    const halfPercents = typedWhole(value)
    return personId === null || halfPercents === null ? [] : [{ personId, halfPercents }]
  })
  const outcome = await recordPaperConfirmation(tools, actor, { dossierId, arrived, name, signed })
  return outcome.ok
    ? goTo(links.dossier(dossierId), `Đã ghi nhận ${outcome.value.confirmed} tác giả xác nhận trên giấy.`)
    : again(outcome.problems.map(paperProblemWords))
}
