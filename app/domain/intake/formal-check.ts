import type { IntakeRules } from '#app/domain/programme/programme.ts'
import { type CheckPoint, checkPoints } from './check-points.ts'
import { supplementDueAtMost } from './legal-clocks.ts'

export const checkVerdicts = ['met', 'defect', 'not-applicable'] as const
/** Kết quả một nội dung kiểm tra. */
export type CheckVerdict = (typeof checkVerdicts)[number]

/** Một nội dung đã kiểm tra; a defect says in `note` what the author is to do. */
export type CheckedItem = {
  readonly point: CheckPoint
  readonly verdict: CheckVerdict | null
  readonly note: string
  /** What the product had computed, where it could; another verdict wants a remark. */
  readonly computed?: CheckVerdict | null
}

export const checkOutcomes = ['accepted', 'needs-supplement', 'refused'] as const
/** Kết luận kiểm tra: chấp nhận, yêu cầu bổ sung, từ chối đơn. */
export type CheckOutcome = (typeof checkOutcomes)[number]

/** Kết luận đang được ghi: what the clerk is about to conclude. */
export type CheckConclusion = {
  readonly items: readonly CheckedItem[]
  readonly outcome: CheckOutcome | null
  readonly reason: string
  readonly supplementDue: Temporal.PlainDate | null
  /** Ngày áp dụng lần đầu xong, where that comes after the acceptance: the decision's clock begins there. */
  readonly applicationEndsOn?: Temporal.PlainDate | null
}

/** Điều kiện của lần kiểm tra: the plan's rules, the day, and how often a supplement was asked for already. */
export type CheckContext = {
  readonly today: Temporal.PlainDate
  readonly rules: IntakeRules
  readonly supplementsBefore: number
}

/** Lý do chưa kết luận được: why a conclusion cannot stand. */
export type ConclusionProblem =
  | { readonly problem: 'no-outcome' }
  | { readonly problem: 'not-checked'; readonly point: CheckPoint }
  | { readonly problem: 'defect-without-note'; readonly point: CheckPoint }
  | { readonly problem: 'override-without-note'; readonly point: CheckPoint }
  | { readonly problem: 'accepted-with-defect'; readonly point: CheckPoint }
  | { readonly problem: 'nothing-to-supplement' }
  | { readonly problem: 'due-missing' }
  | { readonly problem: 'due-not-ahead'; readonly today: Temporal.PlainDate }
  | { readonly problem: 'due-too-late'; readonly latest: Temporal.PlainDate }
  | { readonly problem: 'supplements-used-up'; readonly most: number }
  | { readonly problem: 'reason-missing' }

/** The points this plan checks. */
export const pointsChecked = ({ omittedPoints }: Pick<IntakeRules, 'omittedPoints'>): readonly CheckPoint[] =>
  checkPoints.filter((point) => !omittedPoints.includes(point))

/** Everything wrong with a conclusion; a refusal needs a reason, a supplement a day within the legal term. */
export function conclusionProblems(
  conclusion: CheckConclusion,
  context: CheckContext,
): readonly ConclusionProblem[] {
  const { items, outcome } = conclusion
  const problems: ConclusionProblem[] = []
  for (const point of pointsChecked(context.rules)) {
    const item = items.find((each) => each.point === point)
    if (item?.verdict === 'defect' && item.note.trim() === '')
      problems.push({ problem: 'defect-without-note', point })
    else if (item?.verdict && item.computed && item.verdict !== item.computed && item.note.trim() === '')
      problems.push({ problem: 'override-without-note', point })
    if (outcome !== 'refused' && (item?.verdict ?? null) === null)
      problems.push({ problem: 'not-checked', point })
    if (outcome === 'accepted' && item?.verdict === 'defect')
      problems.push({ problem: 'accepted-with-defect', point })
  }
  if (outcome === null) problems.push({ problem: 'no-outcome' })
  if (outcome === 'needs-supplement') problems.push(...supplementProblems(conclusion, context))
  if (outcome === 'refused' && conclusion.reason.trim() === '') problems.push({ problem: 'reason-missing' })
  return problems
}

function supplementProblems(
  { items, supplementDue: due }: CheckConclusion,
  { today, rules, supplementsBefore }: CheckContext,
): readonly ConclusionProblem[] {
  const problems: ConclusionProblem[] = []
  const most = rules.supplementsAtMost
  if (most !== null && supplementsBefore >= most) problems.push({ problem: 'supplements-used-up', most })
  if (!items.some((item) => item.verdict === 'defect')) problems.push({ problem: 'nothing-to-supplement' })
  const latest = supplementDueAtMost(today, rules)
  if (due === null) problems.push({ problem: 'due-missing' })
  else if (Temporal.PlainDate.compare(due, today) <= 0) problems.push({ problem: 'due-not-ahead', today })
  else if (Temporal.PlainDate.compare(due, latest) > 0) problems.push({ problem: 'due-too-late', latest })
  return problems
}
