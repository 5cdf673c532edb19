import type { Dong } from '#app/domain/dong.ts'
import type { Fraction } from '#app/domain/fraction.ts'
import type { CheckPoint } from '#app/domain/intake/check-points.ts'
import type { Deadline } from './deadline.ts'
import type { Rubric } from './rubric.ts'

export const programmeFormat = 'khoi-nguon/programme@1'

/** Kế hoạch năm: one year's programme as data, with every default filled in. Source: programme file `khoi-nguon/programme@1`. */
export type Programme = {
  readonly code: string
  readonly year: number
  readonly title: string
  readonly authority: Authority
  readonly plan: PlanDocument
  readonly legalBases: readonly LegalBasis[]
  readonly solutionKinds: readonly Coded[]
  readonly fields: readonly Coded[]
  readonly sectors: readonly Coded[]
  readonly rounds: readonly Round[]
  readonly dossier: DossierRules
  readonly intake: IntakeRules
  readonly rubric: Rubric
  readonly scoring: ScoringRules
  readonly council: CouncilRules
  readonly quorum: Quorum | null
  readonly vote: VoteRule
  readonly recognition: RecognitionRule
  /** Highest first, thresholds strictly descending. */
  readonly classes: readonly PrizeClass[]
  readonly quotaPool: QuotaPool
  readonly ties: TieChain
  readonly targets: readonly Target[]
  readonly budget: Budget
  readonly results: ResultRules
}

/** Mã và tên: a value of a list the plan fixes (field, sector, kind of solution); the code is what is stored. */
export type Coded = { readonly code: string; readonly name: string }

/** Cơ quan ban hành kế hoạch, with its standing office, appraiser of a sector, and council. */
export type Authority = {
  readonly name: string
  readonly abbreviation: string
  /** Địa danh, as printed before the day of a document. */
  readonly place: string
  readonly superior: string | null
  readonly office: { readonly name: string; readonly abbreviation: string }
  readonly appraiser: Appraiser | null
  /** Appraising offices of further sectors; no sector has two. */
  readonly appraisers: readonly Appraiser[]
  readonly council: { readonly name: string }
  readonly email: string | null
}

/**
 * Cơ quan thẩm định ngành: looks at the dossiers of its sectors before the council does. What it does not recommend goes
 * to the council with that mark, or is held back. `days`: how long it has from the acceptance; null where nothing is said.
 */
export type Appraiser = {
  readonly name: string
  readonly sectors: readonly string[]
  readonly days: number | null
  readonly notRecommended: 'to-council' | 'held-back'
}

/** Văn bản kế hoạch: number null until the clerk has given one; `month` is "2024-03". */
export type PlanDocument = {
  readonly symbol: string
  readonly number: string | null
  readonly month: string | null
  /** Thẩm quyền ký, lines separated by " / ": "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH". */
  readonly signedAs: string
  readonly signer: string
}

/** Căn cứ pháp lý, with the days between which it is in force. */
export type LegalBasis = {
  readonly number: string
  readonly title: string
  readonly issued: Temporal.PlainDate
  readonly validFrom: Temporal.PlainDate
  readonly validTo: Temporal.PlainDate | null
}

/** Đợt: one call for dossiers of some sectors, from the start of the day `opens` to its deadline. Plan II.5. */
export type Round = {
  readonly code: string
  readonly name: string
  readonly sectors: readonly string[]
  readonly opens: Temporal.PlainDate
  readonly deadline: Deadline
  readonly late: LatePolicy
}

/** Xử lý hồ sơ muộn: refused, or accepted with a recorded reason and document number. */
export type LatePolicy = 'refuse' | 'accept-with-reason'

/** Quy định về hồ sơ: paper copies, months from first application to filing, the step of contribution shares in percent. */
export type DossierRules = {
  readonly paperCopies: number
  readonly filingWithinMonths: number
  readonly shareStep: Fraction
}

/** Quy định tiếp nhận, kiểm tra: the legal clocks (NĐ 13/2012 Điều 6, 7) and what of the check the plan leaves out. Rules §2. */
export type IntakeRules = {
  readonly checkMonths: number
  readonly supplementMonths: number
  readonly decisionMonths: number
  readonly whileSupplementing: WhileSupplementing
  /** Số lần yêu cầu bổ sung tối đa; null: the plan sets none. */
  readonly supplementsAtMost: number | null
  /** Tự động đóng: a supplement that did not come in time is refused by the system itself. */
  readonly closeUnanswered: boolean
  /** A clock with this many days left or fewer is near its end. */
  readonly warnDays: number
  /** Ngày nghỉ lễ: days besides Saturday and Sunday on which nobody works. */
  readonly holidays: readonly Temporal.PlainDate[]
  /** Nội dung không kiểm tra: points of the formal check this plan leaves out. */
  readonly omittedPoints: readonly CheckPoint[]
}

/** Thời hạn trong lúc chờ bổ sung: the clock of the check stands still, begins anew with the answer, or runs on. */
export type WhileSupplementing = 'stops' | 'restarts' | 'runs-on'

/** Cách tính bình quân: mean, mean without one highest and one lowest, or median of the sheets' totals. */
export type Statistic = 'mean' | 'trimmed-mean' | 'median'

