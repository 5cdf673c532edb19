import { type SheetColumn, writeWorkbook } from '#app/documents/spreadsheet/workbook.ts'

/** An xlsx with these headings and rows in its first sheet, as somebody might send it. */
export async function listFile(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const columns: readonly SheetColumn[] = titles.map((title) => ({ title, width: 20 }))
  return writeWorkbook([{ name: 'Trang 1', columns, rows }])
}

/** The form of an upload with one file in it. */
export function uploadOf(bytes: Uint8Array, name = 'danh-sach.xlsx'): FormData {
  const form = new FormData()
  form.set('tep', new File([bytes.slice()], name))
  return form
}
