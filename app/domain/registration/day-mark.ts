import { type Deadline, isOnTime } from '#app/domain/programme/deadline.ts'

/** The days before a deadline on which silent units are reminded, where the office has set none. */
export const usualReminderDays: readonly number[] = [14, 7, 3, 1]

/**
 * The mark that is due on a day: of the marks that have come, the nearest to the deadline. So a day on which the program was off
 * sends the one mark that still says something, never all of them. Null before the first mark and after the deadline.
 */
export function dueMark(
  days: readonly number[],
  deadline: Deadline,
  now: { readonly at: Temporal.Instant; readonly day: Temporal.PlainDate },
): number | null {
  if (!isOnTime(deadline, now.at)) return null
  const left = daysLeft(deadline, now.day)
  const come = days.filter((mark) => mark >= left)
  return come.length === 0 ? null : Math.min(...come)
}

/** Days from a day to the day the deadline names. */
export const daysLeft = (deadline: Deadline, day: Temporal.PlainDate): number =>
  day.until(deadline.day, { largestUnit: 'days' }).days
