import type { AdministrativeDocument, Field } from '../paper/administrative-document.ts'
import { dayInText, dayOf, momentInWords, openDay } from '../paper/dates.ts'
import { type Issuer, letterHead } from '../paper/letter-head.ts'
import { counted } from '../paper/numbers.ts'
import { bold, filled, paragraph, plain } from '../paper/text.ts'

/** Giấy biên nhận đơn (Thông tư 18/2013, Điều 6 và Phụ lục II): states when the result will be given. */
export interface ReceiptData {
  readonly office: Issuer
  /** Số tiếp nhận of the year, and its ký hiệu such as "BN-KT". */
  readonly number: string
  readonly symbol: string
  /** Cơ sở được yêu cầu công nhận, in whose name the office receives. */
  readonly councilName: string
  readonly dossierCode: string
  readonly title: string
  readonly authors: readonly string[]
  /** Người nộp hồ sơ và đơn vị. */
  readonly handedInBy: string
  readonly unit?: string | undefined
  /** Tờ trình that came with it: number and day as written. */
  readonly transmittal?: string | undefined
  readonly receivedAt: Temporal.Instant
  readonly late: boolean
  readonly documents: readonly ReceivedDocument[]
  /** Ngày trả lời về việc chấp nhận đơn hoặc kết quả. */
  readonly answerBy: Temporal.PlainDate
  readonly receivedBy: string
}

export interface ReceivedDocument {
  readonly name: string
  /** Paper copies; 0 for an electronic document only. */
  readonly paperCopies: number
  readonly note?: string | undefined
}

export function receiptDocument(data: ReceiptData): AdministrativeDocument {
  const day = dayOf(data.receivedAt)
  return {
    name: `Giấy biên nhận hồ sơ ${data.dossierCode}`,
    day: openDay(day),
    parts: [
      {
        size: 13,
        blocks: [
          letterHead(data.office, { number: data.number, symbol: data.symbol, day }),
          { block: 'title', name: 'GIẤY BIÊN NHẬN', subject: 'Đơn yêu cầu công nhận sáng kiến' },
          paragraph(
            `${data.office.name}, cơ quan thường trực của ${data.councilName}, đã nhận hồ sơ yêu cầu công nhận sáng kiến như sau:`,
          ),
          line('1. Mã hồ sơ', data.dossierCode),
          line('2. Tên sáng kiến', data.title),
          line('3. Tác giả, đồng tác giả', data.authors.join(', ')),
          line('4. Người nộp hồ sơ', data.handedInBy),
          line('5. Đơn vị', filled(data.unit) ?? 'Cá nhân nộp trực tiếp'),
          ...(data.transmittal === undefined ? [] : [line('Tờ trình kèm theo', data.transmittal)]),
          line(
            '6. Thời điểm nhận',
            `${momentInWords(data.receivedAt)}${data.late ? ' (quá hạn của đợt)' : ''}`,
          ),
          paragraph([bold('7. Tài liệu đã nhận'), plain(':')]),
          {
            block: 'table',
            columns: [
              { heading: 'STT', width: 12, align: 'center' },
              { heading: 'Tên tài liệu' },
              { heading: 'Số bản giấy', width: 26, align: 'center' },
              { heading: 'Ghi chú', width: 40 },
            ],
            rows: data.documents.map(({ name, paperCopies, note }, i) => [
              String(i + 1),
              name,
              paperCopies === 0 ? 'Bản điện tử' : counted(paperCopies),
              note ?? '',
            ]),
          },
          paragraph([
            plain('Cơ quan tiếp nhận sẽ trả lời về hồ sơ này chậm nhất vào '),
            bold(`ngày ${dayInText(data.answerBy)}`),
            plain('.'),
          ]),
          paragraph('Giấy biên nhận được lập thành 02 bản, mỗi bên giữ 01 bản.'),
          {
            block: 'ending',
            beside: { authority: ['NGƯỜI NỘP HỒ SƠ'], note: '(Ký, ghi rõ họ tên)', name: data.handedInBy },
            signature: {
              authority: ['NGƯỜI NHẬN HỒ SƠ'],
              note: '(Ký, ghi rõ họ tên)',
              name: data.receivedBy,
            },
          },
        ],
      },
    ],
  }
}

function line(label: string, value: string): Field {
  return { block: 'field', label: [bold(label)], value }
}
