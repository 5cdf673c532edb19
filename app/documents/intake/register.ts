import type { AdministrativeDocument } from '../paper/administrative-document.ts'
import { openDay } from '../paper/dates.ts'
import { type Issuer, letterHead } from '../paper/letter-head.ts'
import { counted } from '../paper/numbers.ts'
import { paragraph } from '../paper/text.ts'

/** Sổ tiếp nhận đơn (Thông tư 18/2013, Điều 6): every dossier received in a year, by its number. */
export interface RegisterData {
  readonly office: Issuer
  readonly symbol: string
  readonly year: number
  readonly printedOn: Temporal.PlainDate
  readonly lines: readonly RegisterRow[]
  readonly keeper?: string | undefined
}

/** One line, each cell as it is printed. */
export interface RegisterRow {
  readonly number: string
  readonly receivedOn: string
  readonly code: string
  readonly authors: string
  readonly unit: string
  readonly title: string
  readonly fieldAndKind: string
  readonly firstAppliedOn: string
  readonly investor: string
  readonly copies: string
  readonly remark: string
  readonly result: string
}

export function registerDocument(data: RegisterData): AdministrativeDocument {
  const { lines } = data
  return {
    name: `Sổ tiếp nhận đơn năm ${data.year}`,
    day: openDay(data.printedOn),
    parts: [
      {
        landscape: true,
        size: 13,
        blocks: [
          letterHead(data.office, { symbol: data.symbol, day: data.printedOn }),
          {
            block: 'title',
            name: 'SỔ TIẾP NHẬN ĐƠN',
            subject: `Đơn yêu cầu công nhận sáng kiến năm ${data.year}`,
          },
          {
            block: 'table',
            size: 10,
            numbered: true,
            columns: [
              { heading: 'Số', width: 9, align: 'center' },
              { heading: 'Ngày nhận', width: 19, align: 'center' },
              { heading: 'Mã hồ sơ', width: 15, align: 'center' },
              { heading: 'Tên sáng kiến' },
              { heading: 'Tác giả', width: 26 },
              { heading: 'Đơn vị', width: 24 },
              { heading: 'Lĩnh vực; loại', width: 24 },
              { heading: 'Áp dụng lần đầu', width: 19, align: 'center' },
              { heading: 'Chủ đầu tư', width: 20 },
              { heading: 'Bản giấy', width: 11, align: 'center' },
              { heading: 'Ghi chú', width: 14 },
              { heading: 'Kết quả', width: 20 },
            ],
            rows: lines.map((row) => [
              row.number,
              row.receivedOn,
              row.code,
              row.title,
              row.authors,
              row.unit,
              row.fieldAndKind,
              row.firstAppliedOn,
              row.investor,
              row.copies,
              row.remark,
              row.result,
            ]),
          },
          paragraph(`Sổ có ${counted(lines.length)} đơn, tính đến ngày in.`),
          {
            block: 'ending',
            signature: { authority: ['NGƯỜI GIỮ SỔ'], note: '(Ký, ghi rõ họ tên)', name: data.keeper },
          },
        ],
      },
    ],
  }
}
