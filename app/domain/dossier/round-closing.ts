import { closesAt, isOnTime, startOfDay } from '#app/domain/programme/deadline.ts'
import type { Round } from '#app/domain/programme/programme.ts'

/** Lý do nhận hồ sơ muộn: why a late dossier is taken all the same, and the document that says so. */
export type LateReason = { readonly reason: string; readonly documentNumber: string }

/** Lý do đợt không nhận hồ sơ: not open yet, closed, or late without a recorded reason. */
export type RoundProblem =
  | { readonly problem: 'round-not-open'; readonly opensAt: Temporal.Instant }
  | { readonly problem: 'round-closed'; readonly closedAt: Temporal.Instant }
  | { readonly problem: 'late-reason-needed'; readonly closedAt: Temporal.Instant }

/** Does the round take a dossier handed in at that instant? The closing instant itself is late. Rules §2. */
export function roundProblems(
  round: Round,
  at: Temporal.Instant,
  late: LateReason | null,
): readonly RoundProblem[] {
  const opensAt = startOfDay(round.opens)
  if (Temporal.Instant.compare(at, opensAt) < 0) return [{ problem: 'round-not-open', opensAt }]
  if (isOnTime(round.deadline, at)) return []
  const closedAt = closesAt(round.deadline)
  if (round.late === 'refuse') return [{ problem: 'round-closed', closedAt }]
  const isGiven = late !== null && late.reason.trim() !== '' && late.documentNumber.trim() !== ''
  return isGiven ? [] : [{ problem: 'late-reason-needed', closedAt }]
}

/** The reason is kept only where the dossier really is late. */
export const lateAt = (round: Round, at: Temporal.Instant, late: LateReason | null): LateReason | null =>
  isOnTime(round.deadline, at) ? null : late
