import { type FilePlace, report } from './json-reader.ts'

/** Mã và chỗ của mã: a code and where it was read, to find the same code twice. */
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
