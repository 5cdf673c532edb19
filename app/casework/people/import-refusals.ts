import type { Actor } from '#app/domain/people/actor.ts'
import type { ImportChange } from '#app/domain/people/import-table.ts'
import type { BulkImport } from '#app/records/people/bulk-imports.ts'
import { type ListKind, mayImport } from './read-list.ts'

/** What an import wrote. */
export type ImportDone = { readonly added: number; readonly changed: number; readonly accounts: number }

export type ImportRefusal =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'import-unknown' }
  | { readonly problem: 'already-confirmed' }
  | { readonly problem: 'rows-wrong'; readonly rows: number }
  | { readonly problem: 'nothing-to-do' }
  | { readonly problem: 'records-changed' }

/** Why a previewed list may not be written now. Records that changed since the preview send it back to be looked at again. */
export function importRefusals(
  actor: Actor,
  kind: ListKind,
  given: BulkImport | null,
  judged: { readonly lines: readonly { readonly change: ImportChange }[]; readonly digest: string } | null,
  digest: string,
): readonly ImportRefusal[] {
  const problems: ImportRefusal[] = []
  if (!mayImport(actor, kind)) problems.push({ problem: 'not-allowed' })
  if (given === null || judged === null || given.kind !== kind)
    return [...problems, { problem: 'import-unknown' }]
  if (given.confirmedAt !== null) return [...problems, { problem: 'already-confirmed' }]
  const wrong = judged.lines.filter(({ change }) => change === 'wrong').length
  if (wrong > 0) problems.push({ problem: 'rows-wrong', rows: wrong })
  if (judged.lines.every(({ change }) => change === 'unchanged')) problems.push({ problem: 'nothing-to-do' })
  if (judged.digest !== digest) problems.push({ problem: 'records-changed' })
  return problems
}
