/** A number that always comes out the same for the same words (FNV-1a): the demo has no dice. */
export function hash(words: string): number {
  let value = 0x811c9dc5
  for (const letter of words) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  // One more stir: FNV's low bits hardly move between neighbours such as `mn-01` and `mn-02`.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0
  return (value ^ (value >>> 13)) >>> 0
}

export const pick = <T>(list: readonly [T, ...T[]], words: string): T => list[hash(words) % list.length] ?? list[0]
