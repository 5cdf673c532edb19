import { DOMParser, type Node } from '@xmldom/xmldom'
import { unzipSync } from 'fflate'
import { searchKey } from '#app/domain/search-key.ts'
import { type WordLine, type WordTable, wordLines, wordNotes, wordTables } from './word-form-fields.ts'
import { childrenNamed, localName, type WordBeside, wordText } from './word-text.ts'

/** Chỗ không đọc được: where it stands, and its words so that nothing is lost. */
export type WordUnread =
  | { readonly unread: 'outside'; readonly text: string }
  | { readonly unread: 'unknown-table'; readonly text: string }
  | { readonly unread: 'twice'; readonly label: string; readonly text: string }
  | { readonly unread: 'row'; readonly label: string; readonly row: number; readonly text: string }
  | { readonly unread: 'beside'; readonly label: string; readonly what: WordBeside }
  | { readonly unread: 'gone'; readonly label: string }

export type WordFormReading = {
  readonly lines: ReadonlyMap<WordLine, string>
  readonly rows: ReadonlyMap<WordTable, readonly (readonly string[])[]>
  readonly unread: readonly WordUnread[]
}

/** Why a Word file cannot be read as the form at all. */
export type WordFormFault = 'broken' | 'too-large' | 'not-the-form'

const largestText = 8_000_000

/**
 * Reads the filled Word form back. The zip has been judged by its directory before; here only its text part is unpacked,
 * to a bound, and a document type (which could define entities) is refused.
 */
export function readWordForm(bytes: Uint8Array): WordFormReading | WordFormFault {
  const body = bodyOf(bytes)
  return typeof body === 'string' ? body : readBody(body)
}

function bodyOf(bytes: Uint8Array): Node | WordFormFault {
  let isTooLarge = false
  let part: Uint8Array | undefined
  try {
    part = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== 'word/document.xml') return false
        isTooLarge = originalSize > largestText
        return !isTooLarge
      },
    })['word/document.xml']
  } catch {
    return 'broken'
  }
  if (isTooLarge) return 'too-large'
  if (part === undefined) return 'broken'
  const xml = new TextDecoder().decode(part)
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return 'broken'
  try {
    const document = new DOMParser({ onError: stopOnFault }).parseFromString(xml, 'text/xml')
    const [body] = document.documentElement === null ? [] : childrenNamed(document.documentElement, 'body')
    return body ?? 'broken'
  } catch {
    return 'broken'
  }
}

const stopOnFault = (level: string, message: string): void => {
  if (level !== 'warning') throw new Error(message)
}

function readBody(body: Node): WordFormReading | WordFormFault {
  const lines = new Map<WordLine, string>()
  const rows = new Map<WordTable, readonly (readonly string[])[]>()
  const unread: WordUnread[] = []
  for (const block of blocksOf(body)) {
    if (localName(block) === 'p') outside(block, unread)
    else readTable(block, lines, rows, unread)
  }
  if (lines.size + rows.size === 0) return 'not-the-form'
  for (const [name, label] of Object.entries(wordLines))
    if (!lines.has(name as WordLine)) unread.push({ unread: 'gone', label })
  for (const [name, { label }] of Object.entries(wordTables))
    if (!rows.has(name as WordTable)) unread.push({ unread: 'gone', label })
  return { lines, rows, unread }
}

function blocksOf(node: Node): readonly Node[] {
  const found: Node[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    const name = localName(child)
    if (name === 'p' || name === 'tbl') found.push(child)
    else if (['sdt', 'sdtContent', 'ins', 'customXml'].includes(name)) found.push(...blocksOf(child))
  }
  return found
}

const ownNotes = new Set(wordNotes.map((note) => searchKey(note)))

function outside(block: Node, unread: WordUnread[]): void {
  const { text, beside } = wordText(block)
  if (text !== '' && !ownNotes.has(searchKey(text))) unread.push({ unread: 'outside', text })
  for (const what of beside) unread.push({ unread: 'beside', label: '', what })
}

function readTable(
  table: Node,
  lines: Map<WordLine, string>,
  rows: Map<WordTable, readonly (readonly string[])[]>,
  unread: WordUnread[],
): void {
  const [head, ...rest] = childrenNamed(table, 'tr').map((row) => childrenNamed(row, 'tc').map(wordText))
  const label = searchKey(head?.map(({ text }) => text).join(' ') ?? '')
  const line = (Object.keys(wordLines) as WordLine[]).find((name) => searchKey(wordLines[name]) === label)
  const grid = (Object.keys(wordTables) as WordTable[]).find(
    (name) => searchKey(wordTables[name].label) === label,
  )
  const whole = wordText(table).text
  if (line === undefined && grid === undefined) {
    if (whole !== '') unread.push({ unread: 'unknown-table', text: whole })
    return
  }
  const name = line === undefined ? (grid === undefined ? '' : wordTables[grid].label) : wordLines[line]
  if ((line !== undefined && lines.has(line)) || (grid !== undefined && rows.has(grid))) {
    unread.push({ unread: 'twice', label: name, text: whole })
    return
  }
  for (const cells of rest)
    for (const { beside } of cells)
      for (const what of beside) unread.push({ unread: 'beside', label: name, what })
  if (line !== undefined)
    lines.set(
      line,
      rest
        .flat()
        .map(({ text }) => text)
        .join('\n')
        .trim(),
    )
  if (grid !== undefined) rows.set(grid, filledRows(grid, rest.slice(1), unread))
}

function filledRows(
  grid: WordTable,
  found: readonly (readonly { readonly text: string }[])[],
  unread: WordUnread[],
): readonly (readonly string[])[] {
  const { label, columns } = wordTables[grid]
  return found.flatMap((cells, place) => {
    const texts = cells.map(({ text }) => text)
    if (texts.every((text) => text === '')) return []
    if (texts.length === columns.length) return [texts]
    unread.push({ unread: 'row', label, row: place + 1, text: texts.join(' · ') })
    return []
  })
}
