import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { type PageOfMany, Pagination } from './pagination.tsx'
import { addressWith, type TableAddress } from './table-address.ts'

export type Column<Row> = {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** The heading becomes a link that sorts by `key`. */
  readonly sortable?: boolean | undefined
  /** Right aligned, figures of equal width. */
  readonly numeric?: boolean | undefined
  /** The cell that names the row: it carries the link and heads the card on a phone. */
  readonly main?: boolean | undefined
  /** Left out on a phone. */
  readonly wideOnly?: boolean | undefined
  readonly narrow?: boolean | undefined
}

export type DataTableProps<Row> = {
  /** What the table lists; screen readers announce it. */
  caption: string
  captionShown?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string | number
  rowHref?: ((row: Row) => string | undefined) | undefined
  rowTone?: ((row: Row) => 'sun' | 'red' | 'green' | 'quiet' | undefined) | undefined
  /** Needed for sorting and pages; answers `sap`, `chieu`, `trang` stand in the address. */
  address?: TableAddress | undefined
  sort?: { readonly by: string; readonly down: boolean } | undefined
  page?: PageOfMany | undefined
  /** Filter bar above the table. */
  filter?: ReactNode
  /** Address of the same rows as a file. */
  exportHref?: string | undefined
  /** Stands in place of an empty table. */
  empty?: ReactNode
  /** A last line with sums, one cell a column. */
  footer?: readonly ReactNode[] | undefined
  /** Many columns: the table scrolls inside its frame and stays a table on a phone. */
  scroll?: boolean | undefined
}

/** A list of things with the same facts: sorts, filters, pages, exports, and turns into cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, rows, filter, exportHref, page, address, empty } = props
  return (
    <div className="kn-table-block">
      {(filter || exportHref) && (
        <div className="kn-table-tools">
          {filter}
          {exportHref && (
            <a className="btn kn-export" href={exportHref} download>
              <Icon name="table-export" />
              Xuất Excel
            </a>
          )}
        </div>
      )}
      {rows.length === 0 && empty ? (
        empty
      ) : (
        <div
          className={props.scroll ? 'kn-table-frame kn-table-scroll' : 'kn-table-frame'}
          {...(props.scroll ? { role: 'region', 'aria-label': caption, tabIndex: 0 } : {})}
        >
          <Table {...props} />
        </div>
      )}
      {page && address && rows.length > 0 && <Pagination page={page} address={address} />}
    </div>
  )
}

function Table<Row>(props: DataTableProps<Row>) {
  const { caption, captionShown, columns, rows, rowKey, rowHref, rowTone, scroll, footer } = props
  const cells = columns.map(cellOf)
  const isLinked = rowHref !== undefined && rows.every((row) => rowHref(row) !== undefined)
  return (
    <table className={scroll ? 'kn-table' : 'kn-table kn-table-cards'}>
      <caption className={captionShown ? undefined : 'visually-hidden'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column.key} column={column} sort={props.sort} address={props.address} />
          ))}
        </tr>
      </thead>
      <tbody className={isLinked ? 'kn-linked' : undefined}>
        {rows.map((row) => (
          <Line
            key={rowKey(row)}
            row={row}
            cells={cells}
            href={rowHref?.(row)}
            isLinked={isLinked}
            tone={rowTone?.(row)}
          />
        ))}
      </tbody>
      {footer && (
        <tfoot>
          <tr>
            {columns.map((column, place) => (
              <td key={column.key} className={cellClass(column)} data-o={column.title}>
                {footer[place]}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  )
}

type Shape = Pick<Column<never>, 'numeric' | 'narrow' | 'wideOnly' | 'main'>
function cellClass({ numeric, narrow, wideOnly, main }: Shape): string | undefined {
  const names = [numeric && 'kn-figure', narrow && 'kn-narrow', wideOnly && 'kn-wide-only', main && 'kn-main']
  return names.filter(Boolean).join(' ') || undefined
}

type HeadingProps<Row> = { column: Column<Row> } & Pick<DataTableProps<Row>, 'sort' | 'address'>
function Heading<Row>({ column, sort, address }: HeadingProps<Row>) {
  const sorted = sort?.by === column.key
  const shape = cellClass(column)
  if (!column.sortable || address === undefined) {
    return (
      <th scope="col" className={shape}>
        {column.title}
      </th>
    )
  }
  const next = { sap: column.key, chieu: sorted && !sort.down ? 'giam' : 'tang', trang: '' }
  return (
    <th
      scope="col"
      className={shape}
      aria-sort={sorted ? (sort.down ? 'descending' : 'ascending') : undefined}
    >
      <a className={sorted ? 'kn-sort kn-sorted' : 'kn-sort'} href={addressWith(address, next)}>
        {column.title}
        <Icon name={sorted ? (sort.down ? 'arrow-down' : 'arrow-up') : 'arrows-sort'} />
      </a>
    </th>
  )
}

const lineTones = {
  sun: 'kn-line-sun',
  red: 'kn-line-red',
  green: 'kn-line-green',
  quiet: 'kn-line-quiet',
} as const

/** A column as each of its cells needs it: said once a table, not once a cell. */
type Cell<Row> = Pick<Column<Row>, 'key' | 'cell' | 'main'> & {
  readonly shape: string | undefined
  /** What a phone writes before the value; the main cell and those left out there need none. */
  readonly label: string | undefined
}

const cellOf = <Row,>(column: Column<Row>): Cell<Row> => ({
  key: column.key,
  cell: column.cell,
  main: column.main,
  shape: cellClass(column),
  label: column.main || column.wideOnly ? undefined : column.title,
})

type LineProps<Row> = {
  row: Row
  cells: readonly Cell<Row>[]
  href: string | undefined
  /** Whether the table already says that every line leads somewhere. */
  isLinked: boolean
  tone: keyof typeof lineTones | undefined
}
function Line<Row>({ row, cells, href, isLinked, tone }: LineProps<Row>) {
  const names = [href && !isLinked && 'kn-line-link', tone && lineTones[tone]].filter(Boolean).join(' ')
  return (
    <tr className={names || undefined}>
      {cells.map(({ key, cell, main, shape, label }) => (
        <td key={key} className={shape} data-o={label}>
          {main && href ? <a href={href}>{cell(row)}</a> : cell(row)}
        </td>
      ))}
    </tr>
  )
}
