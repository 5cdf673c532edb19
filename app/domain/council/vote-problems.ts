import type { VoteTally } from './agreement.ts'

/** Lý do chưa ghi được kết quả biểu quyết. */
export type VoteProblem =
  | { readonly problem: 'not-a-count'; readonly part: keyof VoteTally }
  | { readonly problem: 'nobody-voted' }
  | { readonly problem: 'larger-than-council'; readonly given: number; readonly most: number }

/** A tally counts whole ballots, at least one, and never more than the members free of conflict. Rules §4. */
export function voteProblems(vote: VoteTally, freeMembers: number): readonly VoteProblem[] {
  const problems: VoteProblem[] = []
  for (const part of ['agree', 'disagree', 'blank'] as const)
    if (!Number.isSafeInteger(vote[part]) || vote[part] < 0) problems.push({ problem: 'not-a-count', part })
  if (problems.length > 0) return problems
  const given = vote.agree + vote.disagree + vote.blank
  if (given === 0) problems.push({ problem: 'nobody-voted' })
  if (given > freeMembers) problems.push({ problem: 'larger-than-council', given, most: freeMembers })
  return problems
}
