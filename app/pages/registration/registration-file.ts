import {
  registrationSheetName,
  registrationTemplate,
} from '#app/documents/registration/registration-sheet.ts'
import { readWorkbook } from '#app/documents/spreadsheet/read-workbook.ts'
import { asPasted } from '#app/domain/registration/pasted-table.ts'
import { registrationLimits } from '#app/domain/registration/registration-rules.ts'
import { faultWords, receiveUpload } from '#app/pages/dossier/upload-files.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { printed, xlsxType } from '#app/pages/kit/page.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { workbookFaultWords } from '#app/pages/people/import-words.ts'
import { issuedProgrammes } from '#app/records/programme/programmes.ts'
import { listPage } from './registration-list-page.tsx'

const largestBytes = 5_000_000

/** Reads a sheet into the same box a list is pasted into, and shows it as understood; nothing is written. */
export async function sendRegistrationFile(visit: SignedInVisit): Promise<Response> {
  const upload = await receiveUpload(visit)
  const late = { reason: '', documentNumber: '' }
  if (typeof upload === 'string')
    return listPage(visit, { unit: '', sector: '', list: '', late }, [
      { field: 'file', message: faultWords(upload, visit.tools) },
    ])
  const typed = {
    unit: upload.fields.get('unit') ?? '',
    sector: upload.fields.get('sector') ?? '',
    list: '',
    late,
  }
  const refuse = (message: string) => listPage(visit, typed, [{ field: 'file', message }])
  const [sent, ...others] = upload.files
  for (const { arrived } of others) if (arrived !== 'too-large') await arrived.discard()
  if (sent === undefined) return refuse('Chưa chọn tệp nào.')
  const refuseFile = (message: string) => refuse(`${sent.name}: ${message}`)
  if (sent.arrived === 'too-large') return refuseFile('Tệp lớn quá 5 MB.')
  const { arrived } = sent
  const isSmall = arrived.sizeBytes <= largestBytes
  const bytes = isSmall ? await arrived.read(0, arrived.sizeBytes) : null
  await arrived.discard()
  if (bytes === null) return refuseFile('Tệp lớn quá 5 MB.')
  const table = await readWorkbook({
    bytes,
    sheet: registrationSheetName,
    mostRows: registrationLimits.rows + 5,
  })
  if ('fault' in table) return refuseFile(workbookFaultWords(table))
  const list = asPasted(table.rows)
  return list.trim() === ''
    ? refuseFile('Trang tính không có dòng nào.')
    : listPage(visit, { ...typed, list }, [])
}

/** The template with the plan's fields and kinds to choose from. */
export async function registrationTemplateFile(visit: SignedInVisit): Promise<Response> {
  const plan = (await issuedProgrammes(visit.tools.db)).find(({ state }) => state === 'issued')
  if (plan === undefined) return noSuchPage(visit)
  const { fields, solutionKinds } = plan.current.programme
  const bytes = await registrationTemplate({
    fields: fields.map(({ name }) => name),
    kinds: solutionKinds.map(({ name }) => name),
  })
  return printed(bytes, 'Mau-dang-ky-sang-kien.xlsx', xlsxType)
}
