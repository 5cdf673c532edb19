import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fraction } from './fraction.ts'
import { compareMeans, compareMeanWith, decimalMean, type Mean, printMean, roundMean } from './mean.ts'
import { hundredthsOfAPoint, points } from './points.ts'

const someMean = fc
  .tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 200 }))
  .map(([sum, count]): Mean => ({ sum: hundredthsOfAPoint(sum), count }))

test('equal means are equal whatever the number of sheets', () => {
  expect(compareMeans({ sum: points('2'), count: 3 }, { sum: points('4'), count: 6 })).toBe(0)
})

test('eleven sheets of 80 and one of 79.5 print as 79.96 with two decimals and as 80.0 with one', () => {
  const mean = { sum: points('959.5'), count: 12 }
  expect([2, 1, 0, 4].map((decimals) => decimalMean(mean, decimals))).toEqual([
    '79.96',
    '80.0',
    '80',
    '79.9583',
  ])
  expect(compareMeanWith(mean, fraction('80'))).toBeLessThan(0)
})

test('a half is rounded up', () => {
  expect(printMean({ sum: points('1.01'), count: 2 }, 2)).toBe('0,51')
  expect(printMean({ sum: points('2.01'), count: 2 }, 1)).toBe('1,0')
})

test('rounding is exact: floor of the number and a half', () => {
  fc.assert(
    fc.property(someMean, fc.integer({ min: 0, max: 4 }), (mean, decimals) => {
      const unit = 10n ** BigInt(decimals)
      const divisor = BigInt(mean.count) * 100n
      const expected = (2n * BigInt(mean.sum) * unit + divisor) / (2n * divisor)
      expect(BigInt(roundMean(mean, decimals))).toBe(expected)
    }),
  )
})

test('comparison stays exact where products pass what a number holds', () => {
  const long = { sum: hundredthsOfAPoint(Number.MAX_SAFE_INTEGER), count: 3 }
  const longer = { sum: hundredthsOfAPoint(Number.MAX_SAFE_INTEGER - 1), count: 3 }
  expect(Math.sign(compareMeans(longer, long))).toBe(-1)
  expect(Math.sign(compareMeanWith(long, fraction('999999999999.999')))).toBe(1)
})
