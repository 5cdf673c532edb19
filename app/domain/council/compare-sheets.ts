import { parsePoints } from '#app/domain/points.ts'
import { allCriteria, type Criterion, type Rubric } from '#app/domain/programme/rubric.ts'
import type { TypedSheet } from './sheet-problems.ts'

/** Một dòng khi so hai bản phiếu: a score, a comment or (criterion null) the general remark, as both have it. */
export type SheetComparison = {
  readonly criterion: Criterion | null
  readonly what: 'points' | 'comment'
  readonly one: string
  readonly other: string
  readonly differs: boolean
}

/** Two contents of one sheet beside each other, in the rubric's order; lines that both leave empty are left out. */
export function compareSheets(
  rubric: Rubric,
  one: TypedSheet,
  other: TypedSheet,
): readonly SheetComparison[] {
  const lines = allCriteria(rubric).flatMap((criterion): readonly SheetComparison[] => {
    const { code } = criterion
    const points = [one.points[code] ?? '', other.points[code] ?? ''] as const
    const comments = [one.comments[code] ?? '', other.comments[code] ?? ''] as const
    return [
      lineOf(criterion, 'points', points, sameScore(...points)),
      lineOf(criterion, 'comment', comments, comments[0].trim() === comments[1].trim()),
    ]
  })
  const remark = lineOf(
    null,
    'comment',
    [one.remark, other.remark],
    one.remark.trim() === other.remark.trim(),
  )
  return [...lines, remark].filter((line) => line.one.trim() !== '' || line.other.trim() !== '')
}

const lineOf = (
  criterion: Criterion | null,
  what: SheetComparison['what'],
  [one, other]: readonly [string, string],
  same: boolean,
): SheetComparison => ({ criterion, what, one, other, differs: !same })

/** "8,50" and "8.5" are one score. */
function sameScore(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => parsePoints(text.trim().replace(',', '.')))
  return a === null || b === null ? one.trim() === other.trim() : a === b
}
