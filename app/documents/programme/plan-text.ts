import type { Programme } from '#app/domain/programme/programme.ts'
import { basesInForce } from '../paper/issuers.ts'
import { rubricTable } from './plan-annex.ts'
import type { PlanClause, PlanTable } from './plan-clause.ts'
import { contentClause } from './plan-content.ts'
import { dutiesClause, fundsClause } from './plan-duties.ts'
import { goalsClause } from './plan-goals.ts'
import { atStart, shortAuthority, withinSentence } from './plan-words.ts'

/** Lời văn của kế hoạch: the programme put into words once, for the screen and for the paper. */
export interface PlanText {
  /** Trích yếu: the title without the word "Kế hoạch". */
  readonly subject: string
  readonly bases: readonly string[]
  readonly opening: string
  readonly clauses: readonly PlanClause[]
  readonly closing: string
  readonly annex: PlanTable
  readonly annexNote: string | null
}

/** The plan's words on the day of its document: legal bases in force on that day are cited. */
export function planText(programme: Programme, day: Temporal.PlainDate): PlanText {
  const { authority, rubric, title } = programme
  const authorityName = shortAuthority(authority)
  const subject = atStart(title.replace(/^kế hoạch\s+/iu, ''))
  return {
    subject,
    bases: basesInForce(programme.legalBases, day),
    opening: `${authorityName} xây dựng Kế hoạch ${withinSentence(subject)}, cụ thể như sau:`,
    clauses: [
      goalsClause(programme),
      contentClause(programme),
      fundsClause(programme),
      dutiesClause(programme),
    ],
    closing: `Trên đây là Kế hoạch ${withinSentence(subject)}. Trong quá trình triển khai, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị kịp thời báo cáo ${authorityName} (qua ${withinSentence(authority.office.name)}) để xem xét, giải quyết theo quy định.`,
    annex: rubricTable(rubric),
    annexNote: rubric.note,
  }
}

/** The day a plan's legal bases are judged on before its document has one: the first of its month, else of its year. */
export const likelyDay = ({ plan, year }: Programme): Temporal.PlainDate =>
  Temporal.PlainDate.from(plan.month === null ? `${String(year).padStart(4, '0')}-01-01` : `${plan.month}-01`)
