import type { AssignedPair, AssignmentPlan, PairReason } from './assign.ts'
import type { AssignmentWish, Pair } from './assignment-wish.ts'

/** Dữ kiện phân công: what stands in the records before a plan is made. Signed sheets stay where they are, drafts if they can. */
export type AssignmentTerms = Omit<AssignmentWish, 'each'> & {
  readonly signed: readonly Pair[]
  readonly begun: readonly Pair[]
}

/** What somebody has begun weighs as much as the strongest wish. */
const begunWish = 3

/** The wish the engine is asked: a signed sheet is as good as a lock, also of a member who gets nothing more. */
export function wishOf(terms: AssignmentTerms, each: number): AssignmentWish {
  const { signed, begun, ...wish } = terms
  const isBegun = new Set(begun.map(keyOf))
  return {
    ...wish,
    each,
    locks: [...wish.locks, ...signed],
    preferences: [
      ...wish.preferences.filter((one) => !isBegun.has(keyOf(one))),
      ...begun.map((pair) => ({ ...pair, wish: begunWish })),
    ],
  }
}

/** The plan with its reasons as the secretary knows them: what a sheet was the cause of says so. */
export function explained(plan: AssignmentPlan, { signed, begun }: AssignmentTerms): AssignmentPlan {
  const isSigned = new Set(signed.map(keyOf))
  const isBegun = new Set(begun.map(keyOf))
  const reasonsOf = (pair: AssignedPair): readonly PairReason[] => {
    const key = keyOf(pair)
    if (isSigned.has(key)) return [{ reason: 'signed' }]
    return isBegun.has(key)
      ? [{ reason: 'begun' }, ...pair.reasons.filter(({ reason }) => reason !== 'wish')]
      : pair.reasons
  }
  return { ...plan, pairs: plan.pairs.map((pair) => ({ ...pair, reasons: reasonsOf(pair) })) }
}

/** Chênh lệch phân công: what a plan would change of how it stands. */
export type AssignmentChange = { readonly added: readonly AssignedPair[]; readonly dropped: readonly Pair[] }

export function changeOf(plan: AssignmentPlan, standing: readonly Pair[]): AssignmentChange {
  const stood = new Set(standing.map(keyOf))
  return { added: plan.pairs.filter((pair) => !stood.has(keyOf(pair))), dropped: plan.dropped }
}

const keyOf = ({ dossierId, memberId }: Pair): string => `${dossierId}-${memberId}`

/** Lý do chưa xác nhận được phân công. */
export type AssignmentProblem =
  | { readonly problem: 'scoring-closed'; readonly closedAt: Temporal.Instant }
  | { readonly problem: 'each-out-of-range'; readonly most: number }
  | { readonly problem: 'nothing-to-assign' }
  | { readonly problem: 'plan-changed' }
