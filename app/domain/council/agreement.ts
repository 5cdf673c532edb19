import { compareProducts } from '#app/domain/fraction.ts'
import type { VoteRule } from '#app/domain/programme/programme.ts'

/** Kết quả kiểm phiếu biểu quyết công nhận một hồ sơ. */
export type VoteTally = { readonly agree: number; readonly disagree: number; readonly blank: number }

/** Number of members the agreeing ones are measured against; those in conflict are in neither base. TT 18/2013 Điều 8. */
export function voteBase(rule: VoteRule, tally: VoteTally, freeMembers: number): number {
  return rule.base === 'present' ? tally.agree + tally.disagree + tally.blank : freeMembers
}

/** Do enough members agree? Nobody to agree is not agreement. */
export function votePasses(rule: VoteRule, tally: VoteTally, freeMembers: number): boolean {
  const base = voteBase(rule, tally, freeMembers)
  return base > 0 && compareProducts(tally.agree, rule.share.denominator, rule.share.numerator, base) >= 0
}
