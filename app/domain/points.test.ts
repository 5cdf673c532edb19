import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalOf, fixedDecimals, hundredthsOfAPoint, parsePoints, points, printPoints } from './points.ts'

test('a score is read to whole hundredths, and nothing finer, signed or vague is a score', () => {
  expect(['8.5', '0', '100', '24.25', '61/2', '08.50'].map(parsePoints)).toEqual([
    850, 0, 10000, 2425, 3050, 850,
  ])
  for (const text of ['8,5', '-1', '+1', '1e2', '8.', '.5', ' 8', '', '0.005', '1/3', '1/0', 'NaN', '٣'])
    expect([text, parsePoints(text)]).toEqual([text, null])
})

test('what a file writes is read back as the same score', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (hundredths) => {
      expect(parsePoints(decimalOf(hundredthsOfAPoint(hundredths)))).toBe(hundredths)
    }),
  )
})

test('Vietnamese readers see a comma and no needless zeros', () => {
  expect(['8.5', '81.29', '80', '100', '0.05', '0'].map((text) => printPoints(points(text)))).toEqual([
    '8,5',
    '81,29',
    '80',
    '100',
    '0,05',
    '0',
  ])
})

test('a number of decimals is kept to the last zero', () => {
  expect([fixedDecimals(8129, 2), fixedDecimals(800, 1), fixedDecimals(5, 2), fixedDecimals(80, 0)]).toEqual([
    '81.29',
    '80.0',
    '0.05',
    '80',
  ])
})
