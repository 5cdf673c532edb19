import { inBytes } from '#app/documents/paper/numbers.ts'
import { clockInVietnam, dayInVietnam } from '#app/domain/calendar-day.ts'

// How days, moments, numbers and money are written in Vietnamese. Vietnam time is the only time on a screen.
const two = (value: number): string => String(value).padStart(2, '0')

/** 20/04/2024 */
export const printDay = (day: Temporal.PlainDate): string => `${two(day.day)}/${two(day.month)}/${day.year}`

export const dayOf = dayInVietnam

export { printList } from '#app/domain/lists.ts'

/** 10:42 */
export function printTime(at: Temporal.Instant): string {
  const { hour, minute } = clockInVietnam(at)
  return `${two(hour)}:${two(minute)}`
}

/** 10:42, 20/04/2024 */
export const printMoment = (at: Temporal.Instant): string => `${printTime(at)}, ${printDay(dayOf(at))}`

/** thứ Bảy, 20/04/2024 */
export function printWeekday(day: Temporal.PlainDate): string {
  const names = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật']
  return `${names[day.dayOfWeek - 1]}, ${printDay(day)}`
}

const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 })
const fraction = (digits: number) =>
  new Intl.NumberFormat('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits })
const atMost = (digits: number) => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: digits })
const means = fraction(2)
const marks = atMost(2)
const tenths = atMost(1)

/** 1.204 */
export const printCount = (count: number): string => whole.format(count)

/** A mean in hundredths of a point, always with two decimals: 81,29 */
export const printMean = (hundredths: number): string => means.format(hundredths / 100)

/** A score in hundredths of a point, without idle zeros: 8,5 */
export const printPoints = (hundredths: number): string => marks.format(hundredths / 100)

/** Whole đồng: 1.000.000 đ */
export const printMoney = (dong: number): string => `${whole.format(dong)} đ`

/** 33,5% */
export const printPercent = (percent: number): string => `${tenths.format(percent)}%`

/** 1,2 MB, on screens as on papers. */
export const printBytes = inBytes

/** Whole minutes that have passed, below zero where the other comes first. */
const minutesBetween = (from: Temporal.Instant, to: Temporal.Instant): number =>
  Math.floor((to.epochMilliseconds - from.epochMilliseconds) / 60_000)

/** The two largest parts of a stretch of time: 4 ngày 3 giờ */
export function printStretch(from: Temporal.Instant, to: Temporal.Instant): string {
  const minutes = Math.max(0, minutesBetween(from, to))
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  if (days >= 14) return `${days} ngày`
  if (days > 0) return hours > 0 ? `${days} ngày ${hours} giờ` : `${days} ngày`
  const rest = minutes % 60
  if (hours > 0) return rest > 0 ? `${hours} giờ ${rest} phút` : `${hours} giờ`
  return rest > 0 ? `${rest} phút` : 'chưa đầy một phút'
}

/** còn 4 ngày 3 giờ, or: đã hết hạn 2 ngày */
export const printTimeLeft = (now: Temporal.Instant, end: Temporal.Instant): string =>
  Temporal.Instant.compare(now, end) < 0
    ? `còn ${printStretch(now, end)}`
    : `đã hết hạn ${printStretch(end, now)}`

/** vừa xong, 12 phút trước, 3 giờ trước, hôm qua, 5 ngày trước, then the day itself */
export function printAge(at: Temporal.Instant, now: Temporal.Instant): string {
  const minutes = minutesBetween(at, now)
  // The training clock may have been turned back.
  if (minutes < 0) return printMoment(at)
  if (minutes < 1) return 'vừa xong'
  if (minutes < 60) return `${minutes} phút trước`
  const days = dayOf(at).until(dayOf(now)).days
  if (days === 0) return `${Math.floor(minutes / 60)} giờ trước`
  if (days === 1) return 'hôm qua'
  return days <= 30 ? `${days} ngày trước` : printDay(dayOf(at))
}
