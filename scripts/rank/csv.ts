/** One row of a CSV file: the line it begins on, counted from 1, and its fields by column. */
export type CsvRow<Column extends string> = {
  readonly line: number
  readonly fields: Readonly<Record<Column, string>>
}

export type CsvProblem = { readonly line: number } & (
  | { readonly problem: 'empty-file' }
  | { readonly problem: 'missing-column'; readonly column: string }
  | { readonly problem: 'unknown-column'; readonly column: string }
  | { readonly problem: 'repeated-column'; readonly column: string }
  | { readonly problem: 'wrong-field-count'; readonly given: number; readonly wanted: number }
  | { readonly problem: 'misplaced-quote' }
  | { readonly problem: 'unclosed-quote' }
)

/** Dùng cho mọi bảng: columns by name in any order, fields in NFC without spaces around them; blank lines are skipped. */
export function readCsv<Column extends string>(
  text: string,
  columns: readonly Column[],
  optional: readonly NoInfer<Column>[] = [],
): { readonly rows: readonly CsvRow<Column>[]; readonly problems: readonly CsvProblem[] } {
  const problems: CsvProblem[] = []
  const [header, ...lines] = records(text.replace(/^\uFEFF/, '').normalize('NFC'), problems)
  if (!header) return { rows: [], problems: [{ line: 1, problem: 'empty-file' }, ...problems] }
  const headerProblems = checkHeader(header, columns, optional)
  if (headerProblems.length > 0) return { rows: [], problems: [...headerProblems, ...problems] }
  const places = columns.map((column) => [column, header.fields.indexOf(column)] as const)
  const rows: CsvRow<Column>[] = []
  for (const { line, fields } of lines) {
    if (fields.length === header.fields.length) rows.push({ line, fields: byColumn(places, fields) })
    else
      problems.push({
        line,
        problem: 'wrong-field-count',
        given: fields.length,
        wanted: header.fields.length,
      })
  }
  return { rows, problems: problems.toSorted((a, b) => a.line - b.line) }
}

type RawRecord = { readonly line: number; readonly fields: readonly string[] }

function byColumn<Column extends string>(
  places: readonly (readonly [Column, number])[],
  fields: readonly string[],
): Record<Column, string> {
  const named: Partial<Record<Column, string>> = {}
  for (const [column, place] of places) named[column] = fields[place] ?? ''
  return named as Record<Column, string>
}

function checkHeader(
  { line, fields }: RawRecord,
  columns: readonly string[],
  optional: readonly string[],
): readonly CsvProblem[] {
  return [
    ...columns
      .filter((column) => !fields.includes(column) && !optional.includes(column))
      .map((column): CsvProblem => ({ line, problem: 'missing-column', column })),
    ...fields.flatMap((column, place): readonly CsvProblem[] => {
      if (!columns.includes(column)) return [{ line, problem: 'unknown-column', column }]
      return fields.indexOf(column) < place ? [{ line, problem: 'repeated-column', column }] : []
    }),
  ]
}

/** Splits into records; a field in quotes may hold commas, doubled quotes and line breaks. */
function records(text: string, problems: CsvProblem[]): readonly RawRecord[] {
  const found: RawRecord[] = []
  let line = 1
  let at = 0
  while (at < text.length) {
    const end = endOfLine(text, at)
    const plain = text.slice(at, end)
    if (!plain.includes('"')) {
      if (plain.trim() !== '') found.push({ line, fields: plain.split(',').map((field) => field.trim()) })
      at = afterBreak(text, end)
      line += 1
      continue
    }
    const quoted = quotedRecord(text, at)
    if (quoted.problem) problems.push({ line, problem: quoted.problem })
    else found.push({ line, fields: quoted.fields })
    line += text.slice(at, quoted.end).split(/\r\n|\n|\r/).length
    at = afterBreak(text, quoted.end)
  }
  return found
}

function quotedRecord(
  text: string,
  start: number,
): {
  readonly fields: readonly string[]
  readonly end: number
  readonly problem: 'misplaced-quote' | 'unclosed-quote' | null
} {
  const fields: string[] = []
  let at = start
  while (true) {
    while (text[at] === ' ' || text[at] === '\t') at += 1
    if (text[at] === '"') {
      const closing = closingQuote(text, at + 1)
      if (closing < 0) return { fields, end: text.length, problem: 'unclosed-quote' }
      fields.push(
        text
          .slice(at + 1, closing)
          .replaceAll('""', '"')
          .trim(),
      )
      at = closing + 1
      while (text[at] === ' ' || text[at] === '\t') at += 1
    } else {
      const end = fieldEnd(text, at)
      const field = text.slice(at, end)
      if (field.includes('"')) return { fields, end: endOfLine(text, at), problem: 'misplaced-quote' }
      fields.push(field.trim())
      at = end
    }
    if (text[at] === ',') at += 1
    else if (at >= text.length || isBreak(text[at])) return { fields, end: at, problem: null }
    else return { fields, end: endOfLine(text, at), problem: 'misplaced-quote' }
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

function fieldEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== ',' && !isBreak(text[at])) at += 1
  return at
}

function endOfLine(text: string, from: number): number {
  let at = from
  while (at < text.length && !isBreak(text[at])) at += 1
  return at
}

const isBreak = (character: string | undefined): boolean => character === '\n' || character === '\r'

const afterBreak = (text: string, end: number): number =>
  text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
