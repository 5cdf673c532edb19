import { compareProducts, type Fraction } from '#app/domain/fraction.ts'
import { HUNDREDTHS_PER_POINT, type Points, sumPoints } from '#app/domain/points.ts'
import { reportBandMistakes } from './band-mistakes.ts'
import {
  type FilePlace,
  isRead,
  nullable,
  optional,
  readFilledList,
  readFlag,
  readFraction,
  readList,
  readObject,
  readPoints,
  readPositivePoints,
  readRemark,
  readText,
  report,
} from './json-reader.ts'
import type { Band, Criterion, Rubric } from './rubric.ts'
import { type CodeAt, reportDuplicates } from './unique-codes.ts'

const DEPTH_LIMIT = 4

/** Reads the rubric and judges it: unique codes, maxima that sum, values on the step grid, floors within reach. */
export function parseRubric(place: FilePlace): Rubric {
  const at = readObject(place, ['note', 'scale', 'step', 'criteria'])
  const step = readPositivePoints(at('step'))
  const scale = readPositivePoints(at('scale'))
  const codes: CodeAt[] = []
  const criteria = readFilledList(at('criteria'), (item) => parseCriterion(item, { step, codes, depth: 1 }))
  reportDuplicates(codes)
  const sum = sumOfMaxima(criteria)
  if (sum !== null && isRead(scale) && sum !== scale)
    report(at('criteria'), { problem: 'maxima-not-scale', sum, scale })
  return { note: readRemark(at('note')), scale, step, criteria }
}

type Surroundings = { readonly step: Points; readonly codes: CodeAt[]; readonly depth: number }

function parseCriterion(place: FilePlace, around: Surroundings): Criterion {
  const at = readObject(place, [
    'code',
    'name',
    'max',
    'floor',
    'guidance',
    'commentRequired',
    'commentAtExtremes',
    'bands',
    'parts',
  ])
  const code = readText(at('code'))
  around.codes.push({ code, place: at('code') })
  const max = readPositivePoints(at('max'))
  reportOffStep(at('max'), max, around.step)
  const floor = nullable(at('floor'), readFraction)
  if (floor) reportAboveMax(at('floor'), floor, max)
  const bands = optional(at('bands'), (list) => readList(list, (item) => parseBand(item, around.step)), [])
  reportBandMistakes(at('bands'), bands, { max, step: around.step })
  const parts = optional(at('parts'), (list) => parseParts(list, around), [])
  const sum = sumOfMaxima(parts)
  if (sum !== null && isRead(max) && sum !== max) report(at('parts'), { problem: 'parts-not-max', sum, max })
  return {
    code,
    name: readText(at('name')),
    max,
    floor,
    guidance: readRemark(at('guidance')),
    commentRequired: optional(at('commentRequired'), readFlag, false),
    ...(optional(at('commentAtExtremes'), readFlag, false) ? { commentAtExtremes: true } : {}),
    bands,
    parts,
  }
}

function parseParts(place: FilePlace, around: Surroundings): readonly Criterion[] {
  if (around.depth < DEPTH_LIMIT)
    return readList(place, (item) => parseCriterion(item, { ...around, depth: around.depth + 1 }))
  report(place, { problem: 'too-deep', limit: DEPTH_LIMIT })
  return []
}

function parseBand(place: FilePlace, step: Points): Band {
  const at = readObject(place, ['name', 'from', 'to'])
  const from = readPoints(at('from'))
  const to = readPoints(at('to'))
  reportOffStep(at('from'), from, step)
  reportOffStep(at('to'), to, step)
  return { name: readText(at('name')), from, to }
}

/** A floor no sheet could ever reach. */
export function reportAboveMax(place: FilePlace, floor: Fraction, max: Points): void {
  if (!isRead(floor) || !isRead(max)) return
  if (compareProducts(floor.numerator, HUNDREDTHS_PER_POINT, max, floor.denominator) > 0)
    report(place, { problem: 'above-max', given: floor, max })
}

function reportOffStep(place: FilePlace, given: Points, step: Points): void {
  if (isRead(given) && isRead(step) && given % step !== 0) report(place, { problem: 'off-step', given, step })
}

/** Null where there is nothing to sum, or something that could not be read. */
function sumOfMaxima(criteria: readonly Criterion[]): Points | null {
  if (criteria.length === 0 || !criteria.every((criterion) => isRead(criterion.max))) return null
  return sumPoints(criteria.map((criterion) => criterion.max))
}
