import type { AdministrativeDocument, TableBlock } from '../paper/administrative-document.ts'
import { openDay } from '../paper/dates.ts'
import { type Issuer, letterHead, type PaperNumber } from '../paper/letter-head.ts'
import { counted } from '../paper/numbers.ts'
import { concluded, paragraph } from '../paper/text.ts'

/** Thông báo không công nhận sáng kiến: in writing, with the reason for each (NĐ 13/2012, Điều 7). */
export interface NonRecognitionNoticeData {
  readonly authority: Issuer
  readonly paper: PaperNumber
  readonly year: number
  readonly legalBases: readonly string[]
  readonly initiatives: readonly RefusedInitiative[]
  readonly recipients: readonly string[]
  readonly archive: string
  readonly signedAs: readonly string[]
  readonly signer?: string | undefined
}

/** Một sáng kiến không được công nhận, with its reason in words. */
export interface RefusedInitiative {
  readonly title: string
  readonly authors: readonly string[]
  readonly unit: string
  readonly reason: string
}

/** The list of those not recognised, each with its reason. */
export const refusedTable = (initiatives: readonly RefusedInitiative[]): TableBlock => ({
  block: 'table',
  columns: [
    { heading: 'STT', width: 12, align: 'center' },
    { heading: 'Tên sáng kiến' },
    { heading: 'Tác giả, đơn vị', width: 44 },
    { heading: 'Lý do không công nhận', width: 56 },
  ],
  rows: initiatives.map(({ title, authors, unit, reason }, i) => [
    String(i + 1),
    title,
    [...authors, unit].join('\n'),
    reason,
  ]),
})

export function nonRecognitionDocument(data: NonRecognitionNoticeData): AdministrativeDocument {
  const { authority, initiatives } = data
  return {
    name: `Thông báo không công nhận sáng kiến năm ${data.year}`,
    day: openDay(data.paper.day),
    parts: [
      {
        blocks: [
          letterHead(authority, data.paper),
          {
            block: 'title',
            name: 'THÔNG BÁO',
            subject: `Về việc không công nhận sáng kiến cấp cơ sở năm ${data.year}`,
          },
          ...data.legalBases.map((basis) => paragraph(`${basis};`, 'legal-basis')),
          paragraph(
            `${authority.name} thông báo không công nhận ${counted(initiatives.length)} sáng kiến sau đây, kèm theo lý do:`,
          ),
          refusedTable(initiatives),
          ...concluded([paragraph(`${authority.name} thông báo để các tác giả và đơn vị được biết`)]),
          {
            block: 'ending',
            recipients: [...data.recipients, `Lưu: ${data.archive}`],
            signature: { authority: data.signedAs, name: data.signer },
          },
        ],
      },
    ],
  }
}
