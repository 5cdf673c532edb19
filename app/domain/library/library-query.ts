import { abbreviations } from './abbreviations.ts'
import { keyedWords } from './library-key.ts'

/** Điều kiện tìm: every group must be found; a group is found by any of its phrases (words that stand together). */
export type LibraryQuery = {
  readonly groups: readonly (readonly Phrase[])[]
  /** The typed words in order, for the reader and for "these words in this order". */
  readonly words: readonly string[]
  /** What was typed, as far as it was read. */
  readonly typed: string
}
/** Cụm từ: words that stand together. */
export type Phrase = readonly string[]

/** So much of what is typed is read; the rest of a pasted page finds nothing more. */
const longestQuery = 200
const mostWords = 12

/** Reads what was typed into the library's search box; null where there is no word in it. */
export function readLibraryQuery(text: string): LibraryQuery | null {
  const typed = text.slice(0, longestQuery).normalize('NFC').replace(/\s+/g, ' ').trim()
  const words = keyedWords(typed)
    .map(({ key }) => key)
    .slice(0, mostWords)
  return words.length === 0 ? null : { groups: groupsOf(words), words, typed }
}

/** The query with words put in the place of others: what "Có phải bạn tìm" asks. */
export const withWords = (query: LibraryQuery, words: readonly string[]): LibraryQuery => ({
  ...query,
  groups: groupsOf(words),
  words,
})

function groupsOf(words: readonly string[]): readonly (readonly Phrase[])[] {
  const groups: (readonly Phrase[])[] = []
  for (let at = 0; at < words.length; ) {
    const whole = wholeAt(words, at)
    if (whole !== null) {
      groups.push([whole.phrase, ...whole.shorts.map((short) => [short])])
      at += whole.phrase.length
      continue
    }
    const single = words[at] ?? ''
    groups.push([[single], ...wholesOf(single)])
    at++
  }
  return groups
}

/** The longest written-out form that stands at this place, and the short forms it has. */
function wholeAt(words: readonly string[], at: number) {
  const standing = abbreviations
    .map(([, whole]) => whole.split(' '))
    .filter((phrase) => phrase.every((word, place) => words[at + place] === word))
    .toSorted((one, other) => other.length - one.length)
  const [phrase] = standing
  if (phrase === undefined) return null
  const shorts = abbreviations.filter(([, whole]) => whole === phrase.join(' ')).map(([short]) => short)
  return { phrase, shorts }
}

const wholesOf = (short: string): readonly Phrase[] =>
  abbreviations.filter(([each]) => each === short).map(([, whole]) => whole.split(' '))
