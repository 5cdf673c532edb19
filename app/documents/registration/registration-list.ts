import type { AdministrativeDocument, Row } from '../paper/administrative-document.ts'
import { openDay } from '../paper/dates.ts'
import { type Issuer, letterHead, type PaperNumber } from '../paper/letter-head.ts'
import { counted } from '../paper/numbers.ts'
import { paragraph } from '../paper/text.ts'

/** Danh sách đăng ký sáng kiến: of one unit, signed by its head, or of the whole round or year, by unit. */
export interface RegistrationListData {
  readonly issuer: Issuer
  readonly paper: PaperNumber
  readonly year: number
  /** Đợt, by name; nothing for all rounds of the year. */
  readonly round: string | undefined
  /** Cơ quan nhận; nothing where the office lists for itself. */
  readonly addressee: string | undefined
  readonly groups: readonly RegistrationGroup[]
  readonly signedAs: readonly string[]
  readonly signer?: string | undefined
  /** Who drew the list up signs beside. */
  readonly drawnUpBy?: string | undefined
}

/** The registrations of one unit. */
export interface RegistrationGroup {
  readonly unit: string
  readonly items: readonly {
    readonly title: string
    readonly authors: readonly { readonly fullName: string; readonly jobTitle: string }[]
    readonly field: string
    readonly isReform: boolean
    readonly note: string
  }[]
}

export function registrationListDocument(data: RegistrationListData): AdministrativeDocument {
  const items = data.groups.flatMap((group) => group.items)
  const reform = items.filter(({ isReform }) => isReform).length
  const scope = data.round === undefined ? `năm ${data.year}` : `năm ${data.year} (${data.round})`
  return {
    name: `Danh sách đăng ký sáng kiến ${scope} - ${data.issuer.name}`,
    day: openDay(data.paper.day),
    parts: [
      {
        landscape: true,
        blocks: [
          letterHead(data.issuer, data.paper),
          { block: 'title', name: 'DANH SÁCH', subject: `Đăng ký sáng kiến ${scope}` },
          ...(data.addressee === undefined
            ? []
            : [{ block: 'addressees' as const, names: [data.addressee] }]),
          {
            block: 'table',
            size: 11,
            columns: [
              { heading: 'STT', width: 12, align: 'center' },
              { heading: 'Tên sáng kiến' },
              { heading: 'Tác giả, chức vụ', width: 70 },
              { heading: 'Lĩnh vực', width: 40 },
              { heading: 'CCHC', width: 16, align: 'center' },
              { heading: 'Ghi chú', width: 35 },
            ],
            rows: rowsOf(data.groups),
          },
          paragraph(
            `Danh sách có ${counted(items.length)} sáng kiến${data.groups.length > 1 ? ` của ${counted(data.groups.length)} đơn vị, cá nhân` : ''}, trong đó ${counted(reform)} sáng kiến thuộc nội dung cải cách hành chính.`,
          ),
          {
            block: 'ending',
            beside: { authority: ['NGƯỜI LẬP'], name: data.drawnUpBy },
            signature: { authority: data.signedAs, name: data.signer },
          },
        ],
      },
    ],
  }
}

function rowsOf(groups: readonly RegistrationGroup[]): readonly Row[] {
  let number = 0
  return groups.flatMap(({ unit, items }): Row[] => [
    ...(groups.length > 1 ? [{ group: `${unit} (${items.length})` }] : []),
    ...items.map((item): Row => {
      number += 1
      return [
        String(number),
        item.title,
        item.authors
          .map(({ fullName, jobTitle }) => [fullName, jobTitle].filter(Boolean).join(', '))
          .join('\n'),
        item.field,
        item.isReform ? 'x' : '',
        item.note,
      ]
    }),
  ])
}
