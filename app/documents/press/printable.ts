import type { Covers } from './font-coverage.ts'

const missing = '□'
// Signs that steer direction, joining or encoding: unseen, they could reverse a title on a certificate.
const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu
const wideSpace = /(?![\n\u00a0\ufeff])\s/gu
const ascii = /^[\x20-\x7e\n]*$/
const longRun = /\S{33,}/gu

/**
 * Text as it can stand on paper: NFC, without control and direction signs, with □ for a character that
 * no font can draw, and with a place to break inside runs of more than 32 signs without a space.
 */
export function printableText(text: string, covers: Covers): string {
  return breakable(ascii.test(text) ? text : drawable(text, covers))
}

function drawable(text: string, covers: Covers): string {
  const lines = text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(wideSpace, ' ')
  let drawn = ''
  for (const sign of lines.replace(invisible, '').normalize('NFC')) {
    drawn += sign === '\n' || covers(sign.codePointAt(0) ?? 0) ? sign : missing
  }
  return drawn
}

function breakable(text: string): string {
  return text.replace(longRun, (run) => run.replace(/.{12}(?=.)/gu, '$&\u200b'))
}

/** Applies `printableText` to every text inside plain data, leaving its shape alone. */
export function printableData<Data>(data: Data, covers: Covers): Data
export function printableData(data: unknown, covers: Covers): unknown {
  if (typeof data === 'string') return printableText(data, covers)
  if (Array.isArray(data)) return data.map((item) => printableData(item, covers))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, printableData(value, covers)]))
}
