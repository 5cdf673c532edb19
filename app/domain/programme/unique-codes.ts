import { type FilePlace, report } from './json-reader.ts'

/** A code and where it was read. */
export type CodeAt = { readonly code: string; readonly place: FilePlace }

/** Reports every code that already stands earlier in the list. */
export function reportDuplicates(codes: readonly CodeAt[]): void {
  const first = new Map<string, string>()
  for (const { code, place } of codes) {
    const earlier = first.get(code)
    if (earlier === undefined) first.set(code, place.path)
    else if (code !== '') report(place, { problem: 'duplicate-code', code, first: earlier })
  }
}
