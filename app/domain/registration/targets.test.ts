import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dossierStates } from '#app/domain/dossier/dossier-state.ts'
import { fraction } from '#app/domain/fraction.ts'
import { type UnitType, unitTypes } from '#app/domain/people/unit.ts'
import type { Target, TargetCount } from '#app/domain/programme/programme.ts'
import {
  isReached,
  meets,
  obligedOn,
  obligedUnits,
  type StateCount,
  type TargetOfUnits,
  tallyOf,
  targetResults,
  type UnitFigures,
  unitTargets,
} from './targets.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2024-07-05')
const longAgo = day('2020-01-01')
let made = 0

function unit(
  type: UnitType,
  counts: readonly StateCount[] = [],
  from = longAgo,
  to: Temporal.PlainDate | null = null,
): UnitFigures {
  made += 1
  const name = `Đơn vị ${made}`
  return { id: made, name, shortName: name, type, validFrom: from, validTo: to, tally: tallyOf(counts) }
}

const one = (state: StateCount['state']): readonly StateCount[] => [{ state, count: 1 }]
const none = new Map<string, ReturnType<typeof tallyOf>>()

const everyWard = (share = '1', counts: TargetCount = 'registered'): Target => ({
  kind: 'participation',
  unitTypes: ['ward', 'department'],
  share: fraction(share),
  counts,
})
const perUnit = (minimum: number, counts: TargetCount = 'registered'): Target => ({
  kind: 'per-unit',
  unitTypes: ['ward'],
  minimum,
  counts,
})

const results = (target: Target, units: readonly UnitFigures[], fields = none) =>
  targetResults({ targets: [target] }, units, fields, today)[0]

test('participation counts obliged units with one initiative, and names those without', () => {
  const silent = unit('department')
  const given = [unit('ward', one('submitted')), unit('ward', one('certified')), silent, unit('enterprise')]
  expect(results(everyWard(), given)).toMatchObject({ reached: 2, goal: 3, obliged: 3, missing: [silent] })
})

test('what is registered without a dossier counts as registered and no further', () => {
  expect(tallyOf(one('draft'), 2)).toEqual({ registered: 2, submitted: 0, accepted: 0, recognised: 0 })
  expect(tallyOf(one('accepted'), 1)).toEqual({ registered: 2, submitted: 1, accepted: 1, recognised: 0 })
})

test('a share that is no whole number of units is rounded up', () => {
  const given = [unit('ward', one('submitted')), unit('ward', one('submitted')), unit('ward'), unit('ward')]
  expect(results(everyWard('2/3'), given)).toMatchObject({ reached: 2, goal: 3 })
  expect(results(everyWard('0.5'), given)).toMatchObject({ reached: 2, goal: 2 })
})

test('a unit owes from its first day to its last', () => {
  const ending = (to: string) => unit('ward', [], longAgo, day(to))
  const target = { ...everyWard(), kind: 'participation' } as TargetOfUnits
  const owing = (units: readonly UnitFigures[]) => obligedUnits(target, units, today).length
  expect(owing([ending('2024-07-04')])).toBe(0)
  expect(owing([ending('2024-07-05')])).toBe(1)
  expect(owing([unit('ward', [], day('2024-07-06'))])).toBe(0)
  expect(owing([unit('ward', [], day('2024-07-05'))])).toBe(1)
})

test('a year gone by is judged by the units of its last day', () => {
  expect(obligedOn(2024, today).equals(today)).toBe(true)
  expect(obligedOn(2024, day('2025-07-01')).equals('2024-12-31')).toBe(true)
})

test('a per-unit target asks its minimum of each unit, at the count the plan names', () => {
  const two: readonly StateCount[] = [
    { state: 'submitted', count: 1 },
    { state: 'accepted', count: 1 },
  ]
  const given = [unit('ward', two), unit('ward', one('accepted'))]
  expect(results(perUnit(2), given)).toMatchObject({ reached: 1, goal: 2, missing: [given[1]] })
  expect(results(perUnit(1, 'accepted'), given)).toMatchObject({ reached: 2, missing: [] })
  expect(results(perUnit(1, 'recognised'), given)).toMatchObject({ reached: 0 })
})

