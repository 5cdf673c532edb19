import type { TableAddress } from './table-address.ts'
import type { Visit } from './visit.ts'

/** The page a list is on, from `trang`; anything unreadable is the first. */
export const pageNumber = (query: URLSearchParams): number => {
  const text = query.get('trang') ?? ''
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1
}

/** One of the values a filter offers, or null. */
export const chosen = <T extends string>(text: string | null, offered: readonly T[]): T | null =>
  offered.find((each) => each === text) ?? null

/** The list's address with the answers it keeps: filters, `sap`, `chieu`, `trang`. */
export const addressOf = (visit: Visit, names: readonly string[]): TableAddress => ({
  path: visit.url.pathname,
  query: Object.fromEntries(
    [...names, 'sap', 'chieu', 'trang'].flatMap((name) => {
      const value = visit.query.get(name) ?? ''
      return value === '' ? [] : [[name, value]]
    }),
  ),
})
