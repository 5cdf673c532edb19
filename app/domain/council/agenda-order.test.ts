import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AgendaStop, agendaOrder, movesThroughTheDoor } from './agenda-order.ts'

const agenda = (...away: readonly (readonly number[])[]): readonly AgendaStop[] =>
  away.map((members, place) => ({ dossierId: place + 1, away: members }))
const ids = (stops: readonly AgendaStop[]) => stops.map(({ dossierId }) => dossierId)

function* everyOrder<T>(list: readonly T[]): Generator<readonly T[]> {
  if (list.length < 2) yield list
  for (const [place, first] of list.entries())
    if (list.length > 1) for (const rest of everyOrder(list.toSpliced(place, 1))) yield [first, ...rest]
}

test('nobody goes out and comes back in between two dossiers he is in conflict with', () => {
  const stops = agenda([7], [], [7], [3], [], [3, 7])
  const ordered = agendaOrder(stops)
  expect(movesThroughTheDoor(ordered)).toBe(4)
  expect(ids(ordered)).toEqual([2, 5, 4, 6, 1, 3])
})

test('the order is as good as the best of all orders', () => {
  const away = fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 })
  fc.assert(
    fc.property(fc.array(away, { minLength: 1, maxLength: 6 }), (given) => {
      const stops = agenda(...given)
      const best = Math.min(...[...everyOrder(stops)].map(movesThroughTheDoor))
      expect(movesThroughTheDoor(agendaOrder(stops))).toBe(best)
    }),
  )
})

test('every dossier stays on the agenda once, and a long agenda is never worse than the given order', () => {
  const away = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 4 })
  fc.assert(
    fc.property(fc.array(away, { minLength: 20, maxLength: 40 }), (given) => {
      const stops = agenda(...given)
      const ordered = agendaOrder(stops)
      expect(ids(ordered).toSorted((a, b) => a - b)).toEqual(ids(stops))
      expect(movesThroughTheDoor(ordered)).toBeLessThanOrEqual(movesThroughTheDoor(stops))
    }),
    { numRuns: 30 },
  )
})

test('dossiers nobody goes out for keep the order they were given', () => {
  expect(ids(agendaOrder(agenda([], [], [])))).toEqual([1, 2, 3])
  expect(agendaOrder([])).toEqual([])
})
