/** Liệt kê: "a, b và c". */
export function printList(words: readonly string[]): string {
  const last = words.at(-1)
  return words.length < 2 ? (last ?? '') : `${words.slice(0, -1).join(', ')} và ${last}`
}
