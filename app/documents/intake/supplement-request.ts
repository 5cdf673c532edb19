import type { AdministrativeDocument } from '../paper/administrative-document.ts'
import { dayInText, openDay } from '../paper/dates.ts'
import { type Issuer, letterHead, type PaperNumber } from '../paper/letter-head.ts'
import { counted } from '../paper/numbers.ts'
import { bold, concluded, paragraph, plain } from '../paper/text.ts'

/** Công văn yêu cầu bổ sung hồ sơ: every defect, what is asked, the deadline, and the how-manieth time it is. */
export interface SupplementRequestData {
  readonly office: Issuer
  readonly paper: PaperNumber
  /** Kính gửi: the unit and the authors. */
  readonly addressees: readonly string[]
  readonly dossierCode: string
  readonly title: string
  readonly authors: readonly string[]
  readonly receivedOn: Temporal.PlainDate
  readonly defects: readonly Defect[]
  readonly dueOn: Temporal.PlainDate
  /** 1 for the first request. */
  readonly time: number
  readonly archive: string
  readonly signedAs: readonly string[]
  readonly signer?: string | undefined
}

export interface Defect {
  /** What is missing or wrong. */
  readonly what: string
  /** What the author is asked to do, or the rule it rests on. */
  readonly request: string
}

export function supplementRequestDocument(data: SupplementRequestData): AdministrativeDocument {
  return {
    name: `Yêu cầu bổ sung hồ sơ ${data.dossierCode}`,
    day: openDay(data.paper.day),
    parts: [
      {
        blocks: [
          letterHead(data.office, data.paper, `bổ sung hồ sơ yêu cầu công nhận sáng kiến (lần ${data.time})`),
          { block: 'addressees', names: data.addressees },
          paragraph([
            plain(
              `Ngày ${dayInText(data.receivedOn)}, ${data.office.name} nhận hồ sơ mã số ${data.dossierCode}, sáng kiến `,
            ),
            bold(`“${data.title}”`),
            plain(
              ` của ${data.authors.join(', ')}. Qua kiểm tra, hồ sơ còn ${counted(data.defects.length)} nội dung cần bổ sung, hoàn thiện như sau:`,
            ),
          ]),
          {
            block: 'table',
            columns: [
              { heading: 'STT', width: 12, align: 'center' },
              { heading: 'Nội dung thiếu hoặc chưa đúng' },
              { heading: 'Yêu cầu bổ sung' },
            ],
            rows: data.defects.map(({ what, request }, i) => [String(i + 1), what, request]),
          },
          paragraph([
            plain('Đề nghị tác giả bổ sung, hoàn thiện và gửi lại hồ sơ '),
            bold(`chậm nhất ngày ${dayInText(data.dueOn)}`),
            plain(
              '. Quá thời hạn trên, nếu hồ sơ không được bổ sung, đơn sẽ được xem xét từ chối theo quy định.',
            ),
          ]),
          ...concluded([
            paragraph(
              `Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ với ${data.office.name} để được hướng dẫn`,
            ),
          ]),
          {
            block: 'ending',
            recipients: ['Như trên', `Lưu: ${data.archive}`],
            signature: { authority: data.signedAs, name: data.signer },
          },
        ],
      },
    ],
  }
}
