import type { AdministrativeDocument } from '../paper/administrative-document.ts'
import { dayInText, openDay } from '../paper/dates.ts'
import { dongInWords } from '../paper/dong-in-words.ts'
import { type Issuer, letterHead, type PaperNumber } from '../paper/letter-head.ts'
import { counted, grouped } from '../paper/numbers.ts'
import { concluded, paragraph } from '../paper/text.ts'
import { type RefusedInitiative, refusedTable } from './non-recognition-notice.ts'
import { exceptionNotes, type RecognisedGroup, recognisedList } from './recognised-list.ts'

/** Tờ trình kết quả xét công nhận: the standing office lays the council's result and the draft decision before the signer. */
export interface ResultSubmissionData {
  readonly office: Issuer
  readonly paper: PaperNumber
  readonly addressee: string
  readonly year: number
  readonly legalBases: readonly string[]
  readonly council: string
  readonly minutes: { readonly number: string; readonly day: Temporal.PlainDate }
  /** How many dossiers the council judged. */
  readonly judged: number
  readonly groups: readonly RecognisedGroup[]
  /** Not recognised, each with its reason. */
  readonly refused: readonly RefusedInitiative[]
  readonly manifestDigest?: string | undefined
  readonly archive: string
  readonly signedAs: readonly string[]
}

export function resultSubmissionDocument(data: ResultSubmissionData): AdministrativeDocument {
  const groups = data.groups.filter(({ initiatives }) => initiatives.length > 0)
  const recognised = groups.reduce((sum, { initiatives }) => sum + initiatives.length, 0)
  const total = groups.reduce((sum, { prize, initiatives }) => sum + prize * initiatives.length, 0)
  return {
    name: `Tờ trình kết quả xét công nhận sáng kiến năm ${data.year}`,
    day: openDay(data.paper.day),
    parts: [
      {
        blocks: [
          letterHead(data.office, data.paper),
          {
            block: 'title',
            name: 'TỜ TRÌNH',
            subject: `Đề nghị công nhận sáng kiến cấp cơ sở năm ${data.year}`,
          },
          { block: 'addressees', names: [data.addressee] },
          ...data.legalBases.map((basis) => paragraph(`${basis};`, 'legal-basis')),
          paragraph(
            `Theo Biên bản số ${data.minutes.number} ngày ${dayInText(data.minutes.day)}, ${data.council} đã xét ${counted(data.judged)} hồ sơ, đề nghị công nhận ${counted(recognised)} sáng kiến, không công nhận ${counted(data.refused.length)} sáng kiến, cụ thể:`,
          ),
          ...groups.map(({ name, initiatives }) =>
            paragraph(`- ${name}: ${counted(initiatives.length)} sáng kiến;`),
          ),
          ...(total === 0
            ? []
            : [
                paragraph(
                  `Tổng số tiền thưởng đề nghị: ${grouped(total)} đồng (Bằng chữ: ${dongInWords(total)}).`,
                ),
              ]),
          ...(data.manifestDigest === undefined
            ? []
            : [
                paragraph(
                  `Kết quả chấm điểm đã được niêm phong, mã SHA-256: ${data.manifestDigest.match(/.{1,16}/g)?.join(' ') ?? ''}.`,
                ),
              ]),
          paragraph(
            'Gửi kèm Tờ trình này: danh sách sáng kiến đề nghị công nhận, danh sách không công nhận có lý do, dự thảo Quyết định công nhận, biên bản họp Hội đồng và bảng tổng hợp điểm.',
          ),
          ...concluded([paragraph(`${data.office.name} kính trình ${data.addressee} xem xét, quyết định`)]),
          {
            block: 'ending',
            recipients: ['Như trên', `Lưu: ${data.archive}`],
            signature: { authority: data.signedAs },
          },
        ],
      },
      {
        size: 13,
        blocks: [
          {
            block: 'title',
            name: 'DANH SÁCH',
            subject: `Sáng kiến đề nghị công nhận năm ${data.year}`,
            note: '(Kèm theo Tờ trình)',
          },
          recognisedList(groups),
          ...exceptionNotes(groups).map((note) => paragraph(note, 'note')),
        ],
      },
      ...(data.refused.length === 0 ? [] : [refusedList(data)]),
    ],
  }
}

const refusedList = ({ refused, year }: ResultSubmissionData) => ({
  size: 13 as const,
  blocks: [
    {
      block: 'title' as const,
      name: 'DANH SÁCH',
      subject: `Sáng kiến không công nhận năm ${year}`,
      note: '(Kèm theo Tờ trình)',
    },
    refusedTable(refused),
  ],
})
