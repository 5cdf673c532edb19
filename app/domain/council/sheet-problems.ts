import { type Points, parsePoints } from '#app/domain/points.ts'
import {
  allCriteria,
  type Criterion,
  demandsComment,
  type Rubric,
  scoredCriteria,
} from '#app/domain/programme/rubric.ts'
import { criterionScore, type SheetEntry } from './score-sheet.ts'

export const longestComment = 2_000
const longestRemark = 5_000

/** Lỗi trên phiếu: what stands on it and may not, or does not stand on it and must. */
export type SheetProblem =
  | { readonly problem: 'unreadable'; readonly criterion: Criterion; readonly typed: string }
  | { readonly problem: 'above-max'; readonly criterion: Criterion; readonly given: Points }
  | {
      readonly problem: 'off-step'
      readonly criterion: Criterion
      readonly given: Points
      readonly step: Points
    }
  | { readonly problem: 'unknown-criterion'; readonly code: string }
  | { readonly problem: 'comment-too-long'; readonly criterion: Criterion; readonly limit: number }
  | { readonly problem: 'remark-too-long'; readonly limit: number }
  | { readonly problem: 'missing'; readonly criterion: Criterion }
  | { readonly problem: 'comment-missing'; readonly criterion: Criterion }

/** Phiếu như đã gõ: the scores as text, with a decimal comma or point. */
export type TypedSheet = {
  readonly points: Readonly<Record<string, string>>
  readonly comments: Readonly<Record<string, string>>
  readonly remark: string
}

/** Reads what was typed; an empty box is a score not given yet. What cannot be read is left out and named. */
export function readSheet(
  rubric: Rubric,
  typed: TypedSheet,
): { readonly entry: SheetEntry; readonly problems: readonly SheetProblem[] } {
  const points: Record<string, Points> = {}
  const problems: SheetProblem[] = []
  for (const criterion of scoredCriteria(rubric)) {
    const text = (typed.points[criterion.code] ?? '').trim()
    if (text === '') continue
    const score = parsePoints(text.replace(',', '.'))
    if (score === null) problems.push({ problem: 'unreadable', criterion, typed: text })
    else points[criterion.code] = score
  }
  const comments = Object.fromEntries(
    allCriteria(rubric)
      .map(({ code }) => [code, (typed.comments[code] ?? '').trim()] as const)
      .filter(([, comment]) => comment !== ''),
  )
  return { entry: { points, comments, remark: typed.remark.trim() }, problems }
}

/** What may not stand on a sheet, draft or not: scores outside 0..max or off the step, texts too long. */
export function entryProblems(rubric: Rubric, entry: SheetEntry): readonly SheetProblem[] {
  const problems: SheetProblem[] = []
  const leaves = new Map(scoredCriteria(rubric).map((criterion) => [criterion.code, criterion]))
  for (const [code, given] of Object.entries(entry.points)) {
    const criterion = leaves.get(code)
    if (criterion === undefined) problems.push({ problem: 'unknown-criterion', code })
    else if (given < 0 || given > criterion.max) problems.push({ problem: 'above-max', criterion, given })
    else if (given % rubric.step !== 0)
      problems.push({ problem: 'off-step', criterion, given, step: rubric.step })
  }
  const known = new Map(allCriteria(rubric).map((criterion) => [criterion.code, criterion]))
  for (const [code, comment] of Object.entries(entry.comments)) {
    const criterion = known.get(code)
    if (criterion === undefined) problems.push({ problem: 'unknown-criterion', code })
    else if (comment.length > longestComment)
      problems.push({ problem: 'comment-too-long', criterion, limit: longestComment })
  }
  if (entry.remark.length > longestRemark) problems.push({ problem: 'remark-too-long', limit: longestRemark })
  return problems
}

/** What a sheet still lacks before it can be signed: a score for every criterion, a comment where one is demanded. */
export function missingOnSheet(rubric: Rubric, entry: SheetEntry): readonly SheetProblem[] {
  const problems: SheetProblem[] = []
  for (const criterion of scoredCriteria(rubric))
    if (entry.points[criterion.code] === undefined) problems.push({ problem: 'missing', criterion })
  for (const criterion of allCriteria(rubric))
    if (
      demandsComment(criterion, criterionScore(criterion, entry)) &&
      (entry.comments[criterion.code] ?? '').trim() === ''
    )
      problems.push({ problem: 'comment-missing', criterion })
  return problems
}

/** Everything that keeps a sheet from being signed. */
export const sheetProblems = (rubric: Rubric, entry: SheetEntry): readonly SheetProblem[] => [
  ...entryProblems(rubric, entry),
  ...missingOnSheet(rubric, entry),
]
