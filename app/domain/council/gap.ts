import { compareProducts } from '#app/domain/fraction.ts'
import type { Mean } from '#app/domain/mean.ts'
import { HUNDREDTHS_PER_POINT, hundredthsOfAPoint, type Points } from '#app/domain/points.ts'
import type { GapRule } from '#app/domain/programme/programme.ts'
import { spreadOf } from './statistic.ts'

/** Chênh lệch điểm: why a dossier is brought up for discussion. Nothing is dropped because of it. Rules §4. */
export type Gap = {
  readonly range: Points
  readonly rangeTooWide: boolean
  /** Places, in the given totals, of sheets too far from the mean. */
  readonly farSheets: readonly number[]
}

/** The gap of these totals; null where there is none, or the programme has no such rule. */
export function gapOf(totals: readonly Points[], mean: Mean | null, rule: GapRule | null): Gap | null {
  if (!rule || !mean) return null
  const range = hundredthsOfAPoint(spreadOf(totals))
  const rangeTooWide =
    compareProducts(range, rule.range.denominator, rule.range.numerator, HUNDREDTHS_PER_POINT) > 0
  const farSheets = totals.flatMap((total, place) => {
    const distance = Math.abs(total * mean.count - mean.sum)
    const limit = rule.fromMean.numerator * mean.count
    return compareProducts(distance, rule.fromMean.denominator, limit, HUNDREDTHS_PER_POINT) > 0
      ? [place]
      : []
  })
  return rangeTooWide || farSheets.length > 0 ? { range, rangeTooWide, farSheets } : null
}
