import { type Points, parsePoints } from '#app/domain/points.ts'
import type { ScoringRules } from '#app/domain/programme/programme.ts'
import { type Criterion, type Rubric, scoredCriteria } from '#app/domain/programme/rubric.ts'
import { type SheetEntry, sheetTotal } from './score-sheet.ts'
import { readSheet, type SheetProblem, sheetProblems, type TypedSheet } from './sheet-problems.ts'

/** Phiếu giấy đã nhập: a member's sheet on paper, keyed in by one person, counted once a second has keyed the same. */
export type PaperSheet = SheetEntry & {
  readonly id: number
  readonly scoringId: number
  readonly dossierId: number
  readonly memberId: number
  /** The total as written on the paper. */
  readonly writtenTotal: Points
  /** Why it was kept although the written total is not the sum. */
  readonly sumRemark: string
  readonly scan: { readonly sha256: string; readonly name: string; readonly mediaType: string } | null
  readonly keyedBy: number
  readonly keyedAt: Temporal.Instant
  readonly state: 'waiting' | 'confirmed' | 'returned'
}

/** Phiếu giấy như đã gõ: the scores, comments and the written total as text. */
export type TypedPaperSheet = TypedSheet & { readonly writtenTotal: string; readonly sumRemark: string }

/** Lỗi khi nhập phiếu giấy. */
export type PaperEntryProblem =
  | SheetProblem
  | { readonly problem: 'total-missing' }
  | { readonly problem: 'total-unreadable'; readonly typed: string }
  | {
      readonly problem: 'sum-differs'
      readonly written: Points
      readonly sum: Points
      /** The plan allows it to be kept by its scores, with a remark. */
      readonly mayKeep: boolean
    }

/** Số đọc được trên phiếu giấy: the scores and the written total, as one person read them. */
export type PaperReading = Pick<SheetEntry, 'points'> & { readonly writtenTotal: Points | null }

/**
 * Reads what was keyed in: nothing may be missing, as on a sheet to sign, and the written total must be the sum of the
 * scores, unless the plan keeps such sheets by their scores and it is said why.
 */
export function readPaperSheet(
  rubric: Rubric,
  rules: Pick<ScoringRules, 'unequalSums'>,
  typed: TypedPaperSheet,
): {
  readonly entry: SheetEntry
  readonly writtenTotal: Points | null
  readonly problems: readonly PaperEntryProblem[]
} {
  const { entry, problems: unread } = readSheet(rubric, typed)
  const unreadable = new Set(unread.flatMap((one) => ('criterion' in one ? [one.criterion.code] : [])))
  const wrong = sheetProblems(rubric, entry).filter(
    (one) => one.problem !== 'missing' || !unreadable.has(one.criterion.code),
  )
  const total = readTotal(typed.writtenTotal)
  const problems: PaperEntryProblem[] = [...unread, ...wrong, ...total.problems]
  const sum = sheetTotal(entry)
  const isWhole = scoredCriteria(rubric).every(({ code }) => entry.points[code] !== undefined)
  if (isWhole && total.read !== null && total.read !== sum) {
    const mayKeep = rules.unequalSums === 'by-parts'
    if (!mayKeep || typed.sumRemark.trim() === '')
      problems.push({ problem: 'sum-differs', written: total.read, sum, mayKeep })
  }
  return { entry, writtenTotal: total.read, problems }
}

function readTotal(typed: string): {
  readonly read: Points | null
  readonly problems: readonly PaperEntryProblem[]
} {
  const text = typed.trim()
  if (text === '') return { read: null, problems: [{ problem: 'total-missing' }] }
  const read = parsePoints(text.replace(',', '.'))
  return { read, problems: read === null ? [{ problem: 'total-unreadable', typed: text }] : [] }
}

/** Chỗ hai lần nhập khác nhau; `criterion` null is the written total. */
export type KeyingDifference = {
  readonly criterion: Criterion | null
  readonly first: Points | null
  readonly second: Points | null
}

/** Where two people read the same paper differently, in the order of the sheet, the written total last. */
export function keyingDifferences(
  rubric: Rubric,
  first: PaperReading,
  second: PaperReading,
): readonly KeyingDifference[] {
  const scores = scoredCriteria(rubric).map(
    (criterion): KeyingDifference => ({
      criterion,
      first: first.points[criterion.code] ?? null,
      second: second.points[criterion.code] ?? null,
    }),
  )
  const total = { criterion: null, first: first.writtenTotal, second: second.writtenTotal }
  return [...scores, total].filter((one) => one.first !== one.second)
}
