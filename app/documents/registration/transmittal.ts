import type { AdministrativeDocument, TableBlock } from '../paper/administrative-document.ts'
import { dayInTable, dayInText, openDay } from '../paper/dates.ts'
import { type Issuer, letterHead, type PaperNumber } from '../paper/letter-head.ts'
import { counted, inPercent } from '../paper/numbers.ts'
import { concluded, paragraph } from '../paper/text.ts'

/** Tờ trình đề nghị công nhận sáng kiến, mẫu M-01: what a unit hands in, signed by its head. */
export interface TransmittalData {
  readonly unit: Issuer
  readonly paper: PaperNumber
  /** Kính gửi: the council, through its standing office. */
  readonly addressees: readonly string[]
  readonly year: number
  /** Đợt xét, by name. */
  readonly round: string
  /** Each căn cứ as a whole sentence, without the mark at its end. */
  readonly legalBases: readonly string[]
  readonly items: readonly TransmittalLine[]
  /** Nơi nhận below "Như trên", without the archive line. */
  readonly alsoTo: readonly string[]
  readonly archive: string
  /** Chức vụ người ký, one line or several joined by "/": HIỆU TRƯỞNG, KT. HIỆU TRƯỞNG / PHÓ HIỆU TRƯỞNG. */
  readonly signedAs: readonly string[]
  /** Nothing while the head has not signed. */
  readonly signer?: string | undefined
  /** A draft is marked BẢN NHÁP across each page. */
  readonly draft: boolean
}

/** One initiative of the list. */
export interface TransmittalLine {
  readonly title: string
  readonly authors: readonly {
    readonly fullName: string
    readonly jobTitle: string
    /** In half percents. */
    readonly share: number
  }[]
  readonly field: string
  readonly firstAppliedOn: Temporal.PlainDate | null
  /** Ý kiến của đơn vị. */
  readonly unitOpinion: string
  /** The day it was withdrawn after the handing in; null for what still stands. */
  readonly withdrawnOn: Temporal.PlainDate | null
}

export function transmittalDocument(data: TransmittalData): AdministrativeDocument {
  const { unit, items } = data
  return {
    name: `Tờ trình đề nghị công nhận sáng kiến năm ${data.year} - ${unit.name}`,
    day: openDay(data.paper.day),
    watermark: data.draft ? 'BẢN NHÁP' : undefined,
    parts: [
      {
        blocks: [
          letterHead(unit, data.paper),
          {
            block: 'title',
            name: 'TỜ TRÌNH',
            subject: `Đề nghị công nhận sáng kiến cấp cơ sở năm ${data.year} (${data.round})`,
          },
          { block: 'addressees', names: data.addressees },
          ...data.legalBases.map((basis) => paragraph(`${basis};`, 'legal-basis')),
          paragraph(
            `${unit.name} đã xem xét hồ sơ của các tác giả thuộc đơn vị và xác nhận các sáng kiến có tên dưới đây đã được áp dụng hoặc áp dụng thử tại cơ sở, có khả năng mang lại lợi ích thiết thực. ${unit.name} đề nghị Hội đồng xem xét, công nhận ${counted(items.length)} sáng kiến, cụ thể như sau:`,
          ),
          listOf(items),
          paragraph(
            `Gửi kèm Tờ trình này ${counted(items.length)} hồ sơ, mỗi hồ sơ gồm đơn yêu cầu công nhận sáng kiến (mẫu M-02) và các tài liệu, giấy tờ, hình ảnh liên quan.`,
          ),
          ...concluded([paragraph(`${unit.name} kính trình Hội đồng xem xét, quyết định`)]),
          {
            block: 'ending',
            recipients: ['Như trên', ...data.alsoTo, `Lưu: ${data.archive}`],
            signature: { authority: data.signedAs, name: data.signer },
          },
        ],
      },
    ],
  }
}

/** "Căn cứ Biên bản số 02/BB-HĐSK ngày 01/7/2024 họp Hội đồng sáng kiến của Ủy ban nhân dân phường …". */
export const minutesSentence = (
  { number, heldOn }: { readonly number: string; readonly heldOn: Temporal.PlainDate },
  unitName: string,
): string => `Căn cứ Biên bản số ${number} ngày ${dayInText(heldOn)} họp Hội đồng sáng kiến của ${unitName}`

/** The table of the list; `from` is the number of its first line. */
export function listOf(items: readonly TransmittalLine[], from = 1): TableBlock {
  return {
    block: 'table',
    size: 11,
    numbered: true,
    columns: [
      { heading: 'STT', width: 10, align: 'center' },
      { heading: 'Tên sáng kiến' },
      { heading: 'Tác giả, đồng tác giả, chức vụ (tỷ lệ đóng góp)', width: 50 },
      { heading: 'Lĩnh vực', width: 21 },
      { heading: 'Ngày áp dụng lần đầu', width: 21, align: 'center' },
      { heading: 'Ý kiến của đơn vị', width: 20 },
    ],
    rows: items.map((item, i) => [
      String(from + i),
      item.title,
      item.authors.map((author) => authorLine(author, item.authors.length)).join('\n'),
      item.field,
      item.firstAppliedOn === null ? '' : dayInTable(item.firstAppliedOn),
      item.withdrawnOn === null
        ? item.unitOpinion
        : `${item.unitOpinion}\n(Đã rút ngày ${dayInTable(item.withdrawnOn)})`,
    ]),
  }
}

function authorLine(
  { fullName, jobTitle, share }: TransmittalLine['authors'][number],
  authors: number,
): string {
  const named = [fullName, jobTitle].filter((part) => part.trim() !== '').join(', ')
  return authors === 1 ? named : `${named} (${inPercent(share)})`
}
