import type { AdministrativeDocument, Block, Field } from '../paper/administrative-document.ts'
import { dayInText, openDay } from '../paper/dates.ts'
import { type Issuer, letterHead } from '../paper/letter-head.ts'
import { bold, filled, paragraph, paragraphs, plain } from '../paper/text.ts'

/** Phiếu kiểm tra tính hợp lệ của hồ sơ: every point looked at, and what follows from it. */
export interface FormalCheckData {
  readonly office: Issuer
  readonly number?: string | undefined
  readonly symbol: string
  readonly dossierCode: string
  readonly title: string
  readonly authors: readonly string[]
  readonly unit: string
  /** Lần nộp: 1 for the first version, 2 after a supplement. */
  readonly version: number
  readonly checkedOn: Temporal.PlainDate
  readonly checkedBy: string
  readonly points: readonly CheckedPoint[]
  readonly outcome:
    | { readonly kind: 'accepted' }
    | { readonly kind: 'needs-supplement'; readonly dueOn: Temporal.PlainDate }
    | { readonly kind: 'refused'; readonly reason: string }
}

export interface CheckedPoint {
  /** What was checked, as a phrase: "Đủ chữ ký của các tác giả". */
  readonly name: string
  readonly passed: boolean
  readonly remark: string
}

export function formalCheckDocument(data: FormalCheckData): AdministrativeDocument {
  return {
    name: `Phiếu kiểm tra hồ sơ ${data.dossierCode}`,
    day: openDay(data.checkedOn),
    parts: [
      {
        size: 13,
        blocks: [
          letterHead(data.office, { number: data.number, symbol: data.symbol, day: data.checkedOn }),
          {
            block: 'title',
            name: 'PHIẾU KIỂM TRA',
            subject: 'Tính hợp lệ của hồ sơ yêu cầu công nhận sáng kiến',
          },
          line('Mã hồ sơ', `${data.dossierCode} (lần nộp thứ ${data.version})`),
          line('Tên sáng kiến', data.title),
          line('Tác giả, đồng tác giả', data.authors.join(', ')),
          line('Đơn vị', data.unit),
          {
            block: 'table',
            columns: [
              { heading: 'STT', width: 12, align: 'center' },
              { heading: 'Nội dung kiểm tra' },
              { heading: 'Đạt', width: 15, align: 'center' },
              { heading: 'Không đạt', width: 18, align: 'center' },
              { heading: 'Ghi chú, yêu cầu', width: 55 },
            ],
            rows: data.points.map(({ name, passed, remark }, i) => [
              String(i + 1),
              name,
              passed ? 'x' : '',
              passed ? '' : 'x',
              remark,
            ]),
          },
          ...conclusion(data.outcome),
          {
            block: 'ending',
            signature: { authority: ['NGƯỜI KIỂM TRA'], note: '(Ký, ghi rõ họ tên)', name: data.checkedBy },
          },
        ],
      },
    ],
  }
}

function conclusion(outcome: FormalCheckData['outcome']): Block[] {
  switch (outcome.kind) {
    case 'accepted':
      return [paragraph([bold('Kết luận: '), plain('Hồ sơ hợp lệ, chấp nhận đơn.')])]
    case 'needs-supplement':
      return [
        paragraph([
          bold('Kết luận: '),
          plain(
            `Yêu cầu bổ sung các nội dung không đạt, hoàn thành chậm nhất ngày ${dayInText(outcome.dueOn)}.`,
          ),
        ]),
      ]
    case 'refused':
      return [
        paragraph([bold('Kết luận: '), plain('Từ chối đơn. Lý do:')]),
        ...paragraphs(filled(outcome.reason) ?? '..............................'),
      ]
  }
}

function line(label: string, value: string): Field {
  return { block: 'field', label: [bold(label)], value }
}
