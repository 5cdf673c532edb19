import { type CsvProblem, type CsvRow, readCsv } from './csv.ts'
import type { GivenFile } from './given-files.ts'

/** A table that was handed over: its rows, and a way to say what is wrong with one of them. */
export type Table<Column extends string> = {
  readonly rows: readonly CsvRow<Column>[]
  refuse(row: Pick<CsvRow<Column>, 'line'>, reason: string): void
}

/** Reads a CSV file; reasons name the file and the line. */
export function readTable<Column extends string>(
  file: GivenFile,
  columns: readonly Column[],
  reasons: string[],
  optional: readonly NoInfer<Column>[] = [],
): Table<Column> {
  const { rows, problems } = readCsv(file.text, columns, optional)
  const refuse = (row: { readonly line: number }, reason: string) => {
    reasons.push(`${file.path}:${row.line}: ${reason}`)
  }
  for (const problem of problems) refuse(problem, csvProblem(problem))
  return { rows, refuse }
}

/** The first row of every key; each later one is refused. */
export function refuseRepeats<Column extends string>(
  table: Table<Column>,
  keyOf: (row: CsvRow<Column>) => string,
  name: (row: CsvRow<Column>) => string,
): readonly CsvRow<Column>[] {
  const first = new Map<string, number>()
  return table.rows.filter((row) => {
    const key = keyOf(row)
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, row.line)
    else table.refuse(row, `${name(row)} đã có ở dòng ${earlier}.`)
    return earlier === undefined
  })
}

function csvProblem(problem: CsvProblem): string {
  switch (problem.problem) {
    case 'empty-file':
      return 'Tệp trống, thiếu dòng tên cột.'
    case 'missing-column':
      return `Thiếu cột “${problem.column}”.`
    case 'unknown-column':
      return `Không có cột nào tên “${problem.column}”.`
    case 'repeated-column':
      return `Cột “${problem.column}” có hai lần.`
    case 'wrong-field-count':
      return `Dòng có ${problem.given} ô, cần ${problem.wanted} ô.`
    case 'misplaced-quote':
      return 'Dấu ngoặc kép đặt sai chỗ.'
    case 'unclosed-quote':
      return 'Dấu ngoặc kép mở mà không đóng.'
  }
}
