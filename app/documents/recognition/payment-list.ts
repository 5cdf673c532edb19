import { taxOn } from '#app/domain/recognition/prize-tax.ts'
import type { AdministrativeDocument, Cell, Column, Row } from '../paper/administrative-document.ts'
import { openDay } from '../paper/dates.ts'
import { dongInWords } from '../paper/dong-in-words.ts'
import { type Issuer, letterHead } from '../paper/letter-head.ts'
import { grouped, inPercent } from '../paper/numbers.ts'
import { bold, paragraph } from '../paper/text.ts'
import { type SheetCell, writeWorkbook } from '../spreadsheet/workbook.ts'

/** Danh sách ký nhận tiền thưởng: a line for each author of each prize, with room to sign. */
export interface PaymentListData {
  readonly payer: Issuer
  readonly symbol: string
  readonly year: number
  readonly printedOn: Temporal.PlainDate
  /** "Quyết định số 15/QĐ-UBND ngày 05/12/2024 của …": on what the money rests. */
  readonly decision: string
  readonly source: string
  readonly taxPercent: number
  readonly taxNote: string
  readonly lines: readonly PaymentListLine[]
  /** Bookkeeper and head, where known. */
  readonly preparedBy?: string | undefined
}

export interface PaymentListLine {
  readonly className: string
  readonly fullName: string
  readonly workplace: string
  readonly code: string
  readonly title: string
  /** In half percents. */
  readonly share: number
  readonly amount: number
  /** "PC-12, 10/12/2024" where it was paid. */
  readonly paid: string
}

export function paymentListDocument(data: PaymentListData): AdministrativeDocument {
  const total = data.lines.reduce((sum, { amount }) => sum + amount, 0)
  return {
    name: `Danh sách ký nhận tiền thưởng sáng kiến năm ${data.year}`,
    day: openDay(data.printedOn),
    parts: [
      {
        landscape: true,
        size: 13,
        blocks: [
          letterHead(data.payer, { symbol: data.symbol, day: data.printedOn }),
          {
            block: 'title',
            name: 'DANH SÁCH KÝ NHẬN',
            subject: `Tiền thưởng sáng kiến cấp cơ sở năm ${data.year}`,
            note: `(Theo ${data.decision})`,
          },
          {
            block: 'table',
            size: 11,
            numbered: true,
            columns: columnsOf(data),
            rows: rowsOf(data, total),
          },
          paragraph([bold(`Bằng chữ: ${dongInWords(total)}.`)]),
          paragraph(`Nguồn kinh phí: ${data.source.trim().replace(/\.$/, '')}.`),
          paragraph(`Ghi chú về thuế: ${data.taxNote}.`, 'note'),
          {
            block: 'signatures',
            signatures: [
              { authority: ['NGƯỜI LẬP BIỂU'], note: '(Ký, ghi rõ họ tên)', name: data.preparedBy },
              { authority: ['KẾ TOÁN'], note: '(Ký, ghi rõ họ tên)' },
              { authority: ['THỦ TRƯỞNG ĐƠN VỊ'], note: '(Ký, ghi rõ họ tên, đóng dấu)' },
            ],
          },
        ],
      },
    ],
  }
}

function columnsOf({ taxPercent }: PaymentListData): readonly Column[] {
  return [
    { heading: 'STT', width: 11, align: 'center' },
    { heading: 'Họ và tên', width: 40 },
    { heading: 'Đơn vị', width: 42 },
    { heading: 'Nội dung (sáng kiến, tỷ lệ đóng góp)' },
    { heading: 'Số tiền (đồng)', width: 24, align: 'right' },
    ...(taxPercent === 0
      ? []
      : [
          { heading: `Thuế ${taxPercent}%`, width: 20, align: 'right' } as const,
          { heading: 'Thực nhận', width: 24, align: 'right' } as const,
        ]),
    { heading: 'Ký nhận', width: 30 },
  ]
}

function rowsOf({ lines, taxPercent }: PaymentListData, total: number): readonly Row[] {
  const tax = lines.reduce((sum, { amount }) => sum + taxOn(amount, taxPercent), 0)
  let number = 0
  const groups = [...Map.groupBy(lines, ({ className }) => className)].flatMap(
    ([className, those]): Row[] => [
      { group: className },
      ...those.map((line) => {
        number += 1
        return rowOf(line, number, taxPercent)
      }),
    ],
  )
  const sums: readonly Cell[] = [
    { text: [bold('Cộng')], columns: 4, align: 'center' },
    [bold(grouped(total))],
    ...(taxPercent === 0 ? [] : [[bold(grouped(tax))], [bold(grouped(total - tax))]]),
    '',
  ]
  return [...groups, sums]
}

function rowOf(line: PaymentListLine, number: number, taxPercent: number): Row {
  const tax = taxOn(line.amount, taxPercent)
  return [
    String(number),
    line.fullName,
    line.workplace,
    `${line.code}: ${line.title}${line.share === 200 ? '' : ` (${inPercent(line.share)})`}`,
    grouped(line.amount),
    ...(taxPercent === 0 ? [] : [grouped(tax), grouped(line.amount - tax)]),
    '',
  ]
}

/** The same list as a sheet to reckon with: sums and tax are formulas. */
export function paymentListWorkbook({ lines, taxPercent, year }: PaymentListData): Promise<Uint8Array> {
  const last = lines.length + 1
  const rows = lines.map((line, place): readonly SheetCell[] => [
    String(place + 1),
    line.fullName,
    line.workplace,
    line.code,
    line.title,
    line.className,
    inPercent(line.share),
    line.amount,
    { formula: `ROUND(H${place + 2}*${taxPercent}/100,0)` },
    { formula: `H${place + 2}-I${place + 2}` },
    line.paid,
  ])
  const sum = (column: string): SheetCell =>
    lines.length === 0 ? 0 : { formula: `SUM(${column}2:${column}${last})` }
  return writeWorkbook([
    {
      name: `Chi thưởng ${year}`,
      columns: [
        { title: 'STT', width: 6 },
        { title: 'Họ và tên', width: 26 },
        { title: 'Đơn vị', width: 30 },
        { title: 'Mã hồ sơ', width: 14 },
        { title: 'Sáng kiến', width: 50 },
        { title: 'Xếp loại', width: 14 },
        { title: 'Tỷ lệ', width: 9 },
        { title: 'Số tiền (đồng)', width: 16 },
        { title: 'Thuế (đồng)', width: 14 },
        { title: 'Thực nhận (đồng)', width: 16 },
        { title: 'Chứng từ, ngày chi', width: 26 },
      ],
      rows: [...rows, ['', 'Cộng', '', '', '', '', '', sum('H'), sum('I'), sum('J'), '']],
    },
  ])
}
