import type { ScoreTable } from './score-table.ts'

/**
 * Hệ số đồng thuận Krippendorff alpha, interval scale: 1 where all agree, 0 where sheets differ as much within a dossier
 * as between any two sheets, below 0 where they differ more. Null where fewer than two dossiers have two sheets, or where
 * all totals are the same. Krippendorff, Content Analysis, ch. 12.
 */
export function krippendorffAlpha(table: ScoreTable): number | null {
  const paired = table
    .map(({ totals }) => totals.map(({ points }) => points))
    .filter(({ length }) => length > 1)
  const all = paired.flat()
  if (paired.length < 2) return null
  const expected = squaredDifferences(all) / (all.length * (all.length - 1))
  if (expected === 0) return null
  const observed =
    paired.reduce((sum, values) => sum + squaredDifferences(values) / (values.length - 1), 0) / all.length
  return 1 - observed / expected
}

/** The sum of (a - b)² over all ordered pairs, by the moments: counting pairs would take a minute on a large year. */
function squaredDifferences(values: readonly number[]): number {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
  return 2 * values.length * squares
}
