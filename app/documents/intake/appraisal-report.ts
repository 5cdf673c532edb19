import type { AdministrativeDocument, TableBlock } from '../paper/administrative-document.ts'
import { openDay } from '../paper/dates.ts'
import { type Issuer, letterHead, type PaperNumber } from '../paper/letter-head.ts'
import { counted } from '../paper/numbers.ts'
import { concluded, paragraph, paragraphs } from '../paper/text.ts'

/** Báo cáo kết quả thẩm định sáng kiến of the sector's office, with the list it hands on. */
export interface AppraisalReportData {
  readonly appraiser: Issuer
  readonly paper: PaperNumber
  readonly addressees: readonly string[]
  readonly year: number
  readonly legalBases: readonly string[]
  /** Ngành, as a phrase: "ngành giáo dục". */
  readonly sectors: string
  readonly items: readonly {
    readonly code: string
    readonly title: string
    readonly authors: readonly string[]
    readonly unit: string
    readonly recommended: boolean
    readonly reason: string
  }[]
  readonly remaining: number
  readonly remark: string
  readonly archive: string
  readonly signedAs: readonly string[]
  readonly signer?: string | undefined
  readonly draft: boolean
}

export function appraisalReportDocument(data: AppraisalReportData): AdministrativeDocument {
  const { appraiser, items } = data
  const recommended = items.filter((item) => item.recommended)
  const others = items.filter((item) => !item.recommended)
  return {
    name: `Báo cáo kết quả thẩm định sáng kiến năm ${data.year} - ${appraiser.name}`,
    day: openDay(data.paper.day),
    watermark: data.draft ? 'BẢN NHÁP' : undefined,
    parts: [
      {
        blocks: [
          letterHead(appraiser, data.paper),
          {
            block: 'title',
            name: 'BÁO CÁO',
            subject: `Kết quả thẩm định sáng kiến cấp cơ sở năm ${data.year} thuộc ${data.sectors}`,
          },
          { block: 'addressees', names: data.addressees },
          ...data.legalBases.map((basis) => paragraph(`${basis};`, 'legal-basis')),
          paragraph(
            `${appraiser.name} đã thẩm định ${counted(items.length)} hồ sơ sáng kiến thuộc ${data.sectors} theo bốn điều kiện của kế hoạch. Kết quả: đề nghị công nhận ${counted(recommended.length)} sáng kiến; chưa đề nghị công nhận ${counted(others.length)} sáng kiến.${data.remaining > 0 ? ` Còn ${counted(data.remaining)} hồ sơ đang thẩm định, sẽ chuyển sau.` : ''}`,
          ),
          ...(data.remark.trim() === '' ? [] : paragraphs(data.remark)),
          ...(recommended.length === 0
            ? []
            : [
                { block: 'heading', text: '1. Sáng kiến đề nghị công nhận' } as const,
                listOf(recommended, false),
              ]),
          ...(others.length === 0
            ? []
            : [
                {
                  block: 'heading',
                  text: `${recommended.length === 0 ? 1 : 2}. Sáng kiến chưa đề nghị công nhận`,
                } as const,
                listOf(others, true),
              ]),
          ...concluded([
            paragraph(`${appraiser.name} kính chuyển danh sách và phiếu thẩm định kèm theo để tổng hợp`),
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

const listOf = (items: AppraisalReportData['items'], withReason: boolean): TableBlock => ({
  block: 'table',
  size: 11,
  columns: [
    { heading: 'STT', width: 10, align: 'center' },
    { heading: 'Mã hồ sơ', width: 18, align: 'center' },
    { heading: 'Tên sáng kiến' },
    { heading: 'Tác giả, đồng tác giả', width: 36 },
    { heading: 'Đơn vị', width: 32 },
    ...(withReason ? [{ heading: 'Lý do', width: 40 }] : []),
  ],
  rows: items.map((item, place) => [
    String(place + 1),
    item.code,
    item.title,
    item.authors.join('\n'),
    item.unit,
    ...(withReason ? [item.reason] : []),
  ]),
})
