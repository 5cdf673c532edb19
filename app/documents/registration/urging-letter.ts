import type { AdministrativeDocument } from '../paper/administrative-document.ts'
import { dayInText, openDay } from '../paper/dates.ts'
import { type Issuer, letterHead, type PaperNumber } from '../paper/letter-head.ts'
import { bold, concluded, paragraph, paragraphs, plain } from '../paper/text.ts'

/** Công văn đôn đốc: to the units that have not done their part, with what is asked and until when. Domain §5 no. 2. */
export type UrgingLetterData = {
  readonly office: Issuer
  readonly paper: PaperNumber
  readonly round: string
  readonly year: number
  /** "Căn cứ Kế hoạch số …" */
  readonly basis: string
  readonly units: readonly string[]
  readonly wording: string
  readonly replyBy: Temporal.PlainDate
  readonly superior: string
  readonly archive: string
  readonly signedAs: readonly string[]
  readonly signer?: string | undefined
}

const namedAbove = 3

export function urgingLetter(data: UrgingLetterData): AdministrativeDocument {
  const { office, units, round, year } = data
  const isLong = units.length > namedAbove
  return {
    name: `Công văn đôn đốc ${round} năm ${year}`,
    day: openDay(data.paper.day),
    parts: [
      {
        blocks: [
          letterHead(office, data.paper, `đôn đốc đăng ký, nộp hồ sơ sáng kiến ${round} năm ${year}`),
          { block: 'addressees', names: isLong ? ['Các đơn vị có tên trong danh sách kèm theo'] : units },
          paragraph(`${data.basis};`),
          ...paragraphs(data.wording),
          ...concluded([
            paragraph([
              plain(
                `Đề nghị ${isLong ? `${units.length} đơn vị có tên trong danh sách` : 'đơn vị'} thực hiện `,
              ),
              bold(`chậm nhất ngày ${dayInText(data.replyBy)}`),
              plain(
                `. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị phản ánh về ${office.name} để được hướng dẫn`,
              ),
            ]),
          ]),
          {
            block: 'ending',
            recipients: ['Như trên', `${data.superior} (để báo cáo)`, `Lưu: ${data.archive}`],
            signature: { authority: data.signedAs, name: data.signer },
          },
        ],
      },
      ...(isLong ? [unitList(data)] : []),
    ],
  }
}

const unitList = ({ units, round, year, paper }: UrgingLetterData) => ({
  blocks: [
    {
      block: 'title' as const,
      name: 'DANH SÁCH ĐƠN VỊ',
      subject: `chưa hoàn thành chỉ tiêu tham gia sáng kiến ${round} năm ${year}`,
      note: `(Kèm theo Công văn số ${paper.number?.trim() || '.......'}/${paper.symbol})`,
    },
    {
      block: 'table' as const,
      columns: [{ heading: 'STT', width: 15, align: 'center' as const }, { heading: 'Tên đơn vị' }],
      rows: units.map((name, place) => [String(place + 1), name]),
    },
  ],
})
