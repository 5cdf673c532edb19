import { searchKey } from '#app/domain/search-key.ts'

/** Dòng nhập: one row of an Excel list by the names of its columns; `row` as Excel counts it. */
export type ImportRow<Column extends string> = {
  readonly row: number
  readonly cells: Readonly<Record<Column, string>>
}

/** Tình trạng dòng nhập: what a row would do to the records. */
export type ImportChange = 'new' | 'changed' | 'unchanged' | 'wrong'

/** Điều thay đổi của một dòng: one column, what the records say and what the row says. */
export type ImportDifference<Column extends string> = {
  readonly column: Column
  readonly before: string
  readonly after: string
}

/** Cột của bảng nhập, as its heading calls it. */
export type ImportColumn<Column extends string> = {
  readonly key: Column
  readonly title: string
  readonly needed?: boolean
}

/** Lỗi bảng nhập: why a sheet cannot be taken as the list it should be, before any row is judged. */
export type ImportTableProblem =
  | { readonly problem: 'empty-table' }
  | { readonly problem: 'column-missing'; readonly title: string }
  | { readonly problem: 'column-twice'; readonly title: string; readonly place: number }
  | { readonly problem: 'column-unknown'; readonly title: string; readonly place: number }
  | { readonly problem: 'merged-cells'; readonly places: readonly string[] }
  | { readonly problem: 'formulas'; readonly places: readonly string[] }

/** A sheet as it was read. */
type ReadTable = {
  readonly rows: readonly (readonly string[])[]
  readonly merged: readonly string[]
  readonly formulas: readonly string[]
}

/** The rows of a sheet under its headings, in whatever order the columns stand; or everything wrong with the sheet itself. */
export function importRows<Column extends string>(
  table: ReadTable,
  columns: readonly ImportColumn<Column>[],
): {
  readonly rows: readonly ImportRow<Column>[]
  readonly places: Readonly<Record<Column, number>>
  readonly problems: readonly ImportTableProblem[]
} {
  const [heading = [], ...body] = table.rows
  const problems: ImportTableProblem[] = []
  const places = new Map<Column, number>()
  heading.forEach((title, place) => {
    if (oneLine(title) === '') return
    const column = columns.find((each) => headingKey(each.title) === headingKey(title))
    if (column === undefined) problems.push({ problem: 'column-unknown', title: oneLine(title), place })
    else if (places.has(column.key)) problems.push({ problem: 'column-twice', title: column.title, place })
    else places.set(column.key, place)
  })
  for (const column of columns)
    if (!places.has(column.key)) problems.push({ problem: 'column-missing', title: column.title })
  if (table.merged.length > 0) problems.push({ problem: 'merged-cells', places: table.merged })
  if (table.formulas.length > 0) problems.push({ problem: 'formulas', places: table.formulas })
  const placeOf = (key: Column): number => places.get(key) ?? -1
  const record = <Value>(value: (key: Column) => Value) =>
    Object.fromEntries(columns.map(({ key }) => [key, value(key)])) as Readonly<Record<Column, Value>>
  const rows = body.flatMap((cells, place) =>
    cells.every((cell) => oneLine(cell) === '')
      ? []
      : [{ row: place + 2, cells: record((key) => oneLine(cells[placeOf(key)] ?? '')) }],
  )
  if (rows.length === 0) problems.push({ problem: 'empty-table' })
  return { rows, places: record(placeOf), problems }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is taken out.
const control = /[\u0000-\u001F\u007F\u200B\uFEFF]+/g

/** As a form's line: NFC, no control characters, single spaces, none around. */
export const oneLine = (text: string): string =>
  text.replace(control, ' ').normalize('NFC').replace(/\s+/g, ' ').trim()

const headingKey = (title: string): string => searchKey(title).replace(/[*:]/g, '').trim()

/** Ô trống giữ nguyên: an empty cell keeps what is known, a dash takes it away. */
export const cellOr = (cell: string, known: string): string =>
  cell === '' ? known : isDash(cell) ? '' : cell

export const isDash = (cell: string): boolean => cell === '-' || cell === '–'
