import {
  type FilePlace,
  optional,
  readChoice,
  readFilledList,
  readList,
  readObject,
  readShare,
  readText,
  readWhole,
  report,
} from './json-reader.ts'
import type { Coded, Target, TargetCount } from './programme.ts'

const kinds = ['participation', 'per-unit', 'field'] as const

export function parseTargets(place: FilePlace, fields: readonly Coded[]): readonly Target[] {
  return readList(place, (item) => parseTarget(item, fields)).filter((target) => target !== null)
}

/** Reads one target; which keys it has follows from its kind. Null where the kind cannot be read. */
function parseTarget(place: FilePlace, fields: readonly Coded[]): Target | null {
  switch (kindOf(place)) {
    case 'participation': {
      const at = readObject(place, ['kind', 'unitTypes', 'share', 'counts'])
      return {
        kind: 'participation',
        unitTypes: readFilledList(at('unitTypes'), readText),
        share: readShare(at('share')),
        counts: readCounts(at('counts'), 'registered'),
      }
    }
    case 'per-unit': {
      const at = readObject(place, ['kind', 'unitTypes', 'minimum', 'counts'])
      return {
        kind: 'per-unit',
        unitTypes: readFilledList(at('unitTypes'), readText),
        minimum: readWhole(at('minimum'), 1),
        counts: readCounts(at('counts'), 'registered'),
      }
    }
    case 'field': {
      const at = readObject(place, ['kind', 'field', 'minimum', 'counts'])
      const field = readText(at('field'))
      if (field !== '' && !fields.some((known) => known.code === field))
        report(at('field'), { problem: 'unknown-field', code: field })
      return {
        kind: 'field',
        field,
        minimum: readWhole(at('minimum'), 1),
        counts: readCounts(at('counts'), 'accepted'),
      }
    }
    case null:
      return null
  }
}

/** The kind decides which keys are known, so it is read before them. */
function kindOf(place: FilePlace): Target['kind'] | null {
  const { value } = place
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(
      place,
      value === undefined ? { problem: 'missing' } : { problem: 'wrong-type', expected: 'object' },
    )
    return null
  }
  const given: unknown = 'kind' in value ? value.kind : undefined
  const kind = kinds.find((known) => known === given)
  if (!kind) readChoice({ ...place, path: `${place.path}.kind`, value: given }, kinds)
  return kind ?? null
}

function readCounts(place: FilePlace, absent: TargetCount): TargetCount {
  return optional(
    place,
    (one) => readChoice(one, ['registered', 'submitted', 'accepted', 'recognised']),
    absent,
  )
}
