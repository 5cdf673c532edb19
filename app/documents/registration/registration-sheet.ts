import { type SheetCell, type SheetColumn, writeWorkbook } from '../spreadsheet/workbook.ts'

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

/** One line of the list as a spreadsheet holds it. */
export type RegistrationSheetRow = {
  readonly title: string
  readonly authors: string
  readonly unit: string
  readonly field: string
  readonly isReform: boolean
  readonly round: string
  readonly state: string
  readonly registeredOn: Temporal.PlainDate
  readonly note: string
}

const listColumns: readonly (SheetColumn & {
  readonly cell: (row: RegistrationSheetRow, place: number) => SheetCell
})[] = [
  { title: 'STT', width: 6, cell: (_, place) => place + 1 },
  { title: 'Tên sáng kiến', width: 60, cell: (row) => row.title },
  { title: 'Tác giả, chức vụ', width: 36, cell: (row) => row.authors },
  { title: 'Đơn vị', width: 28, cell: (row) => row.unit },
  { title: 'Lĩnh vực', width: 26, cell: (row) => row.field },
  { title: 'CCHC', width: 8, cell: (row) => (row.isReform ? 'x' : '') },
  { title: 'Đợt', width: 10, cell: (row) => row.round },
  { title: 'Trạng thái', width: 16, cell: (row) => row.state },
  { title: 'Ngày đăng ký', width: 14, cell: (row) => row.registeredOn },
  { title: 'Ghi chú', width: 30, cell: (row) => row.note },
]

/** Danh sách đăng ký as an Excel file, in the order it was asked for. */
export const printRegistrationList = (rows: readonly RegistrationSheetRow[]): Promise<Uint8Array> =>
  writeWorkbook([
    {
      name: registrationSheetName,
      columns: listColumns,
      rows: rows.map((row, place) => listColumns.map(({ cell }) => cell(row, place))),
    },
  ])
