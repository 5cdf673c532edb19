import { expect, test } from 'vitest'
import { dayInTable, dayInText, dayInWords, dayOf, momentInWords, placeAndDay } from './dates.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

test.each([
  ['2024-01-05', 'ngày 05 tháng 01 năm 2024'],
  ['2024-02-29', 'ngày 29 tháng 02 năm 2024'],
  ['2024-03-01', 'ngày 01 tháng 3 năm 2024'],
  ['2024-09-10', 'ngày 10 tháng 9 năm 2024'],
  ['2024-10-09', 'ngày 09 tháng 10 năm 2024'],
  ['2024-12-31', 'ngày 31 tháng 12 năm 2024'],
])('%s: days below 10 and the months 1 and 2 have a zero, the months 3 to 9 have none', (iso, words) => {
  expect(dayInWords(day(iso))).toBe(words)
})

test('what is not known of a day is dots to fill by hand', () => {
  expect(dayInWords({ year: 2024 })).toBe('ngày ..... tháng ..... năm 2024')
  expect(dayInWords({ month: 3, year: 2024 })).toBe('ngày ..... tháng 3 năm 2024')
  expect(placeAndDay(' ', {})).toBe('...................., ngày ..... tháng ..... năm 20.....')
})

test('a day within a sentence follows the same zeros, in a table all digits stand', () => {
  expect(dayInText(day('2024-04-05'))).toBe('05/4/2024')
  expect(dayInText(day('2012-02-02'))).toBe('02/02/2012')
  expect(dayInTable(day('2024-04-05'))).toBe('05/04/2024')
})

test('a moment is told in Viet Nam time, where the day may be the next one already', () => {
  const lateInUtc = Temporal.Instant.from('2024-04-19T17:05:00Z')
  expect(momentInWords(lateInUtc)).toBe('00 giờ 05 phút, ngày 20 tháng 4 năm 2024')
  expect(dayOf(lateInUtc)).toEqual(day('2024-04-20'))
})
