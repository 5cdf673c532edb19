import { type SheetCell, type SheetColumn, writeWorkbook } from '../spreadsheet/workbook.ts'

/** One line of the register as a spreadsheet holds it: days and numbers to sort and reckon with. */
export interface RegisterSheetRow {
  readonly number: number
  readonly receivedOn: Temporal.PlainDate
  readonly code: string
  readonly title: string
  readonly authors: string
  readonly unit: string
  readonly fieldAndKind: string
  readonly firstAppliedOn: Temporal.PlainDate | null
  readonly investor: string
  readonly copies: number
  readonly remark: string
  readonly state: string
  readonly decisionNumber: string
  readonly className: string
  readonly prizeDong: number | null
  readonly certificates: string
}

const columns: readonly (SheetColumn & { readonly cell: (row: RegisterSheetRow) => SheetCell })[] = [
  { title: 'Số', width: 6, cell: (row) => row.number },
  { title: 'Ngày nhận', width: 12, cell: (row) => row.receivedOn },
  { title: 'Mã hồ sơ', width: 12, cell: (row) => row.code },
  { title: 'Tên sáng kiến', width: 50, cell: (row) => row.title },
  { title: 'Tác giả', width: 28, cell: (row) => row.authors },
  { title: 'Đơn vị', width: 28, cell: (row) => row.unit },
  { title: 'Lĩnh vực; loại', width: 26, cell: (row) => row.fieldAndKind },
  { title: 'Áp dụng lần đầu', width: 12, cell: (row) => row.firstAppliedOn ?? '' },
  { title: 'Chủ đầu tư', width: 24, cell: (row) => row.investor },
  { title: 'Số bản giấy', width: 8, cell: (row) => row.copies },
  { title: 'Ghi chú', width: 26, cell: (row) => row.remark },
  { title: 'Kết quả', width: 18, cell: (row) => row.state },
  { title: 'Số quyết định', width: 14, cell: (row) => row.decisionNumber },
  { title: 'Xếp loại', width: 10, cell: (row) => row.className },
  { title: 'Tiền thưởng (đ)', width: 14, cell: (row) => row.prizeDong ?? '' },
  { title: 'Số giấy chứng nhận', width: 14, cell: (row) => row.certificates },
]

/** Sổ tiếp nhận as an Excel file, every line of it. */
export const printRegisterSheet = (year: number, rows: readonly RegisterSheetRow[]): Promise<Uint8Array> =>
  writeWorkbook([
    { name: `Sổ tiếp nhận ${year}`, columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) },
  ])
