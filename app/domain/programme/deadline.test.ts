import { expect, test } from 'vitest'
import { closesAt, type Deadline, isOnTime, isOpen } from './deadline.ts'

const day = Temporal.PlainDate.from('2024-04-20')
const before: Deadline = { wording: 'before', day }
const through: Deadline = { wording: 'through', day }
const at = (text: string) => Temporal.Instant.from(text)

test('"trước ngày 20/4" closes as the 20th begins in Viet Nam, "đến hết ngày" a day later', () => {
  expect(closesAt(before).toString()).toBe('2024-04-19T17:00:00Z')
  expect(closesAt(through).toString()).toBe('2024-04-20T17:00:00Z')
})

test('the last instant of the 19th is on time, the first of the 20th is not', () => {
  expect(isOnTime(before, at('2024-04-19T23:59:59.999999999+07:00'))).toBe(true)
  expect(isOnTime(before, at('2024-04-20T00:00:00+07:00'))).toBe(false)
})

test('a round is open from the start of its opening day until it closes', () => {
  const round = { opens: Temporal.PlainDate.from('2024-03-15'), deadline: before }
  const moments = [
    '2024-03-14T23:59:59+07:00',
    '2024-03-15T00:00:00+07:00',
    '2024-04-19T23:59:59+07:00',
    '2024-04-20T00:00:00+07:00',
  ]
  expect(moments.map((moment) => isOpen(round, at(moment)))).toEqual([false, true, true, false])
})
