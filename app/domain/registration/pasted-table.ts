/** Dòng dán vào: the cells of one row of what was pasted, and the line of the text it begins on, from 1. */
export type PastedRow = { readonly line: number; readonly cells: readonly string[] }

/**
 * The rows of a table copied from Excel or Word: tabs between cells, a line for each row; Excel sets a cell with a
 * line break in quotes and doubles the quotes inside. Rows without any text are left out.
 */
export function pastedRows(text: string): readonly PastedRow[] {
  const rows: PastedRow[] = []
  let line = 1
  let at = 0
  while (at < text.length) {
    const begun = line
    const cells: string[] = []
    let ended = false
    while (!ended) {
      const cell = cellAt(text, at)
      cells.push(cell.text.trim())
      line += cell.text.split('\n').length - 1
      at = cell.end + 1
      ended = text[cell.end] !== '\t'
    }
    line += 1
    if (cells.some((each) => each !== '')) rows.push({ line: begun, cells })
  }
  return rows
}

/** The cell that begins here and the place of the tab, the line's end or the text's end after it. */
function cellAt(text: string, at: number): { readonly text: string; readonly end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y
  quoted.lastIndex = at
  const found = quoted.exec(text)
  if (found?.[1] !== undefined) return { text: found[1].replaceAll('""', '"'), end: at + found[0].length }
  const rest = /[^\t\n]*/y
  rest.lastIndex = at
  const plain = rest.exec(text)?.[0] ?? ''
  return { text: plain, end: at + plain.length }
}

/** The same rows as text that reads back as they are. */
export const asPasted = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells) =>
      cells.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n')
