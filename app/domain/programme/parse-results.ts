import { type FilePlace, nullable, optional, readObject, readWhole } from './json-reader.ts'
import type { ResultRules } from './programme.ts'

/** Nothing is posted; a complaint comes within 15 days and is answered within 15. */
export const defaultResults: ResultRules = { postingDays: null, complaintDays: 15, answerDays: 15 }

/** Reads the rules between the council's result and its being beyond dispute; every key may be left out. */
export function parseResults(place: FilePlace): ResultRules {
  const at = readObject(place, ['postingDays', 'complaintDays', 'answerDays'])
  const days = (key: 'complaintDays' | 'answerDays') =>
    optional(at(key), (value) => readWhole(value, 1, 365), defaultResults[key])
  return {
    postingDays: nullable(at('postingDays'), (value) => readWhole(value, 1, 90)),
    complaintDays: days('complaintDays'),
    answerDays: days('answerDays'),
  }
}
