import { lastDay } from '#app/domain/programme/calendar.ts'

/** Nội dung kiểm tra: the points of the formal check of a đơn (NĐ 13/2012 Điều 5, 6; TT 18/2013), in their printed order. */
export const checkPoints = [
  'form',
  'authors',
  'signatures',
  'first-applied',
  'kind',
  'applied',
  'not-excluded',
  'no-duplicate',
  'transmittal',
  'paper-copies',
] as const
export type CheckPoint = (typeof checkPoints)[number]

export const checkVerdicts = ['met', 'defect', 'not-applicable'] as const
/** Kết quả một nội dung kiểm tra. */
export type CheckVerdict = (typeof checkVerdicts)[number]

/** Một nội dung đã kiểm tra; a defect says in `note` what the author is to do. */
export type CheckedItem = {
  readonly point: CheckPoint
  readonly verdict: CheckVerdict | null
  readonly note: string
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
}

/** Lý do chưa kết luận được: why a conclusion cannot stand. */
export type ConclusionProblem =
  | { readonly problem: 'no-outcome' }
  | { readonly problem: 'not-checked'; readonly point: CheckPoint }
  | { readonly problem: 'defect-without-note'; readonly point: CheckPoint }
  | { readonly problem: 'accepted-with-defect'; readonly point: CheckPoint }
  | { readonly problem: 'nothing-to-supplement' }
  | { readonly problem: 'due-missing' }
  | { readonly problem: 'due-not-ahead'; readonly today: Temporal.PlainDate }
  | { readonly problem: 'due-too-late'; readonly latest: Temporal.PlainDate }
  | { readonly problem: 'reason-missing' }

/** Everything wrong with a conclusion drawn on `today`; a refusal needs a reason, a supplement a day within the legal month. */
export function conclusionProblems(
  conclusion: CheckConclusion,
  today: Temporal.PlainDate,
): readonly ConclusionProblem[] {
  const { items, outcome } = conclusion
  const problems: ConclusionProblem[] = []
  for (const point of checkPoints) {
    const item = items.find((each) => each.point === point)
    if (item?.verdict === 'defect' && item.note.trim() === '')
      problems.push({ problem: 'defect-without-note', point })
    if (outcome !== 'refused' && (item?.verdict ?? null) === null)
      problems.push({ problem: 'not-checked', point })
    if (outcome === 'accepted' && item?.verdict === 'defect')
      problems.push({ problem: 'accepted-with-defect', point })
  }
  if (outcome === null) problems.push({ problem: 'no-outcome' })
  if (outcome === 'needs-supplement') problems.push(...supplementProblems(conclusion, today))
  if (outcome === 'refused' && conclusion.reason.trim() === '') problems.push({ problem: 'reason-missing' })
  return problems
}

function supplementProblems(
  { items, supplementDue: due }: CheckConclusion,
  today: Temporal.PlainDate,
): readonly ConclusionProblem[] {
  const problems: ConclusionProblem[] = []
  if (!items.some((item) => item.verdict === 'defect')) problems.push({ problem: 'nothing-to-supplement' })
  const latest = supplementDueAtMost(today)
  if (due === null) problems.push({ problem: 'due-missing' })
  else if (Temporal.PlainDate.compare(due, today) <= 0) problems.push({ problem: 'due-not-ahead', today })
  else if (Temporal.PlainDate.compare(due, latest) > 0) problems.push({ problem: 'due-too-late', latest })
  return problems
}

/** Hạn bổ sung muộn nhất: one calendar month, moved to a working day (NĐ 13/2012 Điều 6; rules §2). */
export const supplementDueAtMost = (today: Temporal.PlainDate): Temporal.PlainDate =>
  lastDay(today, { months: 1 }, { toWorkingDay: true, holidays: [] })

/** Hạn trả lời về việc chấp nhận đơn: one calendar month from the day of receipt (NĐ 13/2012 Điều 6 khoản 2). */
export const answerDue = (receivedOn: Temporal.PlainDate): Temporal.PlainDate =>
  lastDay(receivedOn, { months: 1 }, { toWorkingDay: false, holidays: [] })
