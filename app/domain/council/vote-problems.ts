import { shareRoundedUp } from '#app/domain/fraction.ts'
import type { Quorum } from '#app/domain/programme/programme.ts'
import type { VoteTally } from './agreement.ts'

/** Lý do chưa ghi được kết quả biểu quyết. */
export type VoteProblem =
  | { readonly problem: 'not-a-count'; readonly part: keyof VoteTally }
  | { readonly problem: 'nobody-voted' }
  | { readonly problem: 'larger-than-council'; readonly given: number; readonly most: number }
  | { readonly problem: 'below-quorum'; readonly given: number; readonly least: number }

/**
 * A tally counts whole ballots: at least one, at least the plan's quorum of the members free of conflict with the item,
 * and never more than those. Rules §4, §8: the quorum is counted anew for each item.
 */
export function voteProblems(
  vote: VoteTally,
  freeMembers: number,
  quorum: Quorum | null,
): readonly VoteProblem[] {
  const problems: VoteProblem[] = []
  for (const part of ['agree', 'disagree', 'blank'] as const)
    if (!Number.isSafeInteger(vote[part]) || vote[part] < 0) problems.push({ problem: 'not-a-count', part })
  if (problems.length > 0) return problems
  const given = vote.agree + vote.disagree + vote.blank
  if (given === 0) problems.push({ problem: 'nobody-voted' })
  if (given > freeMembers) problems.push({ problem: 'larger-than-council', given, most: freeMembers })
  const least = quorum === null ? 0 : shareRoundedUp(quorum.share, freeMembers)
  if (given > 0 && given < least) problems.push({ problem: 'below-quorum', given, least })
  return problems
}
