import { writtenDay } from '#app/domain/written-day.ts'

/** Reads a day box: dd/mm/yyyy, or the yyyy-mm-dd that a browser's own day box sends. */
export const typedDay = writtenDay

/** A whole number as people type it, dots between thousands allowed; null when it is none. */
export function typedWhole(text: string): number | null {
  const typed = text.trim().replace(/^(\d{1,3})(\.\d{3})+$/, (grouped) => grouped.replaceAll('.', ''))
  return /^\d{1,15}$/.test(typed) ? Number(typed) : null
}

/** A time of that day in Viet Nam as people type it: 14:05, 14h05, 14h; nothing typed is `empty`. */
export function typedMoment(day: Temporal.PlainDate, text: string): Temporal.Instant | 'empty' | 'wrong' {
  const typed = text.trim()
  if (typed === '') return 'empty'
  const found = /^(\d{1,2})(?:[:hg.](\d{2})?)?$/i.exec(typed)
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)]
  if (found === null || hour > 23 || minute > 59) return 'wrong'
  return day.toZonedDateTime({ timeZone: 'Asia/Ho_Chi_Minh', plainTime: { hour, minute } }).toInstant()
}
