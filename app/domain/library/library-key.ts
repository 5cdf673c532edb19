import { searchKey } from '#app/domain/search-key.ts'

/** Từ của văn bản: its key (without dấu, lower case) and where it stands in the text it was read from. */
export type KeyedWord = { readonly key: string; readonly start: number; readonly end: number }

const joinedLetters = /(?<![\p{L}\p{N}])[A-ZĐ]{1,5}(?:\s?[&-]\s?[A-ZĐ]{1,5})+(?![\p{L}\p{N}])/gu
const word = /[\p{L}\p{M}\p{N}]+/gu

/**
 * The words of a text as the library compares them. "GD&ĐT", "GD-ĐT" and "GDĐT" are one word; NFC and NFD, either place
 * of the tone mark, capitals and missing dấu make no difference, for none of them is left in a key.
 */
export function keyedWords(text: string): readonly KeyedWord[] {
  const whole = [...text.matchAll(joinedLetters)].map(({ index, 0: found }) => ({
    key: keyOf(found),
    start: index,
    end: index + found.length,
  }))
  const inside = (at: number) => whole.some(({ start, end }) => start <= at && at < end)
  const single = [...text.matchAll(word)]
    .filter(({ index }) => !inside(index))
    .map(({ index, 0: found }) => ({ key: keyOf(found), start: index, end: index + found.length }))
  return [...whole, ...single]
    .filter(({ key }) => key !== '')
    .toSorted((one, other) => one.start - other.start)
}

/** The same words as one line, for an index. */
export const libraryKey = (text: string): string =>
  keyedWords(text)
    .map(({ key }) => key)
    .join(' ')

const keyOf = (text: string): string => searchKey(text).replace(/[^a-z0-9]/g, '')
