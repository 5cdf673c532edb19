import type { AdministrativeDocument } from '../paper/administrative-document.ts'
import { dayInWords, openDay } from '../paper/dates.ts'
import { type Issuer, letterHead, type PaperNumber, symbolOf } from '../paper/letter-head.ts'
import { counted } from '../paper/numbers.ts'
import { concluded, paragraph } from '../paper/text.ts'
import { listOf, type TransmittalLine } from './transmittal.ts'

/** Trích tờ trình M-01: the one line of a signed list that a dossier was handed in by. */
export interface TransmittalExtractData {
  readonly unit: Issuer
  readonly paper: PaperNumber
  readonly signedOn: Temporal.PlainDate
  readonly signer: string
  readonly signerTitle: string
  readonly year: number
  readonly round: string
  /** Its place on the list, from 1, and how many stand there. */
  readonly place: number
  readonly of: number
  readonly line: TransmittalLine
}

export function transmittalExtractDocument(data: TransmittalExtractData): AdministrativeDocument {
  const { unit, paper, place, of } = data
  const signed = `số ${symbolOf(paper)} ${dayInWords(data.signedOn)}`
  return {
    name: `Trích tờ trình ${signed}`,
    day: openDay(data.signedOn),
    parts: [
      {
        blocks: [
          letterHead(unit, paper),
          {
            block: 'title',
            name: 'TRÍCH TỜ TRÌNH',
            subject: `Đề nghị công nhận sáng kiến cấp cơ sở năm ${data.year} (${data.round})`,
          },
          paragraph(
            `Tờ trình ${signed} của ${unit.name} đề nghị công nhận ${counted(of)} sáng kiến. Dòng thứ ${place} của danh sách ghi:`,
          ),
          listOf([data.line], place),
          ...concluded([
            paragraph(
              `Tờ trình do ${[data.signer, data.signerTitle].filter((each) => each !== '').join(', ')} ký. Trang này trích từ tờ trình để đi cùng bộ hồ sơ, không thay cho bản đã ký`,
            ),
          ]),
        ],
      },
    ],
  }
}