test('a field minimum counts initiatives of the whole city, with or without a unit', () => {
  const target: Target = { kind: 'field', field: 'cchc', minimum: 5, counts: 'accepted' }
  const standing: readonly StateCount[] = [
    { state: 'submitted', count: 4 },
    { state: 'scored', count: 3 },
    { state: 'refused', count: 2 },
  ]
  expect(results(target, [], new Map([['cchc', tallyOf(standing)]]))).toMatchObject({ reached: 3, goal: 5 })
  expect(results(target, [])).toMatchObject({ reached: 0, goal: 5 })
})

test('one unit is told what is asked of it alone, while it stands and is of the obliged kind', () => {
  const programme = { targets: [everyWard(), perUnit(2)] }
  const ward = unit('ward', one('submitted'))
  expect(unitTargets(programme, ward, ward.tally, today)).toEqual([
    { counts: 'registered', minimum: 2, reached: 1, tally: ward.tally },
  ])
  expect(unitTargets(programme, unit('department'), ward.tally, today)).toEqual([])
  const gone = unit('ward', [], longAgo, day('2024-06-30'))
  expect(unitTargets(programme, gone, gone.tally, today)).toEqual([])
})

const anyCount = fc.constantFrom<TargetCount>('registered', 'submitted', 'accepted', 'recognised')
const anyCounts = fc.array(
  fc.record({ state: fc.constantFrom(...dossierStates), count: fc.integer({ min: 0, max: 3 }) }),
  { maxLength: 4 },
)
const anyDay = fc.integer({ min: -400, max: 400 }).map((days) => today.add({ days }))
const anyUnit = fc
  .tuple(fc.constantFrom(...unitTypes), anyCounts, anyDay, fc.option(anyDay))
  .map(([type, counts, from, to]) => unit(type, counts, from, to))
const anyTypes = fc.uniqueArray(fc.constantFrom(...unitTypes), { minLength: 1, maxLength: 4 })
const anyTarget: fc.Arbitrary<TargetOfUnits> = fc.oneof(
  fc.record({
    kind: fc.constant('participation' as const),
    unitTypes: anyTypes,
    share: fc.constantFrom('1', '2/3', '0.5', '0.85').map(fraction),
    counts: anyCount,
  }),
  fc.record({
    kind: fc.constant('per-unit' as const),
    unitTypes: anyTypes,
    minimum: fc.integer({ min: 1, max: 3 }),
    counts: anyCount,
  }),
)

test('what is reached and who is missing are all the obliged units, each once', () => {
  fc.assert(
    fc.property(anyTarget, fc.array(anyUnit, { maxLength: 20 }), (target, units) => {
      const found = results(target, units)
      if (found?.kind !== 'units') throw new Error('a target of units')
      const obliged = obligedUnits(target, units, today)
      expect(found.reached + found.missing.length).toBe(obliged.length)
      expect(found.goal).toBeLessThanOrEqual(obliged.length)
      expect(found.missing).toEqual(obliged.filter(({ tally }) => !meets(target, tally)))
      if (found.missing.length === 0) expect(isReached(found)).toBe(true)
    }),
  )
})

test('units that have ended, or are of another kind, change nothing', () => {
  fc.assert(
    fc.property(anyTarget, fc.array(anyUnit, { maxLength: 20 }), (target, units) => {
      const obliged = obligedUnits(target, units, today)
      expect(results(target, units)).toEqual(results(target, obliged))
    }),
  )
})

test('one more dossier never takes a unit off the target, and a later count never passes an earlier one', () => {
  fc.assert(
    fc.property(anyTarget, anyCounts, fc.constantFrom(...dossierStates), (target, counts, state) => {
      const before = tallyOf(counts)
      const after = tallyOf([...counts, { state, count: 1 }])
      if (meets(target, before)) expect(meets(target, after)).toBe(true)
      expect(before.submitted).toBeLessThanOrEqual(before.registered)
      expect(before.accepted).toBeLessThanOrEqual(before.submitted)
      expect(before.recognised).toBeLessThanOrEqual(before.accepted)
    }),
  )
})
