import { expect, test } from 'vitest'
import { appliedDaysOf, firstAppliedDay } from './first-applied-day.ts'

test.each([
  [null, null, null],
  ['2024-03-01', null, '2024-03-01'],
  [null, '2024-02-10', '2024-02-10'],
  ['2024-03-01', '2024-02-10', '2024-02-10'],
  ['2023-12-31', '2024-01-01', '2023-12-31'],
])('applied on %s and tried on %s, the day that counts is %s', (appliedOn, trialOn, counts) => {
  expect(firstAppliedDay({ appliedOn, trialOn })?.toString() ?? null).toBe(counts)
})

test('the one day of an older dossier is that of its first application', () => {
  const firstAppliedOn = Temporal.PlainDate.from('2024-03-01')
  expect(appliedDaysOf({ content: { appliedOn: null, trialOn: null }, firstAppliedOn })).toEqual({
    appliedOn: '2024-03-01',
    trialOn: null,
  })
})
