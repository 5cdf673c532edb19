/** Múi giờ làm việc của cơ quan: every legal day is a day in Viet Nam. */
export const officeTimeZone = 'Asia/Ho_Chi_Minh'

/** The calendar day in Viet Nam at this instant. */
export const dayInVietnam = (instant: Temporal.Instant): Temporal.PlainDate =>
  instant.toZonedDateTimeISO(officeTimeZone).toPlainDate()
