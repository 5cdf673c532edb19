// Runs as a thread of its own: what a stranger sent is unpacked and read here, with a limit on memory and time.
import { parentPort, workerData } from 'node:worker_threads'
import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import type { ReadAnswer, ReadOrder } from './order.ts'

const mostUnpacked = 80_000_000
const mostParts = 500
const wantedParts =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/

async function read({ bytes, sheet, mostRows }: ReadOrder): Promise<ReadAnswer> {
  let unpacked = 0
  let parts = 0
  let hasMacros = false
  // The directory says how large each part is unpacked, and no more is ever unpacked than it says.
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      unpacked += originalSize
      parts += 1
      hasMacros ||= /vbaProject\.bin$/i.test(name)
      return false
    },
  })
  if (hasMacros) return { fault: 'has-macros' }
  if (unpacked > mostUnpacked || parts > mostParts) return { fault: 'unpacks-too-large' }
  const files = unzipSync(bytes, { filter: ({ name }) => wantedParts.test(name) })
  const text = (name: string): string => (files[name] === undefined ? '' : strFromU8(files[name]))
  const chosen = chosenSheet(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'), sheet)
  if (chosen === null) return { fault: 'not-a-workbook' }
  const xml = text(chosen.path)
  if (count(xml, '<row ') > mostRows + 1) return { fault: 'too-many-rows', most: mostRows }
  const rows = await readSheet(Buffer.from(bytes), chosen.place, { trim: true })
  return {
    rows: rows.map((row) => row.map(textOf)),
    merged: [...xml.matchAll(/<mergeCell\b[^>]*\bref="([A-Z0-9:]+)"/g)]
      .map(([, place = '']) => place)
      .slice(0, 50),
    formulas: [...xml.matchAll(/<c\b[^>]*\br="([A-Z]+\d+)"[^>]*><f[\s>/]/g)]
      .map(([, place = '']) => place)
      .slice(0, 50),
  }
}

/** The sheet of that name, or else the first: its part of the file and its place counted from one. */
function chosenSheet(workbook: string, relations: string, name: string) {
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)].map(([, head = '']) => head)
  const found = sheets.findIndex((head) => plain(attribute(head, 'name')).normalize('NFC') === name)
  const place = Math.max(0, found)
  const id = attribute(sheets[place] ?? '', 'r:id')
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].find(
    ([, head = '']) => attribute(head, 'Id') === id,
  )
  const target = attribute(relation?.[1] ?? '', 'Target')
  if (target === '') return null
  return { place: place + 1, path: target.startsWith('/') ? target.slice(1) : `xl/${target}` }
}

const attribute = (head: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(head)?.[1] ?? ''

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

function count(text: string, part: string): number {
  let found = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found += 1
  return found
}

/** A cell as text: a day as year-month-day, a number as it was typed. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
}

// Last, as it needs all of the above.
const order: ReadOrder = workerData
parentPort?.postMessage(await read(order).catch((): ReadAnswer => ({ fault: 'not-a-workbook' })))
