import { notifyDossierPeople } from '#app/casework/dossier/notify-dossier-people.ts'
import { beforeCouncil } from '#app/documents/council/notices.ts'
import type { Council } from '#app/domain/council/council.ts'
import { sitsOn } from '#app/domain/council/council.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { insertConflicts } from '#app/records/council/conflicts.ts'
import { putIntoScoring } from '#app/records/council/scorings.ts'
import { moveDossier } from '#app/records/dossier/move-dossier.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { asNewConflicts, type FoundConflict, findConflicts } from './find-conflicts.ts'

/** The heads of the recognising body among the members, with the state-funded dossier that bars them. */
export function headsWhoSit(
  council: Council,
  found: readonly FoundConflict[],
  dossiers: readonly Dossier[],
): readonly { readonly member: Council['members'][number]; readonly title: string }[] {
  return found
    .filter((conflict) => conflict.kind === 'head')
    .flatMap((conflict) => {
      const member = council.members.find((one) => one.id === conflict.memberId)
      const title = dossiers.find((dossier) => dossier.id === conflict.dossierId)?.title
      return member === undefined || title === undefined ? [] : [{ member, title }]
    })
}

/** Conflicts of every seat in force, and of seats that begin later, with these dossiers. */
export const conflictsOfCouncil = (
  tx: OpenTransaction,
  council: Council,
  dossiers: readonly Dossier[],
  today: Temporal.PlainDate,
): Promise<readonly FoundConflict[]> =>
  findConflicts(
    tx,
    council.members
      .filter((member) => sitsOn(member, today) || Temporal.PlainDate.compare(member.validFrom, today) > 0)
      .map((member) => member.id),
    dossiers.map((dossier) => dossier.id),
    today,
  )

/** Puts the dossiers into the scoring: conflicts kept, states turned, one line of the log each; authors and unit are told. */
export async function putBeforeCouncil(
  tools: Tools,
  tx: OpenTransaction,
  actor: Actor,
  put: {
    readonly scoringId: number
    readonly dossiers: readonly Dossier[]
    readonly found: readonly FoundConflict[]
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const { scoringId, dossiers, found, at } = put
  await putIntoScoring(
    tx,
    scoringId,
    dossiers.map((dossier) => dossier.id),
  )
  await insertConflicts(tx, asNewConflicts(found), at)
  for (const dossier of dossiers) {
    if (!(await moveDossier(tx, { id: dossier.id, from: dossier.state, to: 'in-scoring', at })))
      throw new Error(`dossier ${dossier.id} left ${dossier.state} while its row was locked`)
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'open-scoring',
      refused: false,
      dossierId: dossier.id,
      subject: `scoring:${scoringId}`,
      fromState: dossier.state,
      toState: 'in-scoring',
    })
    await notifyDossierPeople(tools, tx, dossier, beforeCouncil(dossier.title), at)
  }
}
