import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clockInVietnam, dayInVietnam, officeTimeZone } from './calendar-day.ts'

const instants = fc
  .integer({ min: Date.UTC(1930, 0), max: Date.UTC(2130, 0) })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms))

test('day and hour are those of the time zone, whatever the instant', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const local = instant.toZonedDateTimeISO(officeTimeZone)
      const { hour, minute } = clockInVietnam(instant)
      expect([dayInVietnam(instant).toString(), hour, minute]).toEqual([
        local.toPlainDate().toString(),
        local.hour,
        local.minute,
      ])
    }),
    { numRuns: 500 },
  )
})

test('the day turns at midnight in Viet Nam, to the nanosecond', () => {
  const midnight = Temporal.Instant.from('2024-04-19T17:00:00Z')
  const before = midnight.subtract({ nanoseconds: 1 })
  expect([before, midnight].map((instant) => dayInVietnam(instant).toString())).toEqual([
    '2024-04-19',
    '2024-04-20',
  ])
  expect(clockInVietnam(before)).toEqual({ hour: 23, minute: 59 })
  expect(clockInVietnam(midnight)).toEqual({ hour: 0, minute: 0 })
})
