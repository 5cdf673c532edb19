import { type Fraction, parseFraction } from '#app/domain/fraction.ts'
import { type Points, pointsOf } from '#app/domain/points.ts'
import type { ExpectedType, ProgrammeMistake, ProgrammeProblem } from './programme-problem.ts'

/**
 * Chỗ trong tệp: one place of the file being read. Readers report what is wrong there and go on with a stand-in,
 * so that every mistake is found in one reading; a reading with mistakes is thrown away as a whole.
 */
export type FilePlace = {
  readonly path: string
  readonly value: unknown
  /** Null below a place that could not be read at all: its children are not reported missing as well. */
  readonly problems: ProgrammeProblem[] | null
}

/** Stand-ins for what could not be read; rules are not judged on them. */
const unreadPoints = Number.NaN as Points
const unreadFraction: Fraction = { numerator: Number.NaN, denominator: Number.NaN, written: '' }
export const unreadDay = Temporal.PlainDate.from('1970-01-01')

const TEXT_LIMIT = 5000
const ITEM_LIMIT = 1000
/** A million points keeps every sum of sheets well inside the whole numbers that are exact. */
const POINTS_LIMIT = 1_000_000

export const isRead = (value: Points | Fraction): boolean =>
  !Number.isNaN(typeof value === 'number' ? value : value.numerator)

export function report(place: FilePlace, mistake: ProgrammeMistake): void {
  place.problems?.push({ path: place.path, ...mistake })
}

/** Reads an optional key: the default where it is absent. */
export const optional = <Value>(place: FilePlace, read: (place: FilePlace) => Value, absent: Value): Value =>
  place.value === undefined ? absent : read(place)

/** Reads a key that may be absent or null. */
export const nullable = <Value>(place: FilePlace, read: (place: FilePlace) => Value): Value | null =>
  place.value === undefined || place.value === null ? null : read(place)

/** The children of an object, every key of which must be among `keys`. */
export function readObject<Key extends string>(
  place: FilePlace,
  keys: readonly Key[],
): (key: Key) => FilePlace {
  const { value, problems } = place
  const under = (key: string) => (place.path === '' ? key : `${place.path}.${key}`)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    reportType(place, 'object')
    return (key) => ({ path: under(key), value: undefined, problems: null })
  }
  const children = new Map<string, unknown>(Object.entries(value))
  const known = new Set<string>(keys)
  for (const key of children.keys())
    if (!known.has(key))
      report({ path: under(key), value: undefined, problems }, { problem: 'unknown-key', key })
  return (key) => ({ path: under(key), value: children.get(key), problems })
}

export function readList<Item>(place: FilePlace, read: (item: FilePlace) => Item): readonly Item[] {
  const { value, path, problems } = place
  if (!Array.isArray(value)) {
    reportType(place, 'list')
    return []
  }
  if (value.length > ITEM_LIMIT) {
    report(place, { problem: 'too-long', limit: ITEM_LIMIT })
    return []
  }
  return value.map((item: unknown, index) => read({ path: `${path}[${index}]`, value: item, problems }))
}

export function readFilledList<Item>(place: FilePlace, read: (item: FilePlace) => Item): readonly Item[] {
  if (Array.isArray(place.value) && place.value.length === 0) report(place, { problem: 'empty' })
  return readList(place, read)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for.
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

/** Text with something in it, in NFC, without spaces around it. */
export function readText(place: FilePlace): string {
  const { value } = place
  if (typeof value !== 'string') {
    reportType(place, 'text')
    return ''
  }
  const text = value.normalize('NFC').trim()
  if (text === '') report(place, { problem: 'empty' })
  if (text.length > TEXT_LIMIT) report(place, { problem: 'too-long', limit: TEXT_LIMIT })
  if (!text.isWellFormed() || control.test(text)) report(place, { problem: 'control-character' })
  return text
}

/** Text or nothing: absent, null and blank all mean that nothing is said. */
export function readRemark(place: FilePlace): string | null {
  if (place.value === '') return null
  return nullable(place, readText)
}

export function readChoice<Choice extends string>(
  place: FilePlace,
  allowed: readonly [Choice, ...Choice[]],
): Choice {
  const given = place.value
  const chosen = allowed.find((choice) => choice === given)
  if (chosen !== undefined) return chosen
  if (given === '') report(place, { problem: 'empty' })
  else if (typeof given === 'string') report(place, { problem: 'not-one-of', given, allowed })
  else reportType(place, 'text')
  return allowed[0]
}

export function readFlag(place: FilePlace): boolean {
  if (typeof place.value === 'boolean') return place.value
  reportType(place, 'true-or-false')
  return false
}

export function readWhole(place: FilePlace, least: number, most: number | null = null): number {
  const { value } = place
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    if (value === '') report(place, { problem: 'empty' })
    else reportType(place, 'whole-number')
    return least
  }
  if (value < least || (most !== null && value > most))
    report(place, { problem: 'out-of-range', given: value, least, most })
  return value
}

/** A decimal or fraction in quotes. */
export function readFraction(place: FilePlace): Fraction {
  const { value } = place
  if (typeof value !== 'string') {
    reportType(place, 'number-in-quotes')
    return unreadFraction
  }
  const exact = parseFraction(value)
  if (value === '') report(place, { problem: 'empty' })
  else if (!exact) report(place, { problem: 'not-a-number', given: value })
  return exact ?? unreadFraction
}

/** Points a sheet can carry: nothing finer than a hundredth. */
export function readPoints(place: FilePlace): Points {
  const exact = readFraction(place)
  if (!isRead(exact)) return unreadPoints
  const score = pointsOf(exact)
  if (score === null) report(place, { problem: 'finer-than-hundredth', given: exact.written })
  else if (score > POINTS_LIMIT * 100)
    report(place, { problem: 'out-of-range', given: score / 100, least: 0, most: POINTS_LIMIT })
  return score ?? unreadPoints
}

export function readPositivePoints(place: FilePlace): Points {
  const score = readPoints(place)
  if (score !== 0) return score
  report(place, { problem: 'not-positive' })
  return unreadPoints
}

/** A share of a whole: above 0, at most 1. */
export function readShare(place: FilePlace): Fraction {
  const share = readFraction(place)
  if (!isRead(share) || (share.numerator > 0 && share.numerator <= share.denominator)) return share
  report(place, { problem: 'not-a-share', given: share.written })
  return unreadFraction
}

export function readDay(place: FilePlace): Temporal.PlainDate {
  const { value } = place
  if (typeof value !== 'string') {
    reportType(place, 'text')
    return unreadDay
  }
  const day = dayFrom(value)
  if (value === '') report(place, { problem: 'empty' })
  else if (!day) report(place, { problem: 'not-a-day', given: value })
  return day ?? unreadDay
}

export function readMonth(place: FilePlace): string {
  const month = readText(place)
  if (month !== '' && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    report(place, { problem: 'not-a-month', given: month })
  return month
}

export function readEmail(place: FilePlace): string {
  const address = readText(place)
  if (address !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address))
    report(place, { problem: 'not-an-email', given: address })
  return address
}

function reportType(place: FilePlace, expected: ExpectedType): void {
  report(place, place.value === undefined ? { problem: 'missing' } : { problem: 'wrong-type', expected })
}

function dayFrom(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}
