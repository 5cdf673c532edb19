import { canonicalJson } from '#app/domain/canonical-json.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { DraftWish } from './save-dossier-draft.ts'

/** Would this save change anything? Leaving a form that is saved already need not save it once more. */
export function changesDraft(kept: Dossier, wish: DraftWish): boolean {
  const { content, authors, ...rest } = wish
  return (
    differs(rest, kept) ||
    differs(content ?? {}, kept.content) ||
    (authors !== undefined &&
      (authors.length !== kept.authors.length ||
        authors.some((row, place) => differs(row, kept.authors[place] ?? {}))))
  )
}

const differs = (wish: object, kept: object): boolean => {
  const known = new Map<string, unknown>(Object.entries(kept))
  return Object.entries(wish).some(([name, value]) => canonical(value) !== canonical(known.get(name)))
}

/** Days and instants compare by what they say. */
const canonical = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value ?? null)))
