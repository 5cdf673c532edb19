import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import writeXlsx, { type Feature, type SheetData } from 'write-excel-file/node'
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility'

/** A column of a sheet: its heading, its width in characters, and perhaps the only words its cells may hold. */
export type SheetColumn = {
  readonly title: string
  readonly width: number
  readonly choices?: readonly string[]
  /** Marked in the heading: a row without it is refused. */
  readonly needed?: boolean
}

/** What a cell holds: words that stay words whatever they look like, a number to reckon with, a day to sort by, or a formula such as "SUM(D2:D9)". */
export type SheetCell = string | number | Temporal.PlainDate | { readonly formula: string }

/** Trang tính: a heading, and rows under it. */
export type WorkbookSheet = {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** Ô tính: text, a number that counts as one, or a formula over other cells of the sheet. */
export type FigureCell = string | number | { readonly formula: string }

/** Bảng số liệu: real numbers and formulas, so that whoever opens it can follow every sum. */
export type FigureSheet = {
  readonly name: string
  readonly title: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly FigureCell[])[]
  /** How formulas and numbers are shown: "0.00". */
  readonly format: string
}

/** The first row of a figure sheet below its title and its headings, counted from one. */
export const firstFigureRow = 3

export function writeFigures(sheet: FigureSheet): Promise<Uint8Array> {
  const { columns, rows, format } = sheet
  const [heading = []] = dataOf({ name: sheet.name, columns, rows: [] })
  const figures = rows.map((row) =>
    row.map((cell) => {
      if (typeof cell === 'string')
        return cell === '' ? null : { value: cell, type: String, wrap: true, alignVertical: 'top' as const }
      return typeof cell === 'number'
        ? { value: cell, type: Number }
        : { value: cell.formula, type: 'Formula' as const, format }
    }),
  )
  const title = [{ value: sheet.title, fontWeight: 'bold' as const, columnSpan: columns.length }]
  const part = {
    sheet: sheet.name,
    data: [title, heading, ...figures],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: firstFigureRow - 1,
  }
  return writeXlsx([part], { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer()
}

const choicesName = 'Danh mục'
const rowsWithChoices = 10_001

/** An xlsx of these sheets. Choices stand on a sheet of their own, as Excel's lists hold only 255 letters by themselves. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const lists = sheets.flatMap(({ columns }) => columns.filter((column) => column.choices !== undefined))
  const choices = lists.length === 0 ? [] : [choiceSheet(lists)]
  const parts = [...sheets, ...choices].map((sheet) => ({
    sheet: sheet.name,
    data: dataOf(sheet),
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }))
  return writeXlsx(parts, {
    fontFamily: 'Times New Roman',
    fontSize: 12,
    features: [choiceLists(sheets, lists)],
  }).toBuffer()
}

function dataOf(sheet: WorkbookSheet): SheetData {
  const heading = sheet.columns.map(({ title, needed }) => ({
    value: title,
    fontWeight: 'bold' as const,
    backgroundColor: needed ? '#fde9c9' : '#e3edf6',
    wrap: true,
    alignVertical: 'center' as const,
    borderStyle: 'thin' as const,
  }))
  return [heading, ...sheet.rows.map((row) => row.map(cellOf))]
}

/** A day is to Excel the number of days since this one. */
const dayZero = Temporal.PlainDate.from('1899-12-30')
const atTop = { alignVertical: 'top' as const }

function cellOf(value: SheetCell): SheetData[number][number] {
  if (value === '') return null
  if (typeof value === 'number') return { value, type: Number, format: '#,##0', ...atTop }
  if (typeof value === 'string') return { value, type: String, format: '@', wrap: true, ...atTop }
  if ('formula' in value)
    return { value: `=${value.formula}`, type: 'Formula' as const, format: '#,##0', ...atTop }
  return { value: dayZero.until(value).days, type: Number, format: 'dd/mm/yyyy', ...atTop }
}

function choiceSheet(lists: readonly SheetColumn[]): WorkbookSheet {
  const longest = Math.max(...lists.map(({ choices }) => choices?.length ?? 0))
  return {
    name: choicesName,
    columns: lists.map(({ title, width }) => ({ title, width: Math.max(width, 24) })),
    rows: Array.from({ length: longest }, (_, place) => lists.map(({ choices }) => choices?.[place] ?? '')),
  }
}

/** Puts the drop-down lists into the sheets that have columns with choices. */
function choiceLists(
  sheets: readonly WorkbookSheet[],
  lists: readonly SheetColumn[],
): Feature<Stream | Buffer | Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, properties) => {
            const rules = (sheets[properties.sheetIndex]?.columns ?? []).flatMap((column, place) =>
              column.choices === undefined
                ? []
                : [choiceRule(letterOf(place), lists.indexOf(column), column.choices.length)],
            )
            if (rules.length === 0) return xml
            const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? []
            const markup = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
            return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet')
          },
        },
      },
    },
  }
}

function choiceRule(column: string, list: number, length: number): string {
  const letter = letterOf(list)
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Chưa đúng danh mục" error="Hãy chọn một giá trị trong danh sách." sqref="${column}2:${column}${rowsWithChoices}"><formula1>'${choicesName}'!$${letter}$2:$${letter}$${length + 1}</formula1></dataValidation>`
}

/** Chữ cái của cột: 0 is A, 26 is AA. */
export const letterOf = (place: number): string =>
  place < 26 ? String.fromCharCode(65 + place) : letterOf(Math.floor(place / 26) - 1) + letterOf(place % 26)
