import { writtenDay } from '#app/domain/written-day.ts'

/** Reads a day box: dd/mm/yyyy, or the yyyy-mm-dd that a browser's own day box sends. */
export const typedDay = writtenDay

/** A whole number as people type it, dots between thousands allowed; null when it is none. */
export function typedWhole(text: string): number | null {
  const typed = text.trim().replace(/^(\d{1,3})(\.\d{3})+$/, (grouped) => grouped.replaceAll('.', ''))
  return /^\d{1,15}$/.test(typed) ? Number(typed) : null
}
