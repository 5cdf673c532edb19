import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dong } from '#app/domain/dong.ts'
import { splitPrize } from './prize-split.ts'

const somePrize = fc.integer({ min: 0, max: 50_000_000 }).map(dong)
const someShares = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 10 })

test('three authors with a third each share a million to the last đồng', () => {
  expect(splitPrize(dong(1_000_000), [1, 1, 1])).toEqual([333_334, 333_333, 333_333])
})

test('the parts sum to the prize', () => {
  fc.assert(
    fc.property(somePrize, someShares, (prize, shares) => {
      expect(splitPrize(prize, shares).reduce<number>((sum, part) => sum + part, 0)).toBe(prize)
    }),
  )
})

test('nobody is a whole đồng away from what is due', () => {
  fc.assert(
    fc.property(somePrize, someShares, (prize, shares) => {
      const whole = shares.reduce((sum, share) => sum + share, 0)
      for (const [place, part] of splitPrize(prize, shares).entries())
        expect(Math.abs(part * whole - prize * (shares[place] ?? 0))).toBeLessThan(whole)
    }),
  )
})

test('a larger share never gets less', () => {
  fc.assert(
    fc.property(somePrize, someShares, (prize, shares) => {
      const parts = splitPrize(prize, shares)
      for (const [a, share] of shares.entries())
        for (const [b, other] of shares.entries())
          if (share > other) expect(parts[a]).toBeGreaterThanOrEqual(parts[b] ?? 0)
    }),
  )
})

test('shares that are no shares are an accident, not a split', () => {
  for (const shares of [[], [0, 0], [0.5, 0.5], [-1, 2]])
    expect(() => splitPrize(dong(1000), shares)).toThrow(RangeError)
})
