import { compareProducts, type Fraction } from './fraction.ts'
import { fixedDecimals, HUNDREDTHS_PER_POINT, type Points } from './points.ts'

/** Điểm bình quân: an exact fraction, `sum` of scores over their `count`, never a rounded number. Rules §4. */
export type Mean = { readonly sum: Points; readonly count: number }

/** Negative, zero or positive as a is less than, equal to or greater than b, by cross-multiplying. */
export function compareMeans(a: Mean, b: Mean): number {
  return compareProducts(a.sum, b.count, b.sum, a.count)
}

/** Compares a mean with a threshold of the programme, exactly. */
export function compareMeanWith(mean: Mean, threshold: Fraction): number {
  return compareProducts(
    mean.sum,
    threshold.denominator,
    threshold.numerator,
    mean.count * HUNDREDTHS_PER_POINT,
  )
}

/** The mean rounded once, half up, as a whole number of 10^-decimals: 569/7 with two decimals is 8129. */
export function roundMean(mean: Mean, decimals: number): number {
  return roundQuotient(mean.sum, mean.count, decimals)
}

/** The same of a sum of hundredths over a count, for the many that a ranking compares. */
export function roundQuotient(sum: number, count: number, decimals: number): number {
  const twice = sum * 2 * 10 ** decimals
  const divisor = count * HUNDREDTHS_PER_POINT
  if (Number.isSafeInteger(twice + divisor)) return Math.floor((twice + divisor) / (2 * divisor))
  const exact = BigInt(sum) * 2n * 10n ** BigInt(decimals) + BigInt(divisor)
  return Number(exact / (2n * BigInt(divisor)))
}

/** As Vietnamese readers write it, with all its decimals: "81,29", "80,00". */
export function printMean(mean: Mean, decimals: number): string {
  return decimalMean(mean, decimals).replace('.', ',')
}

/** As files write it: "81.29". */
export function decimalMean(mean: Mean, decimals: number): string {
  return fixedDecimals(roundMean(mean, decimals), decimals)
}
