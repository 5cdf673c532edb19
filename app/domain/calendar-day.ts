/** Múi giờ làm việc của cơ quan: every legal day is a day in Viet Nam. */
export const officeTimeZone = 'Asia/Ho_Chi_Minh'

/** The calendar day in Viet Nam at this instant. */
export function dayInVietnam(instant: Temporal.Instant): Temporal.PlainDate {
  const local = steadyLocalMs(instant)
  if (local === null) return instant.toZonedDateTimeISO(officeTimeZone).toPlainDate()
  const number = Math.floor(local / msPerDay)
  const known = daysByNumber.get(number)
  if (known) return known
  const day = epoch.add({ days: number })
  if (daysByNumber.size >= mostDays) daysByNumber.clear()
  daysByNumber.set(number, day)
  return day
}

/** The hour and minute of the clock in Viet Nam at this instant. */
export function clockInVietnam(instant: Temporal.Instant): {
  readonly hour: number
  readonly minute: number
} {
  const local = steadyLocalMs(instant)
  if (local === null) return instant.toZonedDateTimeISO(officeTimeZone)
  const minutes = Math.floor(local / 60_000) % 1440
  return { hour: Math.floor(minutes / 60), minute: minutes % 60 }
}

/**
 * A page shows hundreds of days and hours, and asking the time zone for each takes longer than the rest of the page.
 * Viet Nam has kept one offset, all year round, since 1975: from then on arithmetic answers the same; null before.
 */
function steadyLocalMs(instant: Temporal.Instant): number | null {
  const ms = instant.epochMilliseconds
  return ms < steadySinceMs ? null : ms + offsetMs
}

const steadySinceMs = Temporal.Instant.from('1976-01-01T00:00:00Z').epochMilliseconds
const offsetMs = 7 * 3_600_000
const msPerDay = 86_400_000
const epoch = Temporal.PlainDate.from('1970-01-01')
// Days repeat from row to row; a day never changes, so the same one may be given to everybody.
const daysByNumber = new Map<number, Temporal.PlainDate>()
const mostDays = 4000
