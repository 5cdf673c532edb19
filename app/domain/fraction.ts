/**
 * Phân số: an exact number such as a threshold ("79.995") or a share ("2/3"), in lowest terms.
 * `written` is the text it was read from, and is what people are shown.
 */
export type Fraction = {
  readonly numerator: number
  readonly denominator: number
  readonly written: string
}

const DECIMAL = /^(\d{1,12})(?:\.(\d{1,9}))?$/
const QUOTIENT = /^(\d{1,9})\/(\d{1,9})$/

/** Reads "24.5" or "2/3"; null for anything else: a sign, an exponent, spaces, a comma, a zero denominator. */
export function parseFraction(text: string): Fraction | null {
  const quotient = QUOTIENT.exec(text)
  if (quotient) {
    const denominator = Number(quotient[2])
    return denominator === 0 ? null : lowestTerms(Number(quotient[1]), denominator, text)
  }
  const decimal = DECIMAL.exec(text)
  if (!decimal) return null
  const decimals = decimal[2] ?? ''
  const numerator = Number(`${decimal[1]}${decimals}`)
  return Number.isSafeInteger(numerator) ? lowestTerms(numerator, 10 ** decimals.length, text) : null
}

/** Reads a constant of the code; throws where the text is no fraction. */
export function fraction(text: string): Fraction {
  const parsed = parseFraction(text)
  if (!parsed) throw new RangeError(`not a fraction: ${text}`)
  return parsed
}

/** Negative, zero or positive as a is less than, equal to or greater than b; exact for any size. */
export function compareFractions(a: Fraction, b: Fraction): number {
  return compareProducts(a.numerator, b.denominator, b.numerator, a.denominator)
}

/** Sign of a·b − c·d for whole numbers, exact even where a product passes what a number holds. */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const left = a * b
  const right = c * d
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d)
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

/** The least whole number that is at least this share of `whole`: 2/3 of 10 is 7. */
export function shareRoundedUp(share: Fraction, whole: number): number {
  const due = share.numerator * whole
  if (Number.isSafeInteger(due)) return Math.ceil(due / share.denominator)
  const exact =
    (BigInt(share.numerator) * BigInt(whole) + BigInt(share.denominator) - 1n) / BigInt(share.denominator)
  return Number(exact)
}

/** As Vietnamese readers write it: "79,5", "2/3". */
export function printFraction(value: Fraction): string {
  return value.written.replace('.', ',')
}

function lowestTerms(numerator: number, denominator: number, written: string): Fraction {
  const divisor = greatestCommonDivisor(numerator, denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor, written }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
