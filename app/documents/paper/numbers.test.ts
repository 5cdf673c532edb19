import { expect, test } from 'vitest'
import { counted, grouped, inDong, inPercent, inPoints, roman, withComma } from './numbers.ts'

test('money has points between thousands', () => {
  expect([0, 500, 500_000, 25_000_000].map(inDong)).toEqual([
    '0 đồng',
    '500 đồng',
    '500.000 đồng',
    '25.000.000 đồng',
  ])
  expect(grouped(1234567)).toBe('1.234.567')
})

test('points in hundredths lose no digit and show no empty one', () => {
  expect([0, 5, 50, 850, 8000, 8129, 10_000].map(inPoints)).toEqual([
    '0',
    '0,05',
    '0,5',
    '8,5',
    '80',
    '81,29',
    '100',
  ])
  expect(withComma('81.29')).toBe('81,29')
})

test('shares come in whole and half percents', () => {
  expect([1, 67, 200].map(inPercent)).toEqual(['0,5%', '33,5%', '100%'])
})

test('counts below ten have a leading zero, parts are numbered in Roman', () => {
  expect([0, 5, 10, 1204].map(counted)).toEqual(['00', '05', '10', '1.204'])
  expect([1, 4, 9, 14].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV'])
})
