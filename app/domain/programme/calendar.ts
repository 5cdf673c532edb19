/** Ngày làm việc: Monday to Friday, and not on the list of holidays. */
export function isWorkingDay(day: Temporal.PlainDate, holidays: readonly Temporal.PlainDate[]): boolean {
  return day.dayOfWeek <= 5 && !holidays.some((holiday) => holiday.equals(day))
}

/** The day itself if people work on it, else the next on which they do. */
export function nextWorkingDay(
  day: Temporal.PlainDate,
  holidays: readonly Temporal.PlainDate[],
): Temporal.PlainDate {
  let next = day
  while (!isWorkingDay(next, holidays)) next = next.add({ days: 1 })
  return next
}

/** Thời hạn: a legal clock counted in calendar days, months or years. */
export type LegalTerm = { readonly days: number } | { readonly months: number } | { readonly years: number }

/**
 * The last day of a term that began on `start`: the same day of a later month, or that month's last day.
 * A supplement's last day moves to the next working day; a round's never does. Rules §2.
 */
export function lastDay(
  start: Temporal.PlainDate,
  term: LegalTerm,
  moves: { readonly toWorkingDay: boolean; readonly holidays: readonly Temporal.PlainDate[] },
): Temporal.PlainDate {
  const last = start.add(term)
  return moves.toWorkingDay ? nextWorkingDay(last, moves.holidays) : last
}
