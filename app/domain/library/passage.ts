import { type KeyedWord, keyedWords } from './library-key.ts'

/** Đoạn chữ, marked where it is what was looked for. */
export type Piece = { readonly text: string; readonly found: boolean }

/** The text in pieces, with the words of the query marked; words that stand together are one mark. */
export function marked(text: string, keys: ReadonlySet<string>): readonly Piece[] {
  const pieces: { text: string; found: boolean }[] = []
  let at = 0
  for (const { key, start, end } of keyedWords(text)) {
    if (!keys.has(key)) continue
    const between = text.slice(at, start)
    const last = pieces.at(-1)
    if (last?.found && /^\s*$/.test(between)) last.text += between + text.slice(start, end)
    else {
      if (between !== '') pieces.push({ text: between, found: false })
      pieces.push({ text: text.slice(start, end), found: true })
    }
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false })
  return pieces
}

/** The part of a text, about `length` characters long, that holds most of what was looked for, cut between words. */
export function passage(text: string, keys: ReadonlySet<string>, length: number): readonly Piece[] {
  if (text.length <= length) return marked(text, keys)
  const words = keyedWords(text)
  const begin = words.reduce(
    (best, word, place) => {
      const worth = worthFrom(words, place, word.start + length, keys)
      return worth > best.worth ? { start: word.start, worth } : best
    },
    { start: 0, worth: 0 },
  ).start
  const last = words.findLast(({ start, end }) => start >= begin && end <= begin + length)
  const cut = text.slice(begin, last?.end ?? begin + length)
  const pieces = marked(cut, keys)
  const before = begin === 0 ? [] : [{ text: '… ', found: false }]
  const after = begin + cut.length < text.length ? [{ text: ' …', found: false }] : []
  return [...before, ...pieces, ...after]
}

/** How many different words of the query stand from this place to that. */
function worthFrom(
  words: readonly KeyedWord[],
  place: number,
  end: number,
  keys: ReadonlySet<string>,
): number {
  if (!keys.has(words[place]?.key ?? '')) return 0
  const seen = new Set<string>()
  for (let at = place; at < words.length && (words[at]?.end ?? 0) <= end; at++) {
    const key = words[at]?.key ?? ''
    if (keys.has(key)) seen.add(key)
  }
  return seen.size
}
