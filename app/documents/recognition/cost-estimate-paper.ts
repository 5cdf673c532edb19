import { type EstimateLine, estimateTotal } from '#app/domain/recognition/cost-estimate.ts'
import type { AdministrativeDocument, Row } from '../paper/administrative-document.ts'
import { openDay } from '../paper/dates.ts'
import { dongInWords } from '../paper/dong-in-words.ts'
import { type Issuer, letterHead } from '../paper/letter-head.ts'
import { grouped } from '../paper/numbers.ts'
import { bold, paragraph } from '../paper/text.ts'
import { writeWorkbook } from '../spreadsheet/workbook.ts'

/** Dự toán kinh phí công tác sáng kiến: prizes, then the council. */
export interface CostEstimateData {
  readonly office: Issuer
  readonly symbol: string
  readonly year: number
  readonly printedOn: Temporal.PlainDate
  /** "Kế hoạch số …" or "Quyết định số …": what the numbers come from. */
  readonly basis: string
  readonly source: string
  readonly ceiling: number | null
  readonly lines: readonly EstimateLine[]
  readonly preparedBy?: string | undefined
}

export function costEstimateDocument(data: CostEstimateData): AdministrativeDocument {
  const total = estimateTotal(data.lines)
  return {
    name: `Dự toán kinh phí công tác sáng kiến năm ${data.year}`,
    day: openDay(data.printedOn),
    parts: [
      {
        size: 13,
        blocks: [
          letterHead(data.office, { symbol: data.symbol, day: data.printedOn }),
          {
            block: 'title',
            name: 'DỰ TOÁN',
            subject: `Kinh phí công tác sáng kiến năm ${data.year}`,
            note: `(Theo ${data.basis})`,
          },
          {
            block: 'table',
            size: 12,
            columns: [
              { heading: 'STT', width: 12, align: 'center' },
              { heading: 'Nội dung chi' },
              { heading: 'Đơn vị tính', width: 22, align: 'center' },
              { heading: 'Số lượng', width: 18, align: 'right' },
              { heading: 'Mức chi (đồng)', width: 26, align: 'right' },
              { heading: 'Thành tiền (đồng)', width: 30, align: 'right' },
            ],
            rows: [...rowsOf(data.lines), sumRow('TỔNG CỘNG', total)],
          },
          paragraph([bold(`Bằng chữ: ${dongInWords(total)}.`)]),
          paragraph(`Nguồn kinh phí: ${data.source.trim().replace(/\.$/, '')}.`),
          ...(data.ceiling === null
            ? []
            : [paragraph(`Tổng tiền thưởng theo Kế hoạch không vượt quá ${grouped(data.ceiling)} đồng.`)]),
          {
            block: 'ending',
            beside: { authority: ['NGƯỜI LẬP'], note: '(Ký, ghi rõ họ tên)', name: data.preparedBy },
            signature: { authority: ['THỦ TRƯỞNG ĐƠN VỊ'], note: '(Ký, ghi rõ họ tên, đóng dấu)' },
          },
        ],
      },
    ],
  }
}

function rowsOf(lines: readonly EstimateLine[]): readonly Row[] {
  const [prizes, fees] = parts(lines)
  return [
    { group: 'I. Tiền thưởng sáng kiến' },
    ...numbered(prizes),
    sumRow('Cộng I', estimateTotal(prizes)),
    ...(fees.length === 0
      ? []
      : [
          { group: 'II. Chi họp Hội đồng (Thông tư 03/2019/TT-BTC)' },
          ...numbered(fees),
          sumRow('Cộng II', estimateTotal(fees)),
        ]),
  ]
}

const parts = (lines: readonly EstimateLine[]) =>
  [lines.filter(({ kind }) => kind === 'prize'), lines.filter(({ kind }) => kind !== 'prize')] as const

const numbered = (lines: readonly EstimateLine[]): readonly Row[] =>
  lines.map((line, place) => [
    String(place + 1),
    contentOf(line),
    unitOf(line),
    grouped(line.quantity),
    grouped(line.price),
    grouped(line.quantity * line.price),
  ])

const sumRow = (words: string, sum: number): Row => [
  { text: [bold(words)], columns: 5, align: 'center' },
  [bold(grouped(sum))],
]

function contentOf({ kind, className }: EstimateLine): string {
  switch (kind) {
    case 'prize':
      return `Tiền thưởng: ${className ?? ''}`
    case 'chair':
      return 'Chủ tịch Hội đồng'
    case 'member':
      return 'Phó Chủ tịch, thư ký, ủy viên Hội đồng'
    case 'invited':
      return 'Đại biểu được mời'
  }
}

const unitOf = ({ kind }: EstimateLine): string => (kind === 'prize' ? 'sáng kiến' : 'lượt người')

/** The same estimate as a sheet: every product and sum is a formula. */
export function costEstimateWorkbook({ lines, year }: CostEstimateData): Promise<Uint8Array> {
  return writeWorkbook([
    {
      name: `Dự toán ${year}`,
      columns: [
        { title: 'STT', width: 6 },
        { title: 'Nội dung chi', width: 46 },
        { title: 'Đơn vị tính', width: 14 },
        { title: 'Số lượng', width: 11 },
        { title: 'Mức chi (đồng)', width: 17 },
        { title: 'Thành tiền (đồng)', width: 19 },
      ],
      rows: [
        ...lines.map((line, place) => [
          String(place + 1),
          contentOf(line),
          unitOf(line),
          line.quantity,
          line.price,
          { formula: `D${place + 2}*E${place + 2}` },
        ]),
        ['', 'Tổng cộng', '', '', '', { formula: `SUM(F2:F${lines.length + 1})` }],
      ],
    },
  ])
}
