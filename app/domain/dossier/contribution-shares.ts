import type { ContributionShare } from './dossier.ts'

/** 100 %, in half percents. */
export const wholeShare = 200

/** Takes a number of half percents; throws where it is no share. */
export function shareOf(halfPercents: number): ContributionShare {
  if (!Number.isInteger(halfPercents) || halfPercents < 0 || halfPercents > wholeShare)
    throw new RangeError(`not a share: ${halfPercents} half percents`)
  return halfPercents as ContributionShare
}

/** Reads "60", "33,5", "33.5" or "33,5 %" (0 to 100, whole or half); null for anything else. */
export function parseShare(text: string): ContributionShare | null {
  const match = /^(\d{1,3})(?:[.,]([05])0?)?\s*%?$/.exec(text.trim())
  if (!match) return null
  const halfPercents = Number(match[1]) * 2 + (match[2] === '5' ? 1 : 0)
  return halfPercents > wholeShare ? null : shareOf(halfPercents)
}

/** As people write it, without the sign: "33,5". */
export const printShare = (halfPercents: number): string =>
  halfPercents % 2 === 0 ? String(halfPercents / 2) : `${Math.floor(halfPercents / 2)},5`

/** The sum in half percents; 200 is exactly 100 %. */
export const sumOfShares = (authors: readonly { readonly share: number }[]): number =>
  authors.reduce((sum, author) => sum + author.share, 0)

/** Shares of equal size as far as half percents allow, the first rows taking what is left over. */
export function equalShares(count: number): readonly ContributionShare[] {
  const each = Math.floor(wholeShare / count)
  const over = wholeShare - each * count
  return Array.from({ length: count }, (_, place) => shareOf(each + (place < over ? 1 : 0)))
}
