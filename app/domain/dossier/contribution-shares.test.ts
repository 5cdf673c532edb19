import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  equalShares,
  parseShare,
  printShare,
  shareOf,
  sumOfShares,
  wholeShare,
} from './contribution-shares.ts'

const share = fc.integer({ min: 0, max: wholeShare }).map(shareOf)

test('what is printed is read back as the same share', () => {
  fc.assert(fc.property(share, (half) => parseShare(printShare(half)) === half))
})

test('equal shares sum to exactly 100 % and differ by at most half a percent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), (count) => {
      const shares = equalShares(count)
      expect(shares).toHaveLength(count)
      expect(sumOfShares(shares.map((each) => ({ share: each })))).toBe(wholeShare)
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
    }),
  )
})

test.each([
  ['60', 120],
  ['33,5', 67],
  ['33.5 %', 67],
  ['33,50', 67],
  ['0', 0],
  ['100%', 200],
])('%s is a share', (text, halfPercents) => {
  expect(parseShare(text)).toBe(halfPercents)
})

test.each(['', '33,3', '33,25', '100,5', '-1', '1e2', '101', 'năm mươi', '٣'])('%s is no share', (text) => {
  expect(parseShare(text)).toBeNull()
})
