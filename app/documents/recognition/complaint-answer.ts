import type { AdministrativeDocument } from '../paper/administrative-document.ts'
import { dayInText, openDay } from '../paper/dates.ts'
import { type Issuer, letterHead, type PaperNumber } from '../paper/letter-head.ts'
import { concluded, paragraph, paragraphs } from '../paper/text.ts'

/** Thông báo trả lời đơn kiến nghị: what was asked, what was found, and whether the result stands. */
export interface ComplaintAnswerData {
  readonly office: Issuer
  readonly paper: PaperNumber
  readonly complainant: string
  readonly lodgedOn: Temporal.PlainDate
  readonly dossierCode: string
  readonly title: string
  readonly answer: string
  /** Null while it is not decided. */
  readonly upheld: boolean | null
  readonly archive: string
  readonly signedAs: readonly string[]
}

export function complaintAnswerDocument(data: ComplaintAnswerData): AdministrativeDocument {
  const about = `sáng kiến “${data.title}” (hồ sơ ${data.dossierCode})`
  return {
    name: `Trả lời đơn kiến nghị, hồ sơ ${data.dossierCode}`,
    day: openDay(data.paper.day),
    watermark: data.upheld === null ? 'DỰ THẢO' : undefined,
    parts: [
      {
        blocks: [
          letterHead(data.office, data.paper),
          {
            block: 'title',
            name: 'THÔNG BÁO',
            subject: 'Về việc trả lời đơn kiến nghị về kết quả xét công nhận sáng kiến',
          },
          paragraph(
            `Ngày ${dayInText(data.lodgedOn)}, ${data.office.name} nhận được đơn kiến nghị của ${data.complainant} về kết quả xét ${about}. Sau khi xem xét, ${data.office.name} trả lời như sau:`,
          ),
          ...(data.answer === ''
            ? [paragraph('....................................................................')]
            : paragraphs(data.answer)),
          ...concluded([
            paragraph(
              data.upheld === false
                ? `Kết quả xét ${about} được giữ nguyên`
                : `Kết quả xét ${about} được xem xét sửa đổi bằng quyết định của cấp có thẩm quyền`,
            ),
          ]),
          {
            block: 'ending',
            recipients: [data.complainant, `Lưu: ${data.archive}`],
            signature: { authority: data.signedAs },
          },
        ],
      },
    ],
  }
}
