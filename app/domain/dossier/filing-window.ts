/** Thời hiệu nộp đơn: the last day to file after the first application or trial, that day included (NĐ 13/2012 Điều 5 khoản 2). */
const lastFilingDay = (firstAppliedOn: Temporal.PlainDate, months: number): Temporal.PlainDate =>
  firstAppliedOn.add({ months })

/** Không đúng thời hiệu: not applied yet, or applied too long before the day of filing. */
export type FilingWindowProblem =
  | { readonly problem: 'first-applied-in-future'; readonly day: Temporal.PlainDate }
  | { readonly problem: 'filed-too-long-after'; readonly lastDay: Temporal.PlainDate }

/** Against the day of filing: not yet applied, or applied too long ago and no exception recorded by the office. */
export function filingWindowProblems(
  firstAppliedOn: Temporal.PlainDate,
  months: number,
  filingDay: Temporal.PlainDate,
  hasException: boolean,
): readonly FilingWindowProblem[] {
  if (Temporal.PlainDate.compare(firstAppliedOn, filingDay) > 0)
    return [{ problem: 'first-applied-in-future', day: firstAppliedOn }]
  const lastDay = lastFilingDay(firstAppliedOn, months)
  return Temporal.PlainDate.compare(filingDay, lastDay) > 0 && !hasException
    ? [{ problem: 'filed-too-long-after', lastDay }]
    : []
}
