import type { Mean } from '#app/domain/mean.ts'
import { hundredthsOfAPoint } from '#app/domain/points.ts'
import type { ScoringRules } from '#app/domain/programme/programme.ts'

/**
 * Điểm bình quân của Hội đồng: the programme's statistic over the totals of signed, valid sheets in hundredths,
 * as an exact fraction. Null without a sheet. Rules §4.
 */
export function statisticOf(
  totals: readonly number[],
  rules: Pick<ScoringRules, 'statistic' | 'trimFrom'>,
): Mean | null {
  if (totals.length === 0) return null
  switch (rules.statistic) {
    case 'mean':
      return meanOf(totals)
    case 'trimmed-mean':
      return totals.length < rules.trimFrom ? meanOf(totals) : trimmedMeanOf(totals)
    case 'median':
      return medianOf(totals)
  }
}

function meanOf(totals: readonly number[]): Mean {
  return { sum: hundredthsOfAPoint(sumOf(totals)), count: totals.length }
}

/** Without one highest and one lowest sheet. */
function trimmedMeanOf(totals: readonly number[]): Mean {
  const sum = sumOf(totals) - highestOf(totals) - lowestOf(totals)
  return { sum: hundredthsOfAPoint(sum), count: totals.length - 2 }
}

/** The middle total, or the mean of the two middle ones. */
function medianOf(totals: readonly number[]): Mean {
  const upwards = totals.toSorted((a, b) => a - b)
  const middle = upwards.length % 2 === 1 ? 1 : 2
  const from = (upwards.length - middle) / 2
  return { sum: hundredthsOfAPoint(sumOf(upwards.slice(from, from + middle))), count: middle }
}

/** Độ chênh: highest total less lowest, in hundredths; 0 without a sheet. */
export function spreadOf(totals: readonly number[]): number {
  return totals.length === 0 ? 0 : highestOf(totals) - lowestOf(totals)
}

function sumOf(totals: readonly number[]): number {
  let sum = 0
  for (const total of totals) sum += total
  return sum
}

function highestOf(totals: readonly number[]): number {
  let highest = -Infinity
  for (const total of totals) if (total > highest) highest = total
  return highest
}

function lowestOf(totals: readonly number[]): number {
  let lowest = Infinity
  for (const total of totals) if (total < lowest) lowest = total
  return lowest
}
