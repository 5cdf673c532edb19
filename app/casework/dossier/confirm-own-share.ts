import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { confirmAuthorShare } from '#app/records/dossier/save-draft.ts'

/** Whoever sends a dossier on has seen the own share in it: that confirms it. */
export async function confirmOwnShare(
  tx: OpenTransaction,
  actor: Actor,
  dossier: Dossier,
  at: Temporal.Instant,
): Promise<void> {
  const own = dossier.authors.find(({ personId }) => personId === actor.personId)
  if (own) await confirmAuthorShare(tx, dossier.id, actor.personId, own.share, at)
}
