import { type Actor, holds } from '#app/domain/people/actor.ts'

/** Trạng thái kế hoạch: being written, in force, finished. Rules §1. */
export type ProgrammeState = 'draft' | 'issued' | 'closed'

/** The year's plan is written, issued and closed by the standing office. */
export const mayKeepProgrammes = (actor: Actor): boolean => holds(actor, 'office')

/** A programme file may also be brought in by the administrator, who sets the installation up. */
export const mayImportProgrammes = (actor: Actor): boolean => holds(actor, 'office', 'administrator')

/** Who sees a plan that is still being written; an issued one is open to everybody. */
export const mayReadDrafts = (actor: Actor): boolean => holds(actor, 'office', 'administrator', 'leader')

/** Most bytes a programme file may have: a plan of a thousand rows is far below. */
export const programmeFileMaxBytes = 1_000_000

/** Số, ngày văn bản ban hành kế hoạch, as the clerk enters them. */
export type ProgrammeDocument = { readonly number: string; readonly day: Temporal.PlainDate | null }

/** Lý do chưa ghi được số, ngày văn bản. */
export type DocumentProblem =
  | { readonly problem: 'number-missing' }
  | { readonly problem: 'number-too-long'; readonly limit: number }
  | { readonly problem: 'day-missing' }
  | { readonly problem: 'day-in-future'; readonly today: Temporal.PlainDate }

const numberLimit = 60

export function documentProblems(
  document: ProgrammeDocument,
  today: Temporal.PlainDate,
): readonly DocumentProblem[] {
  const problems: DocumentProblem[] = []
  const number = document.number.trim()
  if (number === '') problems.push({ problem: 'number-missing' })
  if (number.length > numberLimit) problems.push({ problem: 'number-too-long', limit: numberLimit })
  if (document.day === null) problems.push({ problem: 'day-missing' })
  else if (Temporal.PlainDate.compare(document.day, today) > 0)
    problems.push({ problem: 'day-in-future', today })
  return problems
}
