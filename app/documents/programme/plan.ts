import type { AdministrativeDocument, Block, TableBlock } from '../paper/administrative-document.ts'
import { openDay } from '../paper/dates.ts'
import { type Issuer, letterHead, type PaperNumber } from '../paper/letter-head.ts'
import { concluded, paragraph, paragraphs } from '../paper/text.ts'
import type { PlanClause, PlanTable } from './plan-clause.ts'

/** Kế hoạch năm as a paper: its clauses come from whoever puts the programme into words. */
export interface PlanData {
  readonly authority: Issuer
  readonly paper: PaperNumber
  /** Trích yếu: "Triển khai công tác sáng kiến cơ sở năm 2024 …". */
  readonly subject: string
  /** The sentence or two before clause I. */
  readonly opening: string
  readonly clauses: readonly PlanClause[]
  /** The last paragraph; "./." is set on its end. */
  readonly closing: string
  /** Phụ lục kèm theo: a table on a page of its own. */
  readonly annex?: { readonly table: PlanTable; readonly note: string | null }
  readonly recipients: readonly string[]
  readonly archive: string
  readonly signedAs: readonly string[]
  readonly signer?: string | undefined
  readonly draft: boolean
}

export function planDocument(data: PlanData): AdministrativeDocument {
  return {
    name: `Kế hoạch ${data.subject}`,
    day: openDay(data.paper.day),
    watermark: data.draft ? 'DỰ THẢO' : undefined,
    parts: [
      {
        blocks: [
          letterHead(data.authority, data.paper),
          { block: 'title', name: 'KẾ HOẠCH', subject: data.subject },
          ...paragraphs(data.opening),
          ...data.clauses.flatMap(clauseBlocks),
          ...concluded([paragraph(data.closing)]),
          {
            block: 'ending',
            recipients: [...data.recipients, `Lưu: ${data.archive}`],
            signature: { authority: data.signedAs, name: data.signer },
          },
        ],
      },
      ...(data.annex === undefined ? [] : [{ blocks: annexBlocks(data.annex) }]),
    ],
  }
}

function annexBlocks({ table, note }: NonNullable<PlanData['annex']>): Block[] {
  return [
    { block: 'title', name: 'PHỤ LỤC', subject: table.caption, note: '(Kèm theo Kế hoạch)' },
    tableBlock(table),
    ...(note === null ? [] : [paragraph(note, 'note')]),
  ]
}

const tableBlock = ({ columns, rows }: PlanTable): TableBlock => ({ block: 'table', columns, rows })

function clauseBlocks({ heading, lines = [], table, clauses = [] }: PlanClause): Block[] {
  return [
    { block: 'heading', text: heading },
    ...lines.map((line) => paragraph(line)),
    ...(table === undefined ? [] : [tableBlock(table)]),
    ...clauses.flatMap(clauseBlocks),
  ]
}
