import { type CheckPoint, checkPoints } from '#app/domain/intake/check-points.ts'
import {
  type FilePlace,
  nullable,
  optional,
  readChoice,
  readDay,
  readFlag,
  readList,
  readObject,
  readWhole,
} from './json-reader.ts'
import type { IntakeRules } from './programme.ts'
import { type CodeAt, reportDuplicates } from './unique-codes.ts'

/** What the Điều lệ Sáng kiến itself says: one month, one month, three months; nothing closes by itself. */
export const defaultIntake: IntakeRules = {
  checkMonths: 1,
  supplementMonths: 1,
  decisionMonths: 3,
  whileSupplementing: 'stops',
  supplementsAtMost: null,
  closeUnanswered: false,
  warnDays: 7,
  holidays: [],
  omittedPoints: [],
}

/** Reads the rules of reception; every key may be left out. */
export function parseIntake(place: FilePlace): IntakeRules {
  const at = readObject(place, [
    'checkMonths',
    'supplementMonths',
    'decisionMonths',
    'whileSupplementing',
    'supplementsAtMost',
    'closeUnanswered',
    'warnDays',
    'holidays',
    'omittedPoints',
  ])
  const absent = defaultIntake
  const months = (key: 'checkMonths' | 'supplementMonths' | 'decisionMonths') =>
    optional(at(key), (value) => readWhole(value, 1, 24), absent[key])
  return {
    checkMonths: months('checkMonths'),
    supplementMonths: months('supplementMonths'),
    decisionMonths: months('decisionMonths'),
    whileSupplementing: optional(
      at('whileSupplementing'),
      (value) => readChoice(value, ['stops', 'restarts', 'runs-on']),
      absent.whileSupplementing,
    ),
    supplementsAtMost: nullable(at('supplementsAtMost'), (value) => readWhole(value, 0, 99)),
    closeUnanswered: optional(at('closeUnanswered'), readFlag, absent.closeUnanswered),
    warnDays: optional(at('warnDays'), (value) => readWhole(value, 0, 90), absent.warnDays),
    holidays: optional(at('holidays'), (list) => readList(list, readDay), absent.holidays),
    omittedPoints: optional(at('omittedPoints'), parsePoints, absent.omittedPoints),
  }
}

function parsePoints(place: FilePlace): readonly CheckPoint[] {
  const codes: CodeAt[] = []
  const points = readList(place, (item) => {
    const point = readChoice(item, checkPoints)
    codes.push({ code: point, place: item })
    return point
  })
  reportDuplicates(codes)
  return points
}
