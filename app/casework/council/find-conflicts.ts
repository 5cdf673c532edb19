import { type ConflictFinding, conflictsBetween, firstState } from '#app/domain/council/conflict.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { dossierTies, memberTies } from '#app/records/council/conflict-ties.ts'

/** A conflict the records show between a member and a dossier. */
export type FoundConflict = ConflictFinding & {
  readonly memberId: number
  readonly dossierId: number
}

/** Every conflict between these members and these dossiers that follows from the records of that day. */
export async function findConflicts(
  tx: OpenTransaction,
  memberIds: readonly number[],
  dossierIds: readonly number[],
  day: Temporal.PlainDate,
): Promise<readonly FoundConflict[]> {
  const members = await memberTies(tx, memberIds, day)
  const dossiers = await dossierTies(tx, dossierIds, day)
  return [...members].flatMap(([memberId, member]) =>
    [...dossiers].flatMap(([dossierId, dossier]) =>
      conflictsBetween(member, dossier).map((finding) => ({ memberId, dossierId, ...finding })),
    ),
  )
}

/** As rows to keep: rules only propose, authorship binds at once. */
export const asNewConflicts = (found: readonly FoundConflict[]) =>
  found.map((one) => ({ ...one, state: firstState(one.kind), note: '' }))
