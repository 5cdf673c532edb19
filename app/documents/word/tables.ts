import {
  BorderStyle,
  HeightRule,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Cell, Column, Row, TableBlock, Text } from '../paper/administrative-document.ts'
import { linesNeeded } from './balanced-lines.ts'
import { gap, line, wordsOf } from './lines.ts'
import { mm, points } from './measures.ts'

const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const borders = {
  top: edge,
  bottom: edge,
  left: edge,
  right: edge,
  insideHorizontal: edge,
  insideVertical: edge,
}

/** A table over the whole width: its heading rows come again on each page, its rows are not split. */
export function table(block: TableBlock, width: number): (Paragraph | Table)[] {
  const size = block.size ?? 12
  const side = mm(size < 11 ? 0.5 : 1.2)
  const widths = columnWidths(block.columns, width)
  return [
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders,
      margins: { left: side, right: side, top: mm(0.8), bottom: mm(0.6), marginUnitType: WidthType.DXA },
      rows: [
        ...headingRows(block, size, widths),
        ...block.rows.map((row) => tableRow(row, block.columns, size)),
      ],
    }),
    gap(points(8)),
  ]
}

function columnWidths(columns: readonly Column[], width: number): number[] {
  const fixed = columns.reduce((sum, column) => sum + mm(column.width ?? 0), 0)
  const open = columns.filter((column) => column.width === undefined).length
  const share = open === 0 ? 0 : Math.floor((width - fixed) / open)
  return columns.map((column) => (column.width === undefined ? share : mm(column.width)))
}

function headingRows(
  { columns, groups = [], numbered = false }: TableBlock,
  size: number,
  widths: readonly number[],
): TableRow[] {
  const low = columns.map((column) => heading(column.heading, size))
  const rows = groups.length === 0 ? [headingRow(low)] : groupedRows(groups, low, size, widths)
  const numbers = columns.map((_, place) =>
    cell(line(`(${place + 1})`, { size, italic: true, align: 'center', keepNext: true })),
  )
  return numbered ? [...rows, headingRow(numbers)] : rows
}

/** A group that goes through takes the place of the headings of its columns. */
function groupedRows(
  groups: NonNullable<TableBlock['groups']>,
  low: readonly TableCell[],
  size: number,
  widths: readonly number[],
): TableRow[] {
  let [at, lines] = [0, 2]
  const lower: TableCell[] = []
  for (const { text, columns, through = false } of groups) {
    const width = widths.slice(at, at + columns).reduce((sum, each) => sum + each, 0)
    if (through) lines = Math.max(lines, linesNeeded(wordsOf(text), size, width - mm(1), true))
    else lower.push(...low.slice(at, at + columns))
    at += columns
  }
  const upper = groups.map(({ text, columns, through = false }) =>
    heading(text, size, { columnSpan: columns, ...(through && lower.length > 0 ? { rowSpan: 2 } : {}) }),
  )
  // Programs forget the height of a cell over two rows when the heading comes again: the rows have it themselves.
  const height = points((lines * size * 1.2) / 2 + 2)
  return lower.length === 0 ? [headingRow(upper)] : [headingRow(upper, height), headingRow(lower, height)]
}

const headingRow = (children: readonly TableCell[], height?: number): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children,
    ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
  })

const heading = (text: Text, size: number, spans: Spans = {}): TableCell =>
  cell(line(text, { size, bold: true, align: 'center', keepNext: true }), spans)

function tableRow(row: Row, columns: readonly Column[], size: number): TableRow {
  if ('group' in row) {
    // As a lesser heading it is never left alone at the foot of a page.
    const words = line(row.group, { size, bold: true, keepNext: true })
    return new TableRow({ cantSplit: true, children: [cell(words, { columnSpan: columns.length })] })
  }
  let at = 0
  const children = row.map((one) => {
    const column = columns[at]
    at += spanOf(one)
    const align = (isSpanning(one) ? one.align : undefined) ?? column?.align ?? 'left'
    return cell(line(textOf(one), { size, align }), spanOf(one) === 1 ? {} : { columnSpan: spanOf(one) })
  })
  // A row stays whole on its page unless what was typed might not fit one.
  return new TableRow({ cantSplit: !row.some((one) => wordsOf(textOf(one)).length > 400), children })
}

interface Spans {
  readonly columnSpan?: number
  readonly rowSpan?: number
}

const cell = (words: Paragraph, spans: Spans = {}): TableCell =>
  new TableCell({ ...spans, verticalAlign: VerticalAlign.CENTER, children: [words] })

const isSpanning = (one: Cell): one is Exclude<Cell, Text> => typeof one === 'object' && 'columns' in one
const textOf = (one: Cell): Text => (isSpanning(one) ? one.text : one)
const spanOf = (one: Cell): number => (isSpanning(one) ? one.columns : 1)