/** Quy tắc chấm điểm. Rules §4. */
export type ScoringRules = {
  readonly statistic: Statistic
  /** The trimmed mean leaves out one highest and one lowest from this many sheets on. */
  readonly trimFrom: number
  /** Số chữ số thập phân, 0..4, of every printed mean. */
  readonly decimals: number
  /** Whether the printed (rounded) mean or the exact one decides thresholds, order and ties. */
  readonly decideOn: 'rounded' | 'exact'
  readonly requiredSheets: RequiredSheets
  readonly gap: GapRule | null
  readonly seeOthers: 'after-closing' | 'after-own' | 'never'
  readonly ballots: 'secret' | 'named'
  /** A paper sheet whose written total is not the sum of its scores: given back, or kept by its scores with a remark. */
  readonly unequalSums: 'refuse' | 'by-parts'
}

/** Số phiếu tối thiểu: a share of the members free of conflict, rounded up, or a whole number. */
export type RequiredSheets =
  | { readonly kind: 'share'; readonly share: Fraction }
  | { readonly kind: 'number'; readonly sheets: number }

/** Mức chênh lệch: a range, or one sheet's distance from the mean, above which a dossier is discussed. In points. */
export type GapRule = { readonly range: Fraction; readonly fromMean: Fraction }

/** Thành phần Hội đồng mong muốn: how many members at least, and whether an odd number. Only warned about, never refused. */
export type CouncilRules = { readonly leastMembers: number; readonly oddMembers: boolean }

/** Số thành viên tối thiểu để họp. */
export type Quorum = { readonly share: Fraction; readonly chairOrVice: boolean }

/** Quy tắc biểu quyết: share of agreeing members over all members, or those present (TT 18/2013 Điều 8). */
export type VoteRule = {
  readonly required: boolean
  readonly share: Fraction
  readonly base: 'all-members' | 'present'
}

/** Điều kiện công nhận: least deciding mean in points, and floors on criteria besides those of the rubric. */
export type RecognitionRule = { readonly minimum: Fraction; readonly floors: readonly Floor[] }

/** Điểm sàn: the least rounded mean of one criterion (or part), in points. */
export type Floor = { readonly criterion: string; readonly from: Fraction }

/** Xếp loại: threshold on the deciding mean, quota (null: no limit), prize per initiative. Plan II.3.1. */
export type PrizeClass = {
  readonly code: string
  readonly name: string
  readonly from: Fraction
  readonly quota: number | null
  readonly prize: Dong
  readonly floors: readonly Floor[]
  /** `warn` stops the ranking until a decision is recorded; `demote` sends the dossier to the next class it fits. */
  readonly onFloorMissed: 'warn' | 'demote'
}

/** Phạm vi số giải: one list of prizes for the year, or the quotas anew in every round. */
export type QuotaPool = 'year' | 'round'

/** Thứ tự phân định khi bằng điểm ở giải cuối: steps asked in turn, then who has the last word. */
export type TieChain = { readonly steps: readonly TieStep[]; readonly end: 'council' | 'all-down' }

/** Bước phân định: higher mean of a criterion first, or smaller range of totals first. */
export type TieStep = { readonly by: 'criterion'; readonly criterion: string } | { readonly by: 'spread' }

/** Số đếm của chỉ tiêu: the state a dossier must have reached to count. */
export type TargetCount = 'registered' | 'submitted' | 'accepted' | 'recognised'

/** Chỉ tiêu của kế hoạch. Plan I.2, rules §7. */
export type Target =
  | {
      readonly kind: 'participation'
      readonly unitTypes: readonly string[]
      readonly share: Fraction
      readonly counts: TargetCount
    }
  | {
      readonly kind: 'per-unit'
      readonly unitTypes: readonly string[]
      readonly minimum: number
      readonly counts: TargetCount
    }
  | {
      readonly kind: 'field'
      readonly field: string
      readonly minimum: number
      readonly counts: TargetCount
    }

/** Kinh phí: the total that prizes may never pass (null: the plan states none), where it comes from, and what else the plan says of money. */
export type Budget = {
  readonly prizeCeiling: Dong | null
  readonly source: string | null
  /** Thuế thu nhập cá nhân khấu trừ on each part of a prize, whole percent; 0: none. */
  readonly taxPercent: number
  /** What the payment list says about tax; null: the usual note for a rate of 0. */
  readonly taxNote: string | null
  /** null: the plan pays no fees to its council. */
  readonly councilFees: CouncilFees | null
}

/** Chi họp hội đồng: đồng for each meeting by seat, never above the ceilings in force (TT 03/2019/TT-BTC), and how many meetings are planned. */
export type CouncilFees = {
  readonly chair: Dong
  /** Phó Chủ tịch, thư ký, ủy viên. */
  readonly member: Dong
  /** Đại biểu được mời. */
  readonly invited: Dong
  readonly invitedPeople: number
  readonly meetings: number
}

/**
 * Quy định về kết quả: how long the list is posted for comments before it is signed (null: it is not), how long after the
 * decision a complaint may come, and how long it may wait for its answer. In calendar days.
 */
export type ResultRules = {
  readonly postingDays: number | null
  readonly complaintDays: number
  readonly answerDays: number
}
