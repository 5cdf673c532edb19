import { expect, test } from 'vitest'
import {
  printAge,
  printBytes,
  printDay,
  printList,
  printMean,
  printMoment,
  printMoney,
  printPercent,
  printPoints,
  printStretch,
  printTimeLeft,
  printWeekday,
} from './wording.ts'

const at = (text: string) => Temporal.Instant.from(`${text}+07:00`)

test('days and moments are Vietnamese, in Vietnam time', () => {
  expect(printDay(Temporal.PlainDate.from('2024-04-05'))).toBe('05/04/2024')
  expect(printMoment(Temporal.Instant.from('2024-04-19T17:00:00Z'))).toBe('00:00, 20/04/2024')
  expect(printWeekday(Temporal.PlainDate.from('2024-07-07'))).toBe('Chủ nhật, 07/07/2024')
})

test('points, money and shares carry the Vietnamese comma and dot', () => {
  expect(printMean(8129)).toBe('81,29')
  expect(printMean(8000)).toBe('80,00')
  expect(printPoints(850)).toBe('8,5')
  expect(printPoints(3000)).toBe('30')
  expect(printMoney(25_000_000)).toBe('25.000.000 đ')
  expect(printPercent(33.5)).toBe('33,5%')
  expect(printBytes(1_258_291)).toBe('1,3 MB')
})

test('a deadline says what is left, and in its last instant that it is over', () => {
  const end = at('2024-07-10T00:00')
  expect(printTimeLeft(at('2024-07-05T21:00'), end)).toBe('còn 4 ngày 3 giờ')
  expect(printTimeLeft(at('2024-07-09T23:59:30'), end)).toBe('còn chưa đầy một phút')
  expect(printTimeLeft(end, end)).toBe('đã hết hạn chưa đầy một phút')
  expect(printTimeLeft(at('2024-07-12T00:00'), end)).toBe('đã hết hạn 2 ngày')
  expect(printStretch(at('2024-07-01T00:00'), at('2024-07-01T02:05'))).toBe('2 giờ 5 phút')
})

test('an age turns from minutes to the calendar days an office counts', () => {
  const now = at('2024-07-05T09:00')
  expect(printAge(at('2024-07-05T08:48'), now)).toBe('12 phút trước')
  expect(printAge(at('2024-07-04T23:50'), now)).toBe('hôm qua')
  expect(printAge(at('2024-06-30T10:00'), now)).toBe('5 ngày trước')
  expect(printAge(at('2024-03-15T10:00'), now)).toBe('15/03/2024')
  expect(printAge(at('2024-07-06T10:00'), now)).toBe('10:00, 06/07/2024')
})

test('a list ends with và', () => {
  expect(printList([])).toBe('')
  expect(printList(['phường Bắc Sơn'])).toBe('phường Bắc Sơn')
  expect(printList(['A', 'B', 'C'])).toBe('A, B và C')
})
