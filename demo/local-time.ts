import type { LocalTime } from './content/types.ts'

const zone = 'Asia/Ho_Chi_Minh'

/** The instant of a wall-clock time of the demo city. */
export const instantAt = (time: LocalTime): Temporal.Instant =>
  Temporal.PlainDateTime.from(time).toZonedDateTime(zone).toInstant()

export const minutesAfter = (time: LocalTime, minutes: number): LocalTime =>
  Temporal.PlainDateTime.from(time).add({ minutes }).toString().slice(0, 16)

export const minutesBefore = (time: LocalTime, minutes: number): LocalTime => minutesAfter(time, -minutes)

/** Local times are written so that the order of letters is the order of time. */
export const earlier = (one: LocalTime, other: LocalTime): LocalTime => (one < other ? one : other)
export const later = (one: LocalTime, other: LocalTime): LocalTime => (one > other ? one : other)

/** The minute of the demo city at an instant. */
export const localTimeOf = (instant: Temporal.Instant): LocalTime =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
