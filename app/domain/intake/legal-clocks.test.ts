import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultIntake } from '#app/domain/programme/parse-intake.ts'
import {
  checkDue,
  checkDueAfterSupplement,
  clockMood,
  daysLeft,
  decisionDue,
  supplementDueAtMost,
} from './legal-clocks.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const days = fc
  .integer({ min: 0, max: 20_000 })
  .map((count) => Temporal.PlainDate.from('2000-01-01').add({ days: count }))

test('a month ends on the same day of the next, or on its last day where there is none', () => {
  expect(checkDue(day('2024-05-29'), defaultIntake).toString()).toBe('2024-06-29')
  expect(checkDue(day('2024-01-31'), defaultIntake).toString()).toBe('2024-02-29')
  expect(checkDue(day('2023-01-31'), defaultIntake).toString()).toBe('2023-02-28')
})

test('the last day of a supplement moves past a weekend and past holidays', () => {
  expect(supplementDueAtMost(day('2024-05-27'), defaultIntake).toString()).toBe('2024-06-27')
  // 29 June 2024 is a Saturday.
  expect(supplementDueAtMost(day('2024-05-29'), defaultIntake).toString()).toBe('2024-07-01')
  const rules = { ...defaultIntake, holidays: [day('2024-04-30'), day('2024-05-01')] }
  expect(supplementDueAtMost(day('2024-03-30'), rules).toString()).toBe('2024-05-02')
})

test('the decision is counted from the acceptance, or from the end of the first application where that is later', () => {
  expect(decisionDue(day('2024-05-15'), null, defaultIntake).toString()).toBe('2024-08-15')
  expect(decisionDue(day('2024-05-15'), day('2024-04-01'), defaultIntake).toString()).toBe('2024-08-15')
  expect(decisionDue(day('2024-05-15'), day('2024-06-30'), defaultIntake).toString()).toBe('2024-09-30')
})

test('while the author supplements, the days the office has left stay as many as they were', () => {
  fc.assert(
    fc.property(days, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (received, untilAsked, untilAnswered) => {
      const due = checkDue(received, defaultIntake)
      const askedOn = received.add({ days: untilAsked })
      const answeredOn = askedOn.add({ days: untilAnswered })
      const after = checkDueAfterSupplement({ checkDue: due, askedOn }, answeredOn, defaultIntake)
      expect(daysLeft(after, answeredOn)).toBe(daysLeft(due, askedOn))
    }),
  )
})

test('a plan may let the clock run on or begin anew; a machine clock set back takes no days away', () => {
  const before = { checkDue: day('2024-06-03'), askedOn: day('2024-05-20') }
  const answered = day('2024-05-30')
  const under = (whileSupplementing: 'stops' | 'restarts' | 'runs-on') =>
    checkDueAfterSupplement(before, answered, { ...defaultIntake, whileSupplementing }).toString()
  expect([under('stops'), under('restarts'), under('runs-on')]).toEqual([
    '2024-06-13',
    '2024-06-30',
    '2024-06-03',
  ])
  expect(checkDueAfterSupplement(before, day('2024-05-10'), defaultIntake).toString()).toBe('2024-06-03')
})

test('the last day itself is not overdue, and the threshold is the plan’s', () => {
  const due = day('2024-06-10')
  expect([6, 7, 10, 11].map((date) => daysLeft(due, day('2024-06-01').with({ day: date })))).toEqual([
    4, 3, 0, -1,
  ])
  expect([4, 3, 0, -1].map((left) => clockMood(left, 3))).toEqual(['calm', 'near', 'near', 'overdue'])
})
