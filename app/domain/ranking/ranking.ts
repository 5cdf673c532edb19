import type { Dong } from '#app/domain/dong.ts'
import type { Fraction } from '#app/domain/fraction.ts'
import type { Mean } from '#app/domain/mean.ts'
import type { WhyFact } from './why-fact.ts'

/** Kết quả xếp hạng của một năm (or of each round, where rounds have their own quotas). */
export type Ranking = {
  /** Unresolved while a question is open that only the council can answer. */
  readonly status: 'resolved' | 'unresolved'
  readonly voteTested: boolean
  readonly ties: readonly OpenTie[]
  readonly floorsMissed: readonly MissedFloor[]
  /** By rank, then by dossier code; those without a rank last. */
  readonly outcomes: readonly RankedDossier[]
  readonly prizeTotal: Dong
}

/** Nhóm bằng điểm ở giải cuối: more dossiers than free places, which no step of the chain separates. */
export type OpenTie = {
  readonly round: string | null
  readonly class: string
  readonly places: number
  readonly dossiers: readonly string[]
}

/** Điểm sàn không đạt: shown whenever a dossier came up for the class by its mean. */
export type MissedFloor = {
  readonly dossier: string
  readonly class: string
  readonly criterion: string
  readonly mean: Mean
  readonly from: Fraction
  readonly consequence: FloorConsequence
}

/** Hệ quả của điểm sàn: sent down by the plan, still to be decided, let in or placed by a recorded decision, or without effect (no place was left). */
export type FloorConsequence = 'demoted' | 'open' | 'decided' | 'no-effect'

/** Kết quả của một hồ sơ. */
export type RankedDossier = {
  readonly dossier: string
  readonly round: string | null
  /** Signed sheets that count, and how many were needed. */
  readonly sheets: number
  readonly requiredSheets: number
  readonly mean: Mean | null
  /** Equal deciding means share a rank: 1, 2, 2, 4. Null where too few sheets are there. */
  readonly rank: number | null
  readonly outcome: RankOutcome
  readonly class: string | null
  readonly prize: Dong
  readonly why: readonly WhyFact[]
}

/** Kết luận: giải, chỉ giấy chứng nhận, không công nhận, chưa đủ phiếu để xếp, chờ Hội đồng quyết định. */
export type RankOutcome = 'prize' | 'certificate' | 'not-recognised' | 'not-rankable' | 'unresolved'

/** Orders lists for people; nothing is ever decided by it. */
export const byCode = (a: { readonly dossier: string }, b: { readonly dossier: string }): number =>
  a.dossier < b.dossier ? -1 : a.dossier > b.dossier ? 1 : 0
