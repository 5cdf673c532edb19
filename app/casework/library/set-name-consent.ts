import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { lockDossier } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { keepNameConsent } from '#app/records/library/name-consents.ts'
import { refreshShelf } from '#app/records/library/shelf.ts'
import type { Tools } from '#app/tools.ts'

export type NameConsentProblem = { readonly problem: 'no-such-dossier' } | { readonly problem: 'not-author' }

/** Đồng ý, hoặc thôi đồng ý, nêu tên mình trong thư viện công khai: each author for himself, at any time. */
export async function setNameConsent(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly given: boolean },
): Promise<Outcome<null, NameConsentProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const dossier = await lockDossier(tx, wish.dossierId)
    const isAuthor = dossier?.authors.some(({ personId }) => personId === actor.personId) ?? false
    const problems: NameConsentProblem[] =
      dossier === null ? [{ problem: 'no-such-dossier' }] : isAuthor ? [] : [{ problem: 'not-author' }]
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'set-name-consent',
      refused: problems.length > 0,
      ...(dossier === null ? { subject: `dossier:${wish.dossierId}` } : { dossierId: dossier.id }),
      facts: { given: wish.given, problems },
    })
    if (problems.length > 0 || dossier === null) return refused(problems)
    await keepNameConsent(tx, { dossierId: dossier.id, personId: actor.personId, given: wish.given, at })
    await refreshShelf(tx, [dossier.id], at)
    return done(null)
  })
}
