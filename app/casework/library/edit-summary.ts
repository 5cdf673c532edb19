import { longestSummary } from '#app/domain/library/library-entry.ts'
import { mayKeepLibrary } from '#app/domain/library/replication.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { libraryEntry } from '#app/records/library/search-library.ts'
import { keepSummary } from '#app/records/library/shelf.ts'
import type { Tools } from '#app/tools.ts'

export type EditSummaryProblem =
  | { readonly problem: 'no-such-entry' }
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'summary-missing' }
  | { readonly problem: 'summary-too-long'; readonly max: number }

/** Biên tập tóm tắt công khai: what the library says of an initiative, in plainer words than the dossier's. */
export async function editSummary(
  tools: Tools,
  actor: Actor,
  wish: { readonly entryId: number; readonly summary: string },
): Promise<Outcome<null, EditSummaryProblem>> {
  const at = tools.now()
  const summary = wish.summary.trim()
  return tools.transaction(async (tx) => {
    const entry = await libraryEntry(tx, wish.entryId)
    const problems: EditSummaryProblem[] = []
    if (entry === null) problems.push({ problem: 'no-such-entry' })
    if (!mayKeepLibrary(actor)) problems.push({ problem: 'not-allowed' })
    if (summary === '') problems.push({ problem: 'summary-missing' })
    if (summary.length > longestSummary) problems.push({ problem: 'summary-too-long', max: longestSummary })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'edit-summary',
      refused: problems.length > 0,
      subject: `library-entry:${wish.entryId}`,
      ...(entry?.dossierId == null ? {} : { dossierId: entry.dossierId }),
      facts: { before: entry?.summary ?? '', problems },
    })
    if (problems.length > 0 || entry === null) return refused(problems)
    await keepSummary(tx, entry, summary, { by: actor.personId, at })
    return done(null)
  })
}
