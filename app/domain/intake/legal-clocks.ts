import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { lastDay } from '#app/domain/programme/calendar.ts'
import type { IntakeRules } from '#app/domain/programme/programme.ts'

/** Thời hạn luật định đang chạy: the check, the author's supplement, the decision (NĐ 13/2012 Điều 6, 7). Rules §2. */
export type LegalClock = 'check' | 'supplement' | 'decision'

/** The clock that runs while a dossier stands in this state; the check's begins with the receipt. */
export function clockOf(state: DossierState): LegalClock | null {
  switch (state) {
    case 'submitted':
      return 'check'
    case 'needs-supplement':
      return 'supplement'
    case 'accepted':
    case 'appraised':
    case 'in-scoring':
    case 'scored':
      return 'decision'
    default:
      return null
  }
}

/** Hạn kiểm tra: months from the day of receipt; the office's own day never moves to a later one. */
export const checkDue = (receivedOn: Temporal.PlainDate, rules: IntakeRules): Temporal.PlainDate =>
  lastDay(receivedOn, { months: rules.checkMonths }, { toWorkingDay: false, holidays: [] })

/** Hạn bổ sung dài nhất: months from the request, moved to a day on which people work. */
export const supplementDueAtMost = (askedOn: Temporal.PlainDate, rules: IntakeRules): Temporal.PlainDate =>
  lastDay(askedOn, { months: rules.supplementMonths }, { toWorkingDay: true, holidays: rules.holidays })

/** Hạn xét công nhận: months from the acceptance, or from the end of the first application where that came later. */
export function decisionDue(
  acceptedOn: Temporal.PlainDate,
  applicationEndsOn: Temporal.PlainDate | null,
  rules: IntakeRules,
): Temporal.PlainDate {
  const isLater = applicationEndsOn && Temporal.PlainDate.compare(applicationEndsOn, acceptedOn) > 0
  return lastDay(
    isLater ? applicationEndsOn : acceptedOn,
    { months: rules.decisionMonths },
    { toWorkingDay: false, holidays: [] },
  )
}

/** The day the check is due once a supplement has come; decision 19 says what happened to the clock meanwhile. */
export function checkDueAfterSupplement(
  before: { readonly checkDue: Temporal.PlainDate; readonly askedOn: Temporal.PlainDate },
  answeredOn: Temporal.PlainDate,
  rules: IntakeRules,
): Temporal.PlainDate {
  switch (rules.whileSupplementing) {
    case 'runs-on':
      return before.checkDue
    case 'restarts':
      return checkDue(answeredOn, rules)
    case 'stops':
      // A clock set back in between must not take days away.
      return before.checkDue.add({ days: Math.max(0, daysLeft(answeredOn, before.askedOn)) })
  }
}

/** Số ngày còn lại: 0 on the last day itself, negative once it has passed. */
export const daysLeft = (due: Temporal.PlainDate, today: Temporal.PlainDate): number =>
  today.until(due, { largestUnit: 'days' }).days

/** Mức của thời hạn: time enough, near the end by the plan's threshold, overdue. */
export type ClockMood = 'calm' | 'near' | 'overdue'

export function clockMood(days: number, warnDays: number): ClockMood {
  if (days < 0) return 'overdue'
  return days <= warnDays ? 'near' : 'calm'
}
