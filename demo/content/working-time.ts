import { hash } from './chance.ts'
import type { Day, LocalTime } from './types.ts'

/** Days off of 2023 and 2024 that fall between the steps of the demo year. */
const holidays = new Set(['2023-04-29', '2023-05-01', '2023-05-02', '2023-05-03', '2023-09-01', '2023-09-04', '2024-04-18', '2024-04-29', '2024-04-30', '2024-05-01', '2024-09-02', '2024-09-03'])

export const isWorkingDay = (day: Day): boolean => Temporal.PlainDate.from(day).dayOfWeek < 6 && !holidays.has(day)

function workingDays(from: Day, to: Day): readonly Day[] {
  const days: Day[] = []
  for (let day = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) {
    if (isWorkingDay(day.toString())) days.push(day.toString())
  }
  return days
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** A minute of office hours (7:45–11:30, 13:30–16:45) of a working day between two days, the same for the same words. */
export function officeTime(words: string, from: Day, to: Day): LocalTime {
  const days = workingDays(from, to)
  const day = days[hash(`${words} day`) % days.length]
  if (day === undefined) throw new Error(`no working day between ${from} and ${to}`)
  const minute = hash(`${words} minute`) % 420
  const ofDay = minute < 225 ? 465 + minute : 810 + minute - 225
  return `${day}T${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`
}

/** The next working day after an instant. */
export function nextWorkingDay(after: LocalTime): Day {
  let day = Temporal.PlainDate.from(after.slice(0, 10)).add({ days: 1 })
  while (!isWorkingDay(day.toString())) day = day.add({ days: 1 })
  return day.toString()
}

/** One month to supplement; a last day off moves to the next working day. */
export function supplementDue(requested: LocalTime): Day {
  const day = Temporal.PlainDate.from(requested.slice(0, 10)).add({ months: 1 }).toString()
  return isWorkingDay(day) ? day : nextWorkingDay(`${day}T00:00`)
}
