import { holdersOf, notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { replicationSaid } from '#app/documents/library/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import {
  type ReplicationEntry,
  type ReplicationProblem,
  replicationProblems,
} from '#app/domain/library/replication.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { insertReplication } from '#app/records/library/replications.ts'
import { libraryEntry } from '#app/records/library/search-library.ts'
import { unitById } from '#app/records/people/units.ts'
import type { Tools } from '#app/tools.ts'

export type SayReplicationProblem =
  | ReplicationProblem
  | { readonly problem: 'no-such-entry' }
  | { readonly problem: 'said-before' }

/** Báo áp dụng: a unit says that it applies an initiative of the library, since when and with what effect; the office is told. */
export async function sayReplication(
  tools: Tools,
  actor: Actor,
  wish: ReplicationEntry & { readonly entryId: number },
): Promise<Outcome<{ readonly id: number }, SayReplicationProblem>> {
  const at = tools.now()
  const { entryId, appliedFrom, unitId } = wish
  return tools.transaction(async (tx) => {
    const entry = await libraryEntry(tx, entryId)
    const dossier = entry?.dossierId == null ? null : await dossierById(tx, entry.dossierId)
    const problems: SayReplicationProblem[] = [
      ...replicationProblems(actor, wish, dossier?.unitId ?? null, dayInVietnam(at)),
    ]
    if (entry === null) problems.push({ problem: 'no-such-entry' })
    const unit = unitId === null ? null : await unitById(tx, unitId)
    const isSound = problems.length === 0 && unit !== null && appliedFrom !== null && unitId !== null
    const id = isSound
      ? await insertReplication(tx, {
          entryId,
          unitId,
          appliedFrom,
          place: wish.place.trim(),
          effect: wish.effect.trim(),
          unitName: unit.name,
          by: actor.personId,
          at,
        })
      : null
    if (isSound && id === null) problems.push({ problem: 'said-before' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'say-replication',
      refused: id === null,
      subject: `library-entry:${entryId}`,
      ...(entry?.dossierId == null ? {} : { dossierId: entry.dossierId }),
      facts: { unitId, problems },
    })
    if (id === null || entry === null || unit === null) return refused(problems)
    const office = await holdersOf(tx, at, ['office', 'culture'])
    await notifyPeople(tools, tx, office, replicationSaid(unit.name, entry.title), {
      at,
      link: '/ap-dung',
      not: actor.personId,
    })
    return done({ id })
  })
}
