import fc from 'fast-check'
import { expect, test } from 'vitest'
import { krippendorffAlpha } from './agreement-figure.ts'
import { comparableGroups, type ScoreTable } from './score-table.ts'
import { severityOf } from './severity.ts'
import { within95 } from './student-t.ts'

const tableOf = (rows: readonly (readonly (number | null)[])[]): ScoreTable =>
  rows.map((row, dossier) => ({
    dossier: `SK-${dossier}`,
    totals: row.flatMap((points, member) => (points === null ? [] : [{ member: `m${member}`, points }])),
  }))

/** Numbers between 0 and 1, the same in every run. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32
    return state / 2 ** 32
  }
}
const normal = (next: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

test('without chance, leniences come out exactly, also where members skip dossiers', () => {
  const lenience = [6, -4, 0, -2]
  const rows = [70, 82, 55, 64, 90].map((worth, dossier) =>
    lenience.map((more, member) => ((dossier + member) % 4 === 0 ? null : worth + more)),
  )
  const { severities, residual } = severityOf(tableOf(rows))
  expect(severities.map((one) => Math.round(one.lenience * 1e6) / 1e6 + 0)).toEqual(lenience)
  expect(residual).toBeLessThan(1e-6)
})

test('in simulated councils of known severities the 95 % interval holds the truth about as often as it says', () => {
  const next = chance(20240705)
  let held = 0
  let asked = 0
  for (let council = 0; council < 60; council++) {
    const drawn = Array.from({ length: 9 }, () => 4 * normal(next))
    const middle = drawn.reduce((sum, one) => sum + one, 0) / drawn.length
    const truth = drawn.map((one) => one - middle)
    const rows = Array.from({ length: 30 }, () => {
      const worth = 70 + 8 * normal(next)
      return truth.map((more) => (next() < 0.2 ? null : worth + more + 5 * normal(next)))
    })
    for (const { member, interval } of severityOf(tableOf(rows)).severities) {
      const real = truth[Number(member.slice(1))] ?? 0
      asked += 1
      if (interval !== null && interval.from <= real && real <= interval.to) held += 1
    }
  }
  expect(asked).toBe(540)
  expect(held / asked).toBeGreaterThan(0.92)
  expect(held / asked).toBeLessThan(0.98)
})

test('a member who only lost a lenient colleague is not called lenient', () => {
  const rows = [
    [80, 70, 70],
    [82, 72, 72],
    [null, 71, 71],
    [null, 60, 60],
  ]
  const { severities } = severityOf(tableOf(rows))
  expect(severities[1]?.lenience).toBeCloseTo(severities[2]?.lenience ?? 0, 9)
  expect((severities[0]?.lenience ?? 0) - (severities[1]?.lenience ?? 0)).toBeCloseTo(10, 9)
})

test('groups who judged nothing in common are kept apart', () => {
  const table = tableOf([
    [80, 70, null, null],
    [60, 65, null, null],
    [null, null, 90, 50],
  ])
  expect(comparableGroups(table)).toEqual([
    ['m0', 'm1'],
    ['m2', 'm3'],
  ])
  const { severities } = severityOf(table)
  expect(severities.map(({ lenience }) => Math.round(lenience * 100) / 100)).toEqual([1.25, -1.25, 20, -20])
})

test('one sheet a dossier tells nothing about anybody', () => {
  const { severities, residual } = severityOf(tableOf([[80], [70]]))
  expect(residual).toBeNull()
  expect(severities).toEqual([{ member: 'm0', sheets: 2, lenience: 0, interval: null, isClear: false }])
  expect(severityOf([])).toEqual({ severities: [], groups: [], residual: null })
})

test('adding the same points to every sheet, or to one dossier, changes no lenience', () => {
  const cell = fc.option(
    fc.integer({ min: 0, max: 200 }).map((halves) => halves / 2),
    { freq: 5 },
  )
  const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 8 })
  fc.assert(
    fc.property(rows, fc.nat(50), (given, more) => {
      const before = severityOf(tableOf(given)).severities
      const raised = given.map((row, at) => row.map((one) => (one === null || at > 0 ? one : one + more)))
      const after = severityOf(tableOf(raised)).severities
      expect(after.map(({ member }) => member)).toEqual(before.map(({ member }) => member))
      before.forEach(({ lenience }, at) => {
        expect(after[at]?.lenience).toBeCloseTo(lenience, 6)
      })
    }),
  )
})

test('alpha agrees with the example its author published', () => {
  const _ = null
  const observers = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
    [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
  ]
  const units = Array.from({ length: 12 }, (__, unit) => observers.map((row) => row[unit] ?? null))
  expect(krippendorffAlpha(tableOf(units))).toBeCloseTo(0.849, 3)
})

test('alpha is 1 where all agree, null where nothing can be said', () => {
  expect(
    krippendorffAlpha(
      tableOf([
        [80, 80],
        [60, 60],
      ]),
    ),
  ).toBe(1)
  expect(krippendorffAlpha(tableOf([[80, 80], [60]]))).toBeNull()
  expect(
    krippendorffAlpha(
      tableOf([
        [70, 70],
        [70, 70],
      ]),
    ),
  ).toBeNull()
})

test('the width of an interval follows the printed table of Student', () => {
  const table: readonly (readonly [number, number])[] = [
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
    [120, 1.98],
  ]
  for (const [freedom, width] of table)
    expect(Math.abs(within95(freedom) - width) / width).toBeLessThan(0.006)
})
