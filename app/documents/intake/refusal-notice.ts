import type { AdministrativeDocument } from '../paper/administrative-document.ts'
import { dayInText, openDay } from '../paper/dates.ts'
import { type Issuer, letterHead, type PaperNumber } from '../paper/letter-head.ts'
import { bold, concluded, paragraph, paragraphs, plain } from '../paper/text.ts'

/** Thông báo từ chối đơn yêu cầu công nhận sáng kiến: in writing, with every reason (NĐ 13/2012, Điều 6). */
export interface RefusalNoticeData {
  readonly office: Issuer
  readonly paper: PaperNumber
  readonly dossierCode: string
  readonly title: string
  readonly authors: readonly string[]
  readonly unit: string
  readonly receivedOn: Temporal.PlainDate
  readonly legalBases: readonly string[]
  /** Each reason as a sentence of its own. */
  readonly reasons: readonly string[]
  readonly recipients: readonly string[]
  readonly archive: string
  readonly signedAs: readonly string[]
  readonly signer?: string | undefined
}

export function refusalDocument(data: RefusalNoticeData): AdministrativeDocument {
  const [reason, ...more] = data.reasons
  return {
    name: `Thông báo từ chối đơn, hồ sơ ${data.dossierCode}`,
    day: openDay(data.paper.day),
    parts: [
      {
        blocks: [
          letterHead(data.office, data.paper),
          { block: 'title', name: 'THÔNG BÁO', subject: 'Về việc từ chối đơn yêu cầu công nhận sáng kiến' },
          ...data.legalBases.map((basis) => paragraph(`${basis};`, 'legal-basis')),
          paragraph([
            plain(
              `Sau khi kiểm tra hồ sơ mã số ${data.dossierCode} nhận ngày ${dayInText(data.receivedOn)}, sáng kiến `,
            ),
            bold(`“${data.title}”`),
            plain(
              ` của ${data.authors.join(', ')}, ${data.unit}, ${data.office.name} thông báo từ chối đơn yêu cầu công nhận sáng kiến vì ${more.length === 0 ? 'lý do' : 'các lý do'} sau:`,
            ),
          ]),
          ...(more.length === 0
            ? paragraphs(reason ?? '..............................')
            : data.reasons.map((each, i) => paragraph(`${i + 1}. ${each}`))),
          ...concluded([paragraph(`${data.office.name} thông báo để tác giả và đơn vị được biết`)]),
          {
            block: 'ending',
            recipients: [...data.recipients, `Lưu: ${data.archive}`],
            signature: { authority: data.signedAs, name: data.signer },
          },
        ],
      },
    ],
  }
}
