import { strFromU8, unzipSync } from 'fflate'

/** A Word file read back: its parts as XML, and its words. */
export type WrittenWord = {
  readonly document: string
  readonly core: string
  readonly headers: readonly string[]
  /** Every paragraph that has words, with its own XML. */
  readonly lines: readonly WrittenLine[]
  /** All words of the body, a space between paragraphs. */
  readonly text: string
}

export type WrittenLine = { readonly text: string; readonly xml: string }

export function readWord(bytes: Uint8Array): WrittenWord {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, xml]) => [path, strFromU8(xml)]),
  )
  const document = files['word/document.xml'] ?? ''
  const lines = [...document.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)]
    .map(([xml]) => ({ xml, text: wordsOf(xml) }))
    .filter(({ text }) => text !== '')
  return {
    document,
    core: files['docProps/core.xml'] ?? '',
    headers: Object.keys(files)
      .filter((path) => /^word\/header\d/.test(path))
      .sort()
      .map((path) => files[path] ?? ''),
    lines,
    text: lines
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' '),
  }
}

function wordsOf(xml: string): string {
  return xml
    .replaceAll('<w:br/>', ' ')
    .replace(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<[^>]*>/gs, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/[\u00a0\s]+/g, ' ')
    .replaceAll('\u200b', '')
    .trim()
}
