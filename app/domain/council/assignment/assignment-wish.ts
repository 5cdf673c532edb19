/**
 * Yêu cầu phân công: who could read what, and what the secretary wants of the whole. Members and dossiers by their ids;
 * the order of the rows decides nothing that a cost decides.
 */
export type AssignmentWish = {
  readonly dossiers: readonly AssignableDossier[]
  readonly members: readonly AssignableMember[]
  /** How many members read each dossier. */
  readonly each: number
  /** Pairs in conflict: never assigned. */
  readonly conflicts: readonly Pair[]
  /** Pairs the secretary has fixed: always assigned, never moved. */
  readonly locks: readonly Pair[]
  /** What members said they would rather read (positive) or not (negative), from -3 to 3. */
  readonly preferences: readonly (Pair & { readonly wish: number })[]
  /** The assignment as it stands: kept where nothing speaks against it, so that a change moves few pairs. */
  readonly standing: readonly Pair[]
}

/** Hồ sơ cần phân công. */
export type AssignableDossier = { readonly id: number; readonly field: string | null }

/** Thành viên nhận phân công: the fields of expertise, and the most dossiers this member may get (null: no limit). */
export type AssignableMember = {
  readonly id: number
  readonly fields: readonly string[]
  readonly most: number | null
}

/** Cặp thành viên và hồ sơ. */
export type Pair = { readonly dossierId: number; readonly memberId: number }

/** Trọng số phân công: what one unit of each consideration costs. Expertise outweighs a wish; a kept pair outweighs both. */
export const assignmentCosts = {
  /** For a dossier outside all of the member's fields. */
  outsideField: 20,
  /** For each step of a wish, the other way round. */
  wishStep: 4,
  /** The k-th dossier of a member costs k times this: loads stay even. */
  load: 1,
  /** What a pair that stands already is cheaper by. */
  kept: 30,
} as const
