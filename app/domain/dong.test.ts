import { expect, test } from 'vitest'
import { dong, printDong, sumDong } from './dong.ts'

test('đồng are whole and never negative', () => {
  for (const amount of [0.5, -1, Number.NaN, 2 ** 53]) expect(() => dong(amount)).toThrow(RangeError)
})

test('amounts are printed with points between thousands', () => {
  expect([0, 500, 1000, 1_000_000, 25_000_000].map((amount) => printDong(dong(amount)))).toEqual([
    '0 đ',
    '500 đ',
    '1.000 đ',
    '1.000.000 đ',
    '25.000.000 đ',
  ])
})

test('sums are exact', () => {
  expect(sumDong([2_000_000, 1_000_000, 1].map(dong))).toBe(3_000_001)
})
