/** Từ đã có trong thư viện, with how many initiatives hold it. */
export type KnownWord = { readonly word: string; readonly count: number }

const telex: readonly (readonly [RegExp, string])[] = [
  [/aa/g, 'a'],
  [/ee/g, 'e'],
  [/oo/g, 'o'],
  [/dd/g, 'd'],
  [/w/g, ''],
]

/** What was typed by Telex with the keyboard switched off, as it was meant: "cair" is "cai", "ddieenj" is "dien". */
export function readTelex(word: string): string {
  const vowels = telex.reduce((text, [pattern, plain]) => text.replace(pattern, plain), word)
  return vowels.replace(/(?<=[aeiouy][a-z]*)[sfrxj]/g, '')
}

/** What a slip of the fingers may have meant: the words to look for among the known ones. */
export const nearWords = (word: string): readonly string[] => [
  ...new Set([readTelex(word), ...slips(word)].filter((each) => each !== word && each.length > 1)),
]

/** One letter too many, missing, wrong, or two in the wrong order. */
function slips(word: string): readonly string[] {
  const letters = 'abcdeghiklmnopqrstuvxy'
  const places = Array.from({ length: word.length + 1 }, (_, place) => place)
  return places.flatMap((at) => {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    const swapped = after.length > 1 ? [before + after[1] + after[0] + after.slice(2)] : []
    const dropped = after.length > 0 ? [before + after.slice(1)] : []
    const changed = after.length > 0 ? [...letters].map((letter) => before + letter + after.slice(1)) : []
    return [...swapped, ...dropped, ...changed, ...[...letters].map((letter) => before + letter + after)]
  })
}

/**
 * The words put right: an unknown one becomes the near word that most initiatives hold, Telex first; null where nothing
 * would change. Words that are known, numbers and what is near to nothing stay.
 */
export function putRight(
  words: readonly string[],
  known: ReadonlyMap<string, number>,
): readonly string[] | null {
  const right = words.map((word) => {
    if (known.has(word) || /\d/.test(word) || word.length < 3) return word
    const meant = readTelex(word)
    if (meant !== word && known.has(meant)) return meant
    const near = nearWords(word).filter((each) => known.has(each))
    return near.toSorted((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0) || (a < b ? -1 : 1))[0] ?? word
  })
  return right.some((word, at) => word !== words[at]) ? right : null
}
