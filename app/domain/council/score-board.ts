import type { Mean } from '#app/domain/mean.ts'
import type { Points } from '#app/domain/points.ts'
import type { ScoringRules } from '#app/domain/programme/programme.ts'
import { requiredSheets } from './closing.ts'
import { type Gap, gapOf } from './gap.ts'
import { maySeeScores, type ScoreSight, type ScoreViewer } from './score-sight.ts'
import { statisticOf } from './statistic.ts'

/** Tổng điểm của một phiếu đã ký; `memberId` null where whose it is may not be told. */
export type SheetTotal = { readonly memberId: number | null; readonly total: Points }

/** Số liệu của bảng điểm: what the records hold about one dossier's scoring, before anybody looks at it. */
export type BoardFacts = {
  readonly inConflict: boolean
  readonly signed: readonly { readonly memberId: number; readonly total: Points }[]
  /** Members in a standing conflict with the dossier: their sheets are not valid and they are in no base. */
  readonly conflicted: readonly number[]
  /** Members the dossier is assigned to; null where everybody scores everything. */
  readonly assigned: readonly number[] | null
}

/** Lần xem bảng điểm: who looks, and where the scoring stands. */
export type BoardLook = {
  readonly viewer: ScoreViewer
  readonly ownMemberId: number | null
  readonly closed: boolean
  /** Members whose seats count for this scoring. */
  readonly sitting: readonly number[]
  /**
   * The board hangs before the whole room (or on paper): names stand on it only where ballots are named, and before
   * closing not even the viewer's own score.
   */
  readonly forTheRoom: boolean
}

/** Một dòng của bảng điểm, as one viewer may see it; null is "not for you", never "none". */
export type BoardRow = {
  readonly sight: ScoreSight
  readonly own: Points | null
  readonly sheets: readonly SheetTotal[] | null
  /** Members whose sheets are signed, for those who watch over the progress. */
  readonly signedBy: readonly number[] | null
  readonly signed: number | null
  readonly free: number | null
  /** Enough sheets to be ranked. */
  readonly isEnough: boolean | null
  readonly mean: Mean | null
  readonly gap: Gap | null
}

/** A dossier's row with everything taken out that this viewer may not see. */
export function boardRow(facts: BoardFacts, look: BoardLook, rules: ScoringRules): BoardRow {
  const valid = facts.signed.filter((sheet) => !facts.conflicted.includes(sheet.memberId))
  const own = valid.find((sheet) => sheet.memberId === look.ownMemberId) ?? null
  const sight = maySeeScores(
    look.viewer,
    { inConflict: facts.inConflict, closed: look.closed, ownSigned: own !== null },
    rules,
  )
  const free = expectedOf(facts, look, valid).length
  const totals = valid.map((sheet) => sheet.total)
  const mean = sight.mean ? statisticOf(totals, rules) : null
  const withNames = sight.names && (!look.forTheRoom || rules.ballots === 'named')
  return {
    sight,
    own: sight.own && !(look.forTheRoom && !look.closed) ? (own?.total ?? null) : null,
    sheets: sight.others ? (withNames ? valid : nameless(totals)) : null,
    signedBy: sight.counts && !look.closed ? valid.map((sheet) => sheet.memberId) : null,
    signed: sight.counts ? valid.length : null,
    free: sight.counts ? free : null,
    isEnough: sight.counts ? valid.length >= Math.max(1, requiredSheets(rules.requiredSheets, free)) : null,
    mean,
    gap: sight.mean && sight.others ? gapOf(totals, mean, rules.gap) : null,
  }
}

/**
 * Whose sheets are expected: all who sit and are free, or those of them the dossier is assigned to, and whoever signed
 * before his seat ended.
 */
function expectedOf(
  { conflicted, assigned }: BoardFacts,
  { sitting }: BoardLook,
  valid: BoardFacts['signed'],
): readonly number[] {
  if (assigned === null) return sitting.filter((member) => !conflicted.includes(member))
  return assigned.filter(
    (member) =>
      !conflicted.includes(member) &&
      (sitting.includes(member) || valid.some((sheet) => sheet.memberId === member)),
  )
}

/** From high to low, so that a place in the row says nothing about whose sheet it is. */
const nameless = (totals: readonly Points[]): readonly SheetTotal[] =>
  totals.toSorted((a, b) => b - a).map((total) => ({ memberId: null, total }))
