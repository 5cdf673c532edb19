import { closesAt, type Deadline, startOfDay } from './deadline.ts'
import {
  type FilePlace,
  optional,
  readChoice,
  readDay,
  readFilledList,
  readObject,
  readText,
  report,
  unreadDay,
} from './json-reader.ts'
import type { Coded, Round } from './programme.ts'
import { type CodeAt, reportDuplicates } from './unique-codes.ts'

/** Reads the rounds: unique codes, known sectors, a deadline after the opening. */
export function parseRounds(place: FilePlace, sectors: readonly Coded[]): readonly Round[] {
  const codes: CodeAt[] = []
  const rounds = readFilledList(place, (item) => parseRound(item, sectors, codes))
  reportDuplicates(codes)
  return rounds
}

function parseRound(place: FilePlace, sectors: readonly Coded[], codes: CodeAt[]): Round {
  const at = readObject(place, ['code', 'name', 'sectors', 'opens', 'deadline', 'late'])
  const code = readText(at('code'))
  codes.push({ code, place: at('code') })
  const opens = readDay(at('opens'))
  const deadline = parseDeadline(at('deadline'))
  reportNeverOpen(at('deadline'), opens, deadline)
  return {
    code,
    name: readText(at('name')),
    sectors: parseSectors(at('sectors'), sectors),
    opens,
    deadline,
    late: optional(at('late'), (late) => readChoice(late, ['refuse', 'accept-with-reason']), 'refuse'),
  }
}

function parseDeadline(place: FilePlace): Deadline {
  const at = readObject(place, ['wording', 'day'])
  return { wording: readChoice(at('wording'), ['before', 'through']), day: readDay(at('day')) }
}

function reportNeverOpen(place: FilePlace, opens: Temporal.PlainDate, deadline: Deadline): void {
  if (opens === unreadDay || deadline.day === unreadDay) return
  const closes = closesAt(deadline)
  if (Temporal.Instant.compare(closes, startOfDay(opens)) <= 0)
    report(place, { problem: 'closes-before-opening', opens, closes })
}

/** Reads a list of sector codes, each of which the programme must know. */
export function parseSectors(place: FilePlace, known: readonly Coded[]): readonly string[] {
  const codes: CodeAt[] = []
  const sectors = readFilledList(place, (item) => {
    const code = readText(item)
    codes.push({ code, place: item })
    if (code !== '' && !known.some((sector) => sector.code === code))
      report(item, { problem: 'unknown-sector', code })
    return code
  })
  reportDuplicates(codes)
  return sectors
}
