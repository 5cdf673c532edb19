import type { AdministrativeDocument } from '../paper/administrative-document.ts'
import { dayInText, dayOf, momentInWords, openDay } from '../paper/dates.ts'
import { type Issuer, sessionHead } from '../paper/letter-head.ts'
import { counted } from '../paper/numbers.ts'
import { paragraph } from '../paper/text.ts'

/** Phiếu giao nhận of paper copies that changed hands in one act. */
export interface HandOverSlipData {
  readonly office: Issuer
  readonly at: Temporal.Instant
  /** True when the office gives, false when it takes back. */
  readonly isGiving: boolean
  readonly officer: string
  readonly holder: string
  readonly dueOn: Temporal.PlainDate | null
  readonly copies: readonly { readonly code: string; readonly title: string; readonly number: number }[]
}

export function handOverSlipDocument(data: HandOverSlipData): AdministrativeDocument {
  const { office, at, isGiving, officer, holder, dueOn, copies } = data
  const act = isGiving ? `giao cho ${holder}` : `nhận lại từ ${holder}`
  const due = dueOn === null ? '' : ` Hẹn trả chậm nhất ngày ${dayInText(dueOn)}.`
  const note = '(Ký, ghi rõ họ tên)'
  return {
    name: `Phiếu giao nhận bản giấy - ${holder}`,
    day: openDay(dayOf(at)),
    parts: [
      {
        size: 13,
        blocks: [
          sessionHead(office, dayOf(at)),
          { block: 'title', name: 'PHIẾU GIAO NHẬN', subject: 'Bản giấy hồ sơ sáng kiến' },
          paragraph(
            `Vào lúc ${momentInWords(at)}, ${office.name} đã ${act} ${counted(copies.length)} bản giấy hồ sơ sáng kiến sau đây.${due}`,
          ),
          {
            block: 'table',
            columns: [
              { heading: 'STT', width: 12, align: 'center' },
              { heading: 'Mã bản giấy', width: 40 },
              { heading: 'Tên sáng kiến' },
              { heading: 'Bản số', width: 18, align: 'center' },
            ],
            rows: copies.map(({ code, title, number }, i) => [String(i + 1), code, title, counted(number)]),
          },
          {
            block: 'ending',
            beside: { authority: ['NGƯỜI GIAO'], note, name: isGiving ? officer : holder },
            signature: { authority: ['NGƯỜI NHẬN'], note, name: isGiving ? holder : officer },
          },
        ],
      },
    ],
  }
}
