import type { CouncilSeat } from '#app/domain/people/actor.ts'
import { type ConflictOfInterest, isHard } from './conflict.ts'

/** Lý do chưa miễn trừ hoặc xác nhận được một xung đột. */
export type SettlingProblem =
  | { readonly problem: 'hard' }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'already-settled'; readonly state: ConflictOfInterest['state'] }
  | { readonly problem: 'own-conflict' }

/**
 * Who presides over an item: the chair, or the vice chair where the chair is in conflict with it or the seat is empty.
 * Nobody presides over an item he is in conflict with. Rules §8.
 */
export function presidesOver(
  seat: CouncilSeat | null,
  item: { readonly inConflict: boolean; readonly chairAway: boolean },
): boolean {
  if (item.inConflict) return false
  return seat === 'chair' || (seat === 'vice-chair' && item.chairAway)
}

/** A waiver is for what the rules propose or a member declared, needs a reason, and is never given to oneself. */
export function waivingProblems(
  conflict: ConflictOfInterest,
  waiver: { readonly reason: string; readonly ownMemberId: number },
): readonly SettlingProblem[] {
  const problems: SettlingProblem[] = []
  if (isHard(conflict.kind)) problems.push({ problem: 'hard' })
  if (conflict.state === 'waived' || conflict.state === 'rejected')
    problems.push({ problem: 'already-settled', state: conflict.state })
  if (conflict.memberId === waiver.ownMemberId) problems.push({ problem: 'own-conflict' })
  if (waiver.reason === '') problems.push({ problem: 'reason-missing' })
  return problems
}

/** Only a suggestion waits to be confirmed. */
export function confirmingProblems(conflict: ConflictOfInterest): readonly SettlingProblem[] {
  return conflict.state === 'suggested' ? [] : [{ problem: 'already-settled', state: conflict.state }]
}

/** What the rules propose may be rejected, with a reason, by anybody who presides but the member himself. */
export function rejectingProblems(
  conflict: ConflictOfInterest,
  rejection: { readonly reason: string; readonly ownMemberId: number },
): readonly SettlingProblem[] {
  const problems: SettlingProblem[] = [...confirmingProblems(conflict)]
  if (conflict.memberId === rejection.ownMemberId) problems.push({ problem: 'own-conflict' })
  if (rejection.reason === '') problems.push({ problem: 'reason-missing' })
  return problems
}
