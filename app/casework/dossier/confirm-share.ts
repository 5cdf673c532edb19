import { mayConfirmShare } from '#app/domain/dossier/dossier-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { confirmAuthorShare } from '#app/records/dossier/save-draft.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type ConfirmShareProblem =
  | NoSuchDossier
  | { readonly problem: 'nothing-to-confirm' }
  | { readonly problem: 'share-changed'; readonly halfPercents: number }

/** Xác nhận tỷ lệ đóng góp: the author agrees to the very share the page showed. */
export async function confirmShare(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly shownHalfPercents: number },
): Promise<Outcome<null, ConfirmShareProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'confirm-share', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier } = open
    const own = dossier.authors.find(({ personId }) => personId === actor.personId)

    const problems: ConfirmShareProblem[] = []
    if (own === undefined || !mayConfirmShare(actor, dossier))
      problems.push({ problem: 'nothing-to-confirm' })
    else if (own.share !== wish.shownHalfPercents)
      problems.push({ problem: 'share-changed', halfPercents: own.share })

    const act = { at, actorId: actor.personId, act: 'confirm-share', dossierId: dossier.id }
    const flipped =
      problems.length === 0 &&
      (await confirmAuthorShare(tx, dossier.id, actor.personId, wish.shownHalfPercents, at))
    if (problems.length === 0 && !flipped) problems.push({ problem: 'nothing-to-confirm' })
    await recordAct(tx, {
      ...act,
      refused: problems.length > 0,
      facts: { halfPercents: wish.shownHalfPercents, problems },
    })
    return problems.length > 0 ? refused(problems) : done(null)
  })
}
