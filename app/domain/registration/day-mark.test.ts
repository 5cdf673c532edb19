import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startOfDay } from '#app/domain/programme/deadline.ts'
import { dueMark, usualReminderDays } from './day-mark.ts'

const deadline = { wording: 'before', day: Temporal.PlainDate.from('2024-07-10') } as const
const morning = (text: string) => {
  const day = Temporal.PlainDate.from(text)
  return { day, at: startOfDay(day).add({ hours: 7 }) }
}
const due = (day: string) => dueMark(usualReminderDays, deadline, morning(day))

test('a mark is due from its day on until the next one comes', () => {
  expect(
    ['2024-06-25', '2024-06-26', '2024-07-02', '2024-07-03', '2024-07-07', '2024-07-09'].map(due),
  ).toEqual([null, 14, 14, 7, 3, 1])
})

test('nothing is due once the round has closed, by its own wording', () => {
  expect(due('2024-07-10')).toBe(null)
  const through = { ...deadline, wording: 'through' } as const
  expect(dueMark([1, 0], through, morning('2024-07-10'))).toBe(0)
  expect(dueMark([1, 0], through, morning('2024-07-11'))).toBe(null)
})

test('whatever days are chosen, the mark due is one of them and no nearer one has come', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60)), fc.nat(90), (days, left) => {
      const mark = dueMark(days, deadline, morning(deadline.day.subtract({ days: left + 1 }).toString()))
      const come = days.filter((each) => each >= left + 1)
      expect(mark).toBe(come.length === 0 ? null : come.toSorted((a, b) => a - b)[0])
    }),
  )
})
