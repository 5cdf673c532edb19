import { type Fraction, parseFraction } from './fraction.ts'

/** Điểm: a score in hundredths of a point, so 8.5 is 850. Whole numbers only; sums are exact. */
export type Points = number & { readonly unit: 'hundredth of a point' }

export const HUNDREDTHS_PER_POINT = 100

/** Reads "8.5"; null where the text is no decimal or is finer than a hundredth of a point. */
export function parsePoints(text: string): Points | null {
  const exact = parseFraction(text)
  return exact && pointsOf(exact)
}

/** Reads a constant of the code or of a test; throws where the text is no score. */
export function points(text: string): Points {
  const parsed = parsePoints(text)
  if (parsed === null) throw new RangeError(`not points: ${text}`)
  return parsed
}

/** The fraction in hundredths; null where it is finer than that. */
export function pointsOf(exact: Fraction): Points | null {
  const hundredths = (exact.numerator * HUNDREDTHS_PER_POINT) / exact.denominator
  return Number.isSafeInteger(hundredths) ? hundredthsOfAPoint(hundredths) : null
}

/** Takes a whole number of hundredths, as a column holds it; throws for anything else. */
export function hundredthsOfAPoint(hundredths: number): Points {
  if (!Number.isSafeInteger(hundredths)) throw new RangeError(`not whole hundredths: ${hundredths}`)
  return hundredths as Points
}

/** The exact sum. */
export function sumPoints(scores: Iterable<Points>): Points {
  let sum = 0
  for (const score of scores) sum += score
  return hundredthsOfAPoint(sum)
}

/** As Vietnamese readers write it, without needless zeros: "8,5", "81,29", "80". */
export function printPoints(score: Points): string {
  return decimalOf(score).replace('.', ',')
}

/** As files write it: "8.5", "81.29", "80". */
export function decimalOf(score: Points): string {
  const text = fixedDecimals(score, 2)
  return text.replace(/\.?0+$/, '')
}

/** A whole number of 10^-decimals written with exactly that many decimals: (8129, 2) is "81.29". */
export function fixedDecimals(value: number, decimals: number): string {
  if (decimals === 0) return String(value)
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  return `${value < 0 ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}`
}
