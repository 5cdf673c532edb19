import { expect, test } from 'vitest'
import { lastDay, nextWorkingDay } from './calendar.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const holidays = ['2024-04-29', '2024-04-30', '2024-05-01'].map(day)

test('a weekend and the holidays after it are passed over', () => {
  expect(nextWorkingDay(day('2024-04-27'), holidays).toString()).toBe('2024-05-02')
  expect(nextWorkingDay(day('2024-04-26'), holidays).toString()).toBe('2024-04-26')
})

test('a month ends on the same day of the next, or on its last', () => {
  const plain = { toWorkingDay: false, holidays }
  expect(lastDay(day('2024-03-15'), { months: 1 }, plain).toString()).toBe('2024-04-15')
  expect(lastDay(day('2024-01-31'), { months: 1 }, plain).toString()).toBe('2024-02-29')
  expect(lastDay(day('2024-02-29'), { years: 1 }, plain).toString()).toBe('2025-02-28')
})

test('only a term that moves is moved to a working day', () => {
  const start = day('2024-03-30')
  expect(lastDay(start, { months: 1 }, { toWorkingDay: true, holidays }).toString()).toBe('2024-05-02')
  expect(lastDay(start, { months: 1 }, { toWorkingDay: false, holidays }).toString()).toBe('2024-04-30')
})
