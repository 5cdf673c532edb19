import { officeTimeZone } from '#app/domain/calendar-day.ts'

/** Hạn nộp: the notice's wording and its day; "trước ngày" (`before`) and "đến hết ngày" (`through`) are a day apart. */
export type Deadline = { readonly wording: DeadlineWording; readonly day: Temporal.PlainDate }

/** Cách nói hạn nộp: "trước ngày" or "đến hết ngày". */
export type DeadlineWording = 'before' | 'through'

/** The first instant that is too late: the start of the day, or of the next, in Viet Nam. Rules §2. */
export function closesAt(deadline: Deadline): Temporal.Instant {
  const firstDayTooLate = deadline.wording === 'before' ? deadline.day : deadline.day.add({ days: 1 })
  return startOfDay(firstDayTooLate)
}

/** The instant a legal day begins in Viet Nam. */
export function startOfDay(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(officeTimeZone).toInstant()
}

/** On time is earlier than the closing instant; the instant itself is late. */
export function isOnTime(deadline: Deadline, at: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, closesAt(deadline)) < 0
}

/** Opening day counts from its first instant. */
export function isOpen(
  round: { readonly opens: Temporal.PlainDate; readonly deadline: Deadline },
  at: Temporal.Instant,
): boolean {
  return Temporal.Instant.compare(at, startOfDay(round.opens)) >= 0 && isOnTime(round.deadline, at)
}
