import { type SheetColumn, writeWorkbook } from '../spreadsheet/workbook.ts'

/** The sheet a list of registrations is read from, and offered as a template under. */
export const registrationSheetName = 'Đăng ký sáng kiến'

/** The template: the headings a list is understood by, with what may stand in them. */
export function registrationTemplate(lists: {
  readonly fields: readonly string[]
  readonly kinds: readonly string[]
}): Promise<Uint8Array> {
  const columns: readonly SheetColumn[] = [
    { title: 'Tên sáng kiến', width: 60, needed: true },
    { title: 'Tác giả', width: 32, needed: true },
    { title: 'Chức vụ', width: 26 },
    { title: 'Lĩnh vực', width: 28, choices: lists.fields },
    { title: 'Loại giải pháp', width: 28, choices: lists.kinds },
    { title: 'CCHC', width: 10, choices: ['x'] },
    { title: 'Ghi chú', width: 30 },
  ]
  return writeWorkbook([{ name: registrationSheetName, columns, rows: [] }])
}
