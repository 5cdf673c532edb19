import { Icon } from './icon.tsx'
import { addressWith, type TableAddress } from './table-address.ts'
import { printCount } from './wording.ts'

export type PageOfMany = { readonly number: number; readonly size: number; readonly total: number }

const around = (current: number, last: number): number[] =>
  [...new Set([1, current - 1, current, current + 1, last])].filter((page) => page >= 1 && page <= last)

/** Pages of a long list; the address carries the page as `trang`. */
export function Pagination({ page, address }: { page: PageOfMany; address: TableAddress }) {
  const last = Math.max(1, Math.ceil(page.total / page.size))
  const first = (page.number - 1) * page.size + 1
  const to = (number: number) => addressWith(address, { trang: number === 1 ? '' : String(number) })
  const pages = around(page.number, last)
  return (
    <nav className="kn-pages" aria-label="Phân trang">
      <p>
        {page.total === 0
          ? 'Không có dòng nào'
          : `${printCount(first)}–${printCount(Math.min(page.total, first + page.size - 1))} trong ${printCount(page.total)}`}
      </p>
      {last > 1 && (
        <ul>
          <li>
            {page.number > 1 ? (
              <a href={to(page.number - 1)} rel="prev">
                <Icon name="chevron-left" label="Trang trước" />
              </a>
            ) : (
              <span className="kn-pages-off">
                <Icon name="chevron-left" />
              </span>
            )}
          </li>
          {pages.map((number, place) => (
            <li key={number} className={number > (pages[place - 1] ?? 0) + 1 ? 'kn-pages-gap' : undefined}>
              <a href={to(number)} aria-current={number === page.number ? 'page' : undefined}>
                <span className="visually-hidden">Trang </span>
                {number}
              </a>
            </li>
          ))}
          <li>
            {page.number < last ? (
              <a href={to(page.number + 1)} rel="next">
                <Icon name="chevron-right" label="Trang sau" />
              </a>
            ) : (
              <span className="kn-pages-off">
                <Icon name="chevron-right" />
              </span>
            )}
          </li>
        </ul>
      )}
    </nav>
  )
}
