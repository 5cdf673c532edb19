import { holdersOf, notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { appliedElsewhere, replicationJudged } from '#app/documents/library/notices.ts'
import { writersOf } from '#app/domain/dossier/dossier-access.ts'
import { mayKeepLibrary } from '#app/domain/library/replication.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockReplication, markJudged } from '#app/records/library/replications.ts'
import { libraryEntry } from '#app/records/library/search-library.ts'
import type { Tools } from '#app/tools.ts'

export type JudgeReplicationProblem =
  | { readonly problem: 'no-such-replication' }
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'already-judged' }
  | { readonly problem: 'reason-missing' }

/** Xác nhận hoặc không xác nhận việc áp dụng; the unit is told, and the authors when it is confirmed. Flips once. */
export async function judgeReplication(
  tools: Tools,
  actor: Actor,
  wish: { readonly id: number; readonly state: 'confirmed' | 'declined'; readonly reason: string },
): Promise<Outcome<null, JudgeReplicationProblem>> {
  const at = tools.now()
  const { state } = wish
  const reason = wish.reason.trim()
  return tools.transaction(async (tx) => {
    const replication = await lockReplication(tx, wish.id)
    const entry = replication && (await libraryEntry(tx, replication.entryId))
    const problems: JudgeReplicationProblem[] = []
    if (replication === null) problems.push({ problem: 'no-such-replication' })
    else if (replication.state !== 'said') problems.push({ problem: 'already-judged' })
    if (!mayKeepLibrary(actor)) problems.push({ problem: 'not-allowed' })
    if (state === 'declined' && reason === '') problems.push({ problem: 'reason-missing' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'judge-replication',
      refused: problems.length > 0,
      subject: `replication:${wish.id}`,
      ...(entry?.dossierId == null ? {} : { dossierId: entry.dossierId }),
      reason,
      facts: { state, problems },
    })
    if (problems.length > 0 || replication === null) return refused(problems)

    await markJudged(tx, replication.id, { state, reason, by: actor.personId, at })
    const ofUnit = await holdersOf(tx, at, ['unit-clerk', 'unit-head'], replication.unitId)
    const { title } = replication
    await notifyPeople(
      tools,
      tx,
      [replication.saidBy, ...ofUnit],
      replicationJudged(title, { state, reason }),
      {
        at,
        link: `/thu-vien/${replication.entryId}`,
        not: actor.personId,
      },
    )
    const dossier = entry?.dossierId == null ? null : await dossierById(tx, entry.dossierId)
    if (state === 'confirmed' && dossier !== null)
      await notifyPeople(tools, tx, writersOf(dossier), appliedElsewhere(replication.unitName, title), {
        at,
        link: `/thu-vien/${replication.entryId}`,
      })
    return done(null)
  })
}
