import type { AdministrativeDocument } from '../paper/administrative-document.ts'
import { openDay } from '../paper/dates.ts'
import { type Issuer, letterHead } from '../paper/letter-head.ts'
import { bold, paragraph, paragraphs, plain } from '../paper/text.ts'

/** Phiếu thẩm định sáng kiến of the sector's office: four conditions, remarks, the proposal. */
export interface AppraisalFormData {
  readonly appraiser: Issuer
  readonly symbol: string
  readonly dossierCode: string
  readonly title: string
  readonly authors: readonly string[]
  readonly unit: string
  readonly appraisedOn: Temporal.PlainDate
  readonly appraisedBy: string
  readonly conditions: readonly { readonly name: string; readonly met: boolean; readonly remark: string }[]
  readonly recommended: boolean
  readonly reason: string
}

export function appraisalFormDocument(data: AppraisalFormData): AdministrativeDocument {
  return {
    name: `Phiếu thẩm định hồ sơ ${data.dossierCode}`,
    day: openDay(data.appraisedOn),
    parts: [
      {
        size: 13,
        blocks: [
          letterHead(data.appraiser, { symbol: data.symbol, day: data.appraisedOn }),
          { block: 'title', name: 'PHIẾU THẨM ĐỊNH', subject: 'Sáng kiến đề nghị công nhận cấp cơ sở' },
          field('Mã hồ sơ', data.dossierCode),
          field('Tên sáng kiến', data.title),
          field('Tác giả, đồng tác giả', data.authors.join(', ')),
          field('Đơn vị', data.unit),
          {
            block: 'table',
            columns: [
              { heading: 'STT', width: 12, align: 'center' },
              { heading: 'Điều kiện' },
              { heading: 'Đạt', width: 15, align: 'center' },
              { heading: 'Không đạt', width: 18, align: 'center' },
              { heading: 'Nhận xét', width: 58 },
            ],
            rows: data.conditions.map(({ name, met, remark }, place) => [
              String(place + 1),
              name,
              met ? 'x' : '',
              met ? '' : 'x',
              remark,
            ]),
          },
          paragraph([
            bold('Ý kiến đề xuất: '),
            plain(
              data.recommended
                ? 'Đề nghị Hội đồng xem xét, công nhận sáng kiến.'
                : 'Chưa đề nghị công nhận sáng kiến. Lý do:',
            ),
          ]),
          ...(data.reason === '' ? [] : paragraphs(data.reason)),
          {
            block: 'ending',
            signature: {
              authority: ['NGƯỜI THẨM ĐỊNH'],
              note: '(Ký, ghi rõ họ tên)',
              name: data.appraisedBy,
            },
          },
        ],
      },
    ],
  }
}

const field = (label: string, value: string) => ({ block: 'field', label: [bold(label)], value }) as const
