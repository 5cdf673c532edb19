const zone = 'Asia/Ho_Chi_Minh'

/** A day of which parts are still unknown: dots are printed for them. */
export interface OpenDay {
  readonly day?: number
  readonly month?: number
  readonly year?: number
}

/** What is known of a day, as plain data. */
export function openDay({ day, month, year }: Temporal.PlainDate | OpenDay): OpenDay {
  return {
    ...(day === undefined ? {} : { day }),
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year }),
  }
}

/**
 * "ngày 05 tháng 4 năm 2024". By Nghị định 30/2020, Phụ lục I: days below 10 and the months 1 and 2 have a
 * leading zero, the months 3 to 9 have none. Unknown parts are dots.
 */
export function dayInWords(day: Temporal.PlainDate | OpenDay): string {
  const number = day.day === undefined ? '.....' : twoDigits(day.day)
  const month = day.month === undefined ? '.....' : monthNumber(day.month)
  return `ngày ${number} tháng ${month} năm ${day.year ?? '20.....'}`
}

/** "Tam Điệp, ngày 05 tháng 4 năm 2024", or with dots in place of the place. */
export function placeAndDay(place: string, day: Temporal.PlainDate | OpenDay): string {
  return `${place.trim() || '....................'}, ${dayInWords(day)}`
}

/** "05/4/2024" within a sentence of a paper: zeros as in `dayInWords`. */
export function dayInText(day: Temporal.PlainDate): string {
  return `${twoDigits(day.day)}/${monthNumber(day.month)}/${day.year}`
}

/** "05/04/2024" in tables and forms, all digits in their place. */
export function dayInTable(day: Temporal.PlainDate): string {
  return `${twoDigits(day.day)}/${twoDigits(day.month)}/${day.year}`
}

/** "08 giờ 05 phút, ngày 05 tháng 4 năm 2024" in Viet Nam time. */
export function momentInWords(moment: Temporal.Instant): string {
  const local = moment.toZonedDateTimeISO(zone)
  return `${twoDigits(local.hour)} giờ ${twoDigits(local.minute)} phút, ${dayInWords(local.toPlainDate())}`
}

/** The calendar day of a moment in Viet Nam. */
export function dayOf(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(zone).toPlainDate()
}

function monthNumber(month: number): string {
  return month <= 2 ? `0${month}` : String(month)
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
