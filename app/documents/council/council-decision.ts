import type { CouncilSeat } from '#app/domain/people/actor.ts'
import type { AdministrativeDocument, Block } from '../paper/administrative-document.ts'
import { dayInWords, openDay } from '../paper/dates.ts'
import { type Issuer, letterHead, type PaperNumber, symbolOf } from '../paper/letter-head.ts'
import { counted } from '../paper/numbers.ts'
import { bold, concluded, paragraph, plain } from '../paper/text.ts'

/** Quyết định thành lập Hội đồng, or tổ chuyên ngành, with the list of its members. */
export interface CouncilDecisionData {
  readonly authority: Issuer
  /** "Chủ tịch Ủy ban nhân dân thành phố Tam Điệp". */
  readonly decidedBy: string
  readonly paper: PaperNumber
  /** Tên Hội đồng. */
  readonly name: string
  readonly isGroup: boolean
  /** The council a group passes on to. */
  readonly passesTo?: string | undefined
  readonly year: number
  readonly legalBases: readonly string[]
  readonly proposedBy: string
  /** Cơ quan thường trực of the council. */
  readonly office: string
  /** Names of the sectors and fields it is for; none: everything. */
  readonly remit: readonly string[]
  readonly members: readonly {
    readonly fullName: string
    readonly jobTitle: string
    readonly seat: CouncilSeat
    /** Lĩnh vực chuyên môn, in words. */
    readonly expertise: readonly string[]
    readonly forUnion: boolean
  }[]
  /** The last day of the term; none: until the year's work is done. */
  readonly until?: Temporal.PlainDate | undefined
  readonly archive: string
  readonly signedAs: readonly string[]
  readonly signer?: string | undefined
}

const ofCouncil: Readonly<Record<CouncilSeat, string>> = {
  chair: 'Chủ tịch Hội đồng',
  'vice-chair': 'Phó Chủ tịch Hội đồng',
  secretary: 'Ủy viên thư ký',
  member: 'Ủy viên',
}
const ofGroup: Readonly<Record<CouncilSeat, string>> = {
  chair: 'Tổ trưởng',
  'vice-chair': 'Tổ phó',
  secretary: 'Thư ký tổ',
  member: 'Thành viên',
}
/** What a seat is called on the council, and in a group. */
export const seatNames = (isGroup: boolean): Readonly<Record<CouncilSeat, string>> =>
  isGroup ? ofGroup : ofCouncil

export function councilDecisionDocument(data: CouncilDecisionData): AdministrativeDocument {
  const subject = `thành lập ${data.name}`
  const articles = articlesOf(data)
  return {
    name: `Quyết định ${symbolOf(data.paper)} về việc ${subject}`,
    day: openDay(data.paper.day),
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
          ...concluded(
            articles.flatMap(([first, ...more], place): Block[] => [
              paragraph([bold(`Điều ${place + 1}. `), plain(first)]),
              ...more.map((line) => paragraph(line)),
            ]),
          ),
          {
            block: 'ending',
            recipients: [`Như Điều ${articles.length}`, `Lưu: ${data.archive}`],
            signature: { authority: data.signedAs, name: data.signer },
          },
        ],
      },
      { size: 13, blocks: memberList(data) },
    ],
  }
}

type Article = readonly [string, ...string[]]

function articlesOf(data: CouncilDecisionData): readonly Article[] {
  const whole = data.isGroup ? 'Tổ' : 'Hội đồng'
  const about = data.remit.length === 0 ? '' : ` thuộc: ${data.remit.join('; ')}`
  const term =
    data.until === undefined
      ? `${whole} tự giải thể sau khi hoàn thành nhiệm vụ của năm ${data.year}.`
      : `${whole} hoạt động đến hết ngày ${data.until.day}/${data.until.month}/${data.until.year}.`
  return [
    [`Thành lập ${data.name} gồm ${counted(data.members.length)} thành viên (có danh sách kèm theo).`],
    data.isGroup
      ? [
          `Tổ có nhiệm vụ xem xét bước đầu các sáng kiến năm ${data.year}${about}; kết luận đề nghị hoặc không đề nghị đưa từng sáng kiến ra ${data.passesTo ?? 'Hội đồng'}, nêu rõ lý do.`,
          `Kết luận của tổ không thay cho việc chấm điểm, biểu quyết của Hội đồng. ${term}`,
        ]
      : [
          `Hội đồng có nhiệm vụ đánh giá, chấm điểm, biểu quyết và đề nghị công nhận sáng kiến cấp cơ sở năm ${data.year}${about}, theo Điều lệ Sáng kiến và kế hoạch năm.`,
          `Hội đồng làm việc theo nguyên tắc tập trung dân chủ; thành viên không đánh giá sáng kiến mà mình là tác giả, đồng tác giả hoặc có xung đột lợi ích. ${data.office} là cơ quan thường trực của Hội đồng. ${term}`,
        ],
    [
      `Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các cơ quan, đơn vị liên quan và các thành viên có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    ],
  ]
}

function memberList(data: CouncilDecisionData): readonly Block[] {
  const seats = seatNames(data.isGroup)
  const hasExpertise = data.members.some(({ expertise }) => expertise.length > 0)
  return [
    {
      block: 'title',
      name: 'DANH SÁCH',
      subject: `Thành viên ${data.name}`,
      note: `(Kèm theo Quyết định số ${symbolOf(data.paper)} ${dayInWords(data.paper.day)} của ${data.decidedBy})`,
    },
    {
      block: 'table',
      columns: [
        { heading: 'STT', width: 11, align: 'center' },
        { heading: 'Họ và tên', width: 42 },
        { heading: 'Chức vụ, đơn vị' },
        { heading: data.isGroup ? 'Chức danh trong tổ' : 'Chức danh trong Hội đồng', width: 34 },
        ...(hasExpertise ? [{ heading: 'Lĩnh vực chuyên môn', width: 36 }] : []),
      ],
      rows: data.members.map((member, place) => [
        String(place + 1),
        member.fullName,
        `${member.jobTitle}${member.forUnion && !/công đoàn/iu.test(member.jobTitle) ? ', đại diện công đoàn' : ''}`,
        seats[member.seat],
        ...(hasExpertise ? [member.expertise.join(', ')] : []),
      ]),
    },
  ]
}
