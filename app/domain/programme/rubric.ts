import type { Fraction } from '#app/domain/fraction.ts'
import type { Points } from '#app/domain/points.ts'

/** Thang điểm: the criteria of a score sheet; their maxima sum to the scale, every score is a multiple of the step. */
export type Rubric = {
  readonly note: string | null
  readonly scale: Points
  readonly step: Points
  readonly criteria: readonly Criterion[]
}

/** Tiêu chí, or a part of one (tiêu chí thành phần). Where there are parts, sheets carry the parts and their sum is the criterion's score. */
export type Criterion = {
  readonly code: string
  readonly name: string
  readonly max: Points
  /** Điểm sàn công nhận on the rounded mean of this criterion, in points. */
  readonly floor: Fraction | null
  readonly guidance: string | null
  readonly commentRequired: boolean
  /** A comment is needed where the score lies in the highest or lowest band; without bands, at the maximum or zero. */
  readonly commentAtExtremes?: boolean
  /** Highest or lowest first, as the file has them; they cover 0..max on the step grid, or there are none. */
  readonly bands: readonly Band[]
  readonly parts: readonly Criterion[]
}

/** Mức điểm: a named range of scores, both ends included. */
export type Band = { readonly name: string; readonly from: Points; readonly to: Points }

/** Tiêu chí ghi trên phiếu: the criteria without parts, in order; a sheet holds one score for each. */
export function scoredCriteria(rubric: Rubric): readonly Criterion[] {
  return rubric.criteria.flatMap(leavesOf)
}

/** Every criterion and part, each criterion before its own parts. */
export function allCriteria(rubric: Rubric): readonly Criterion[] {
  return rubric.criteria.flatMap(withParts)
}

/** The criterion or part with this code; null where the rubric has none. */
export function criterionOf(rubric: Rubric, code: string): Criterion | null {
  return allCriteria(rubric).find((criterion) => criterion.code === code) ?? null
}

/** Must a sheet with this score comment on the criterion? A score not given yet demands nothing at the extremes. */
export function demandsComment(criterion: Criterion, score: Points | null): boolean {
  if (criterion.commentRequired) return true
  if (criterion.commentAtExtremes !== true || score === null) return false
  const { bands, max } = criterion
  const lowestEnd = bands.length === 0 ? 0 : Math.min(...bands.map(({ to }) => to))
  const highestStart = bands.length === 0 ? max : Math.max(...bands.map(({ from }) => from))
  return score <= lowestEnd || score >= highestStart
}

/** The criterion's parts that stand on a sheet; the criterion itself where it has none. */
export function leavesOf(criterion: Criterion): readonly Criterion[] {
  return criterion.parts.length === 0 ? [criterion] : criterion.parts.flatMap(leavesOf)
}

function withParts(criterion: Criterion): readonly Criterion[] {
  return [criterion, ...criterion.parts.flatMap(withParts)]
}
