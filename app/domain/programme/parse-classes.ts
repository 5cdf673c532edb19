import { dong } from '#app/domain/dong.ts'
import { compareFractions, type Fraction } from '#app/domain/fraction.ts'
import {
  type FilePlace,
  isRead,
  optional,
  readChoice,
  readFraction,
  readList,
  readObject,
  readText,
  readWhole,
  report,
} from './json-reader.ts'
import { reportAboveMax } from './parse-rubric.ts'
import { reportAboveScale } from './parse-scoring.ts'
import type { Floor, PrizeClass, RecognitionRule } from './programme.ts'
import { criterionOf, type Rubric } from './rubric.ts'
import { type CodeAt, reportDuplicates } from './unique-codes.ts'

export function parseRecognition(place: FilePlace, rubric: Rubric): RecognitionRule {
  const at = readObject(place, ['minimum', 'floors'])
  const minimum = readFraction(at('minimum'))
  reportAboveScale(at('minimum'), minimum, rubric.scale)
  return { minimum, floors: optional(at('floors'), (list) => parseFloors(list, rubric), []) }
}

/** Reads the classes, highest first: thresholds strictly descending and none below the certificate's. */
export function parseClasses(place: FilePlace, rubric: Rubric, minimum: Fraction): readonly PrizeClass[] {
  const codes: CodeAt[] = []
  let above: Fraction | null = null
  const classes = readList(place, (item) => {
    const at = readObject(item, ['code', 'name', 'from', 'quota', 'prize', 'floors', 'onFloorMissed'])
    const code = readText(at('code'))
    codes.push({ code, place: at('code') })
    const from = readFraction(at('from'))
    reportAboveScale(at('from'), from, rubric.scale)
    reportOutOfOrder(at('from'), from, above)
    if (isRead(from)) above = from
    if (isRead(from) && isRead(minimum) && compareFractions(from, minimum) < 0)
      report(at('from'), { problem: 'below-minimum', from, minimum })
    return {
      code,
      name: readText(at('name')),
      from,
      quota: readQuota(at('quota')),
      prize: dong(Math.max(0, readWhole(at('prize'), 0))),
      floors: optional(at('floors'), (list) => parseFloors(list, rubric), []),
      onFloorMissed: optional(
        at('onFloorMissed'),
        (one) => readChoice(one, ['warn', 'demote']),
        'warn' as const,
      ),
    }
  })
  reportDuplicates(codes)
  return classes
}

function reportOutOfOrder(place: FilePlace, from: Fraction, above: Fraction | null): void {
  if (above && isRead(from) && compareFractions(from, above) >= 0)
    report(place, { problem: 'not-descending', from, above })
}

function readQuota(place: FilePlace): number | null {
  if (place.value === null) return null
  if (place.value !== undefined && typeof place.value !== 'number') {
    report(place, { problem: 'wrong-type', expected: 'whole-number-or-null' })
    return null
  }
  return readWhole(place, 0)
}

function parseFloors(place: FilePlace, rubric: Rubric): readonly Floor[] {
  const codes: CodeAt[] = []
  const floors = readList(place, (item) => {
    const at = readObject(item, ['criterion', 'from'])
    const code = readText(at('criterion'))
    codes.push({ code, place: at('criterion') })
    const from = readFraction(at('from'))
    const criterion = criterionOf(rubric, code)
    if (criterion) reportAboveMax(at('from'), from, criterion.max)
    else if (code !== '') report(at('criterion'), { problem: 'unknown-criterion', code })
    return { criterion: code, from }
  })
  reportDuplicates(codes)
  return floors
}
