import type { AdministrativeDocument, Block } from '../paper/administrative-document.ts'
import { dayInText, openDay } from '../paper/dates.ts'
import { type Issuer, letterHead, type PaperNumber, symbolOf } from '../paper/letter-head.ts'
import { counted } from '../paper/numbers.ts'
import { bold, concluded, paragraph, plain } from '../paper/text.ts'

/** Quyết định sửa đổi, or hủy bỏ công nhận: it names the decision it changes, why, and what. */
export interface AmendingDecisionData {
  readonly authority: Issuer
  readonly decidedBy: string
  readonly paper: PaperNumber
  readonly kind: 'correction' | 'revocation'
  /** The decision it amends: "1193/QĐ-UBND" and its day. */
  readonly amended: { readonly symbol: string; readonly day: Temporal.PlainDate; readonly year: number }
  readonly legalBases: readonly string[]
  readonly proposedBy: string
  readonly reason: string
  readonly initiatives: readonly AmendedInitiative[]
  readonly executors: string
  readonly archive: string
  readonly signedAs: readonly string[]
  readonly signer?: string | undefined
  readonly draft: boolean
}

/** One initiative as the amended decision names it, and what is put in its place. */
export interface AmendedInitiative {
  readonly title: string
  readonly authors: readonly string[]
  readonly unit: string
  readonly changes: readonly { readonly part: string; readonly from: string; readonly to: string }[]
}

export function amendingDecisionDocument(data: AmendingDecisionData): AdministrativeDocument {
  const { amended, kind } = data
  const named = `Quyết định số ${amended.symbol} ngày ${dayInText(amended.day)}`
  const subject =
    kind === 'correction'
      ? `sửa đổi một số nội dung của ${named} về việc công nhận sáng kiến cấp cơ sở năm ${amended.year}`
      : `hủy bỏ việc công nhận sáng kiến tại ${named}`
  const articles = kind === 'correction' ? corrected(data, named) : revoked(data, named)
  return {
    name: `Quyết định ${symbolOf(data.paper)} về việc ${subject}`,
    day: openDay(data.paper.day),
    watermark: data.draft ? 'DỰ THẢO' : undefined,
    parts: [
      {
        blocks: [
          letterHead(data.authority, data.paper),
          {
            block: 'title',
            name: 'QUYẾT ĐỊNH',
            subject: `Về việc ${subject}`,
            authority: data.decidedBy.toLocaleUpperCase('vi'),
          },
          ...data.legalBases.map((basis) => paragraph(`${basis};`, 'legal-basis')),
          paragraph(`Theo đề nghị của ${data.proposedBy}.`, 'legal-basis'),
          paragraph('QUYẾT ĐỊNH:', 'centred'),
          ...concluded([
            ...articles.flatMap(([first, ...more], i) => article(i + 1, first ?? '', more)),
            ...article(
              articles.length + 1,
              `Quyết định này có hiệu lực kể từ ngày ký. ${data.executors} và các tác giả có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
              [],
            ),
          ]),
          {
            block: 'ending',
            recipients: [`Như Điều ${articles.length + 1}`, `Lưu: ${data.archive}`],
            signature: { authority: data.signedAs, name: data.signer },
          },
        ],
      },
    ],
  }
}

type Articles = readonly (readonly string[])[]

function corrected({ initiatives, reason }: AmendingDecisionData, named: string): Articles {
  return [
    [
      `Sửa đổi nội dung của ${counted(initiatives.length)} sáng kiến tại ${named} như sau:`,
      ...initiatives.flatMap((one, i) => [
        `${i + 1}. ${nameOf(one)}:`,
        ...one.changes.map(({ part, from, to }) => `- ${part}: “${from}” sửa thành “${to}”.`),
      ]),
      `Lý do: ${sentence(reason)}`,
    ],
    [
      `Các nội dung khác của ${named} giữ nguyên giá trị. Giấy chứng nhận đã cấp cho các sáng kiến tại Điều 1 được thu hồi và cấp lại theo nội dung đã sửa đổi.`,
    ],
  ]
}

function revoked({ initiatives, reason }: AmendingDecisionData, named: string): Articles {
  return [
    [
      `Hủy bỏ việc công nhận ${counted(initiatives.length)} sáng kiến sau đây tại ${named}:`,
      ...initiatives.map((one, i) => `${i + 1}. ${nameOf(one)}.`),
      `Lý do: ${sentence(reason)}`,
    ],
    [
      'Giấy chứng nhận đã cấp cho các sáng kiến tại Điều 1 không còn giá trị; cơ quan thường trực thu hồi Giấy chứng nhận và tiền thưởng (nếu đã chi) theo quy định.',
    ],
  ]
}

const nameOf = ({ title, authors, unit }: AmendedInitiative): string =>
  `Sáng kiến “${title}” của ${authors.join(', ')}, ${unit}`

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

function article(number: number, first: string, more: readonly string[]): Block[] {
  return [paragraph([bold(`Điều ${number}. `), plain(first)]), ...more.map((line) => paragraph(line))]
}
