import type { AdministrativeDocument, Block } from '../paper/administrative-document.ts'
import { dayInText, dayInWords, openDay } from '../paper/dates.ts'
import { dongInWords } from '../paper/dong-in-words.ts'
import { type Issuer, letterHead, type PaperNumber, symbolOf } from '../paper/letter-head.ts'
import { counted, grouped, inDong } from '../paper/numbers.ts'
import { bold, concluded, paragraph, plain } from '../paper/text.ts'
import { exceptionNotes, type RecognisedGroup, recognisedList } from './recognised-list.ts'

/** Quyết định công nhận sáng kiến with its list; without number and day it is the draft laid before the signer. */
export interface DecisionData {
  readonly authority: Issuer
  /** Thẩm quyền ban hành: "Chủ tịch Ủy ban nhân dân thành phố Tam Điệp". */
  readonly decidedBy: string
  readonly paper: PaperNumber
  readonly year: number
  /** Trích yếu after "Về việc": "công nhận sáng kiến cấp cơ sở năm 2024 …". */
  readonly subject: string
  /** Each căn cứ as a whole sentence, without the mark at its end. */
  readonly legalBases: readonly string[]
  /** "Trưởng phòng Kinh tế tại Tờ trình số …", after "Theo đề nghị của". */
  readonly proposedBy: string
  /** The classes in order, then those with a certificate only (prize 0). Empty groups are left out. */
  readonly groups: readonly RecognisedGroup[]
  /** Nguồn kinh phí of the prizes. */
  readonly budgetSource: string
  /** Who carries it out, before "và các tác giả": "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, …". */
  readonly executors: string
  /** The earlier decision this one corrects. */
  readonly corrects?: { readonly symbol: string; readonly day: Temporal.PlainDate } | undefined
  /** Nơi nhận below "Như Điều …", without the archive line. */
  readonly alsoTo: readonly string[]
  /** SHA-256 of the sealed scores the list follows from. */
  readonly manifestDigest?: string | undefined
  readonly archive: string
  readonly signedAs: readonly string[]
  readonly signer?: string | undefined
  /** A draft is marked DỰ THẢO across each page. */
  readonly draft: boolean
}

export function decisionDocument(data: DecisionData): AdministrativeDocument {
  const groups = data.groups.filter(({ initiatives }) => initiatives.length > 0)
  const articles = [recognised(data, groups), awarded(data, groups), ...corrected(data), carriedOut(data)]
  return {
    name: `Quyết định ${symbolOf(data.paper)} về việc ${data.subject}`,
    day: openDay(data.paper.day),
    watermark: data.draft ? 'DỰ THẢO' : undefined,
    parts: [
      {
        blocks: [
          letterHead(data.authority, data.paper),
          {
            block: 'title',
            name: 'QUYẾT ĐỊNH',
            subject: `Về việc ${data.subject}`,
            authority: data.decidedBy.toLocaleUpperCase('vi'),
          },
          ...data.legalBases.map((basis) => paragraph(`${basis};`, 'legal-basis')),
          paragraph(`Theo đề nghị của ${data.proposedBy}.`, 'legal-basis'),
          paragraph('QUYẾT ĐỊNH:', 'centred'),
          ...concluded(articles.flatMap(numbered)),
          {
            block: 'ending',
            recipients: [`Như Điều ${articles.length}`, ...data.alsoTo, `Lưu: ${data.archive}`],
            signature: { authority: data.signedAs, name: data.signer },
          },
        ],
      },
      {
        size: 13,
        blocks: [
          {
            block: 'title',
            name: 'DANH SÁCH',
            subject: `Sáng kiến cấp cơ sở được công nhận năm ${data.year}`,
            note: `(Kèm theo Quyết định số ${symbolOf(data.paper)} ${dayInWords(data.paper.day)} của ${data.decidedBy})`,
          },
          recognisedList(groups),
          ...exceptionNotes(groups).map((note) => paragraph(note, 'note')),
          ...sealed(data),
        ],
      },
    ],
  }
}

/** Điều: its first sentence, then lines of its own. */
type Article = readonly [string, ...string[]]

function numbered([first, ...more]: Article, i: number): Block[] {
  return [paragraph([bold(`Điều ${i + 1}. `), plain(first)]), ...more.map((line) => paragraph(line))]
}

function recognised({ year }: DecisionData, groups: readonly RecognisedGroup[]): Article {
  const count = groups.reduce((sum, { initiatives }) => sum + initiatives.length, 0)
  const kinds = groups.map(({ name, initiatives }) => `- ${name}: ${counted(initiatives.length)} sáng kiến`)
  return [
    `Công nhận ${counted(count)} sáng kiến cấp cơ sở năm ${year} (có danh sách kèm theo), gồm:`,
    ...punctuated(kinds),
  ]
}

function awarded({ budgetSource }: DecisionData, groups: readonly RecognisedGroup[]): Article {
  const certificates = 'Cấp Giấy chứng nhận sáng kiến cho tác giả, đồng tác giả của các sáng kiến tại Điều 1'
  const prized = groups.filter(({ prize }) => prize > 0)
  if (prized.length === 0) return [`${certificates}.`]
  const total = prized.reduce((sum, { prize, initiatives }) => sum + prize * initiatives.length, 0)
  return [
    `${certificates}; tặng thưởng các sáng kiến được xếp loại với mức như sau:`,
    ...punctuated(
      prized.map(
        ({ name, prize, initiatives }) =>
          `- ${name}: ${inDong(prize)}/sáng kiến × ${counted(initiatives.length)} sáng kiến = ${inDong(prize * initiatives.length)}`,
      ),
    ),
    `Tổng số tiền thưởng: ${grouped(total)} đồng (Bằng chữ: ${dongInWords(total)}).`,
    `Nguồn kinh phí: ${budgetSource.trim().replace(/\.$/, '')}.`,
  ]
}

function corrected({ corrects }: DecisionData): Article[] {
  if (corrects === undefined) return []
  return [[`Quyết định này thay thế Quyết định số ${corrects.symbol} ngày ${dayInText(corrects.day)}.`]]
}

function carriedOut({ executors }: DecisionData): Article {
  return [
    `Quyết định này có hiệu lực kể từ ngày ký. ${executors} và các tác giả, đồng tác giả có tên trong danh sách kèm theo chịu trách nhiệm thi hành Quyết định này.`,
  ]
}

/** Below the list: how anybody can tell that it follows from the very sheets the council signed. */
function sealed({ manifestDigest }: DecisionData): Block[] {
  if (manifestDigest === undefined) return []
  return [
    paragraph(
      `Danh sách được lập từ kết quả chấm điểm đã niêm phong, mã SHA-256: ${manifestDigest.match(/.{1,16}/g)?.join(' ') ?? ''}.`,
      'note',
    ),
  ]
}

function punctuated(lines: readonly string[]): string[] {
  return lines.map((line, i) => `${line}${i === lines.length - 1 ? '.' : ';'}`)
}
