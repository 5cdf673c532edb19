import { shareRoundedUp } from '#app/domain/fraction.ts'
import type { RequiredSheets } from '#app/domain/programme/programme.ts'

/** Lý do chưa khóa được kỳ chấm. */
export type ClosingProblem =
  | { readonly problem: 'already-closed'; readonly closedAt: Temporal.Instant }
  | { readonly problem: 'no-dossiers' }
  | { readonly problem: 'unassigned'; readonly dossiers: number }
  | { readonly problem: 'closer-in-conflict' }
  | {
      readonly problem: 'sheets-missing'
      readonly memberName: string
      readonly dossiers: readonly string[]
    }
  | { readonly problem: 'sheets-missing-elsewhere' }

/** Phiếu còn thiếu của một thành viên: members in force who owe a signed sheet and are not recorded as absent. */
export type MissingSheets = { readonly memberName: string; readonly dossiers: readonly string[] }

/**
 * Closing waits for every sheet that is owed. Whoever is in conflict with a dossier of the scoring leaves the closing to
 * another presiding member, so that neither answer tells anything; only where none is free may one of them close.
 */
export function closingProblems(scoring: {
  readonly closedAt: Temporal.Instant | null
  readonly dossierCount: number
  /** Dossiers assigned to nobody, where not everybody scores everything. */
  readonly unassigned: number
  readonly closerInConflict: boolean
  readonly somebodyElseFree: boolean
  readonly missing: readonly MissingSheets[]
  /** Sheets are owed for dossiers whose figures the closer may not see. */
  readonly missingElsewhere: boolean
}): readonly ClosingProblem[] {
  if (scoring.closedAt !== null) return [{ problem: 'already-closed', closedAt: scoring.closedAt }]
  if (scoring.closerInConflict && scoring.somebodyElseFree) return [{ problem: 'closer-in-conflict' }]
  if (scoring.dossierCount === 0) return [{ problem: 'no-dossiers' }]
  const owed = scoring.missing.map((sheets): ClosingProblem => ({ problem: 'sheets-missing', ...sheets }))
  if (scoring.unassigned > 0) owed.push({ problem: 'unassigned', dossiers: scoring.unassigned })
  return scoring.missingElsewhere ? [...owed, { problem: 'sheets-missing-elsewhere' }] : owed
}

/** Số phiếu tối thiểu of a dossier: a share of the members free of conflict with it, rounded up, or a fixed number. */
export const requiredSheets = (rule: RequiredSheets, freeMembers: number): number =>
  rule.kind === 'share' ? shareRoundedUp(rule.share, freeMembers) : rule.sheets
