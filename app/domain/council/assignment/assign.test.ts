import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AssignmentPlan, assign } from './assign.ts'
import { type AssignmentWish, assignmentCosts, type Pair } from './assignment-wish.ts'
import { pairCosts } from './pair-costs.ts'

const wishOf = (given: Partial<AssignmentWish>): AssignmentWish => ({
  dossiers: [],
  members: [],
  each: 1,
  conflicts: [],
  locks: [],
  preferences: [],
  standing: [],
  ...given,
})
const member = (id: number, ...fields: string[]) => ({ id, fields, most: null })
const dossier = (id: number, field: string | null = null) => ({ id, field })
const pairsOf = ({ pairs }: AssignmentPlan) => pairs.map(({ dossierId, memberId }) => [dossierId, memberId])

test('dossiers go to members of their field, loads even among those', () => {
  const plan = assign(
    wishOf({
      dossiers: [dossier(1, 'giao-duc'), dossier(2, 'giao-duc'), dossier(3, 'y-te'), dossier(4, 'y-te')],
      members: [member(11, 'giao-duc'), member(12, 'giao-duc'), member(13, 'y-te')],
    }),
  )
  expect(plan.loads).toEqual([
    { memberId: 11, dossiers: 1 },
    { memberId: 12, dossiers: 1 },
    { memberId: 13, dossiers: 2 },
  ])
  expect(plan.pairs.every(({ reasons }) => reasons.some(({ reason }) => reason === 'expertise'))).toBe(true)
})

test('whoever has a conflict never gets the dossier, also where it then stays short', () => {
  const plan = assign(
    wishOf({
      dossiers: [dossier(1), dossier(2)],
      members: [member(11), member(12)],
      each: 2,
      conflicts: [{ dossierId: 1, memberId: 11 }],
      locks: [{ dossierId: 1, memberId: 11 }],
    }),
  )
  expect(pairsOf(plan)).toEqual([
    [1, 12],
    [2, 11],
    [2, 12],
  ])
  expect(plan.short).toEqual([{ dossierId: 1, given: 1, wanted: 2 }])
  expect(plan.pairs[0]?.reasons).toEqual([{ reason: 'no-other', free: 1 }])
})

test('a member who leaves moves only what he had', () => {
  const dossiers = Array.from({ length: 12 }, (_, at) => dossier(at + 1))
  const members = [11, 12, 13, 14].map((id) => member(id))
  const first = assign(wishOf({ dossiers, members, each: 2 }))
  const standing = first.pairs.filter(({ memberId }) => memberId !== 14)
  const second = assign(wishOf({ dossiers, members: members.slice(0, 3), each: 2, standing: first.pairs }))
  expect(second.dropped.every(({ memberId }) => memberId === 14)).toBe(true)
  expect(pairsOf(second).length).toBe(24)
  for (const { dossierId, memberId } of standing)
    expect(pairsOf(second)).toContainEqual([dossierId, memberId])
  expect(second.loads.map((one) => one.dossiers)).toEqual([8, 8, 8])
})

test('a new member takes over only as much as even loads are worth less than kept pairs', () => {
  const dossiers = Array.from({ length: 6 }, (_, at) => dossier(at + 1))
  const first = assign(wishOf({ dossiers, members: [member(11), member(12)] }))
  const second = assign(
    wishOf({ dossiers, members: [member(11), member(12), member(13)], standing: first.pairs }),
  )
  expect(second.dropped).toEqual([])
})

const someWish = fc
  .record({
    dossiers: fc.integer({ min: 1, max: 4 }),
    members: fc.integer({ min: 1, max: 4 }),
    each: fc.integer({ min: 1, max: 2 }),
    fields: fc.array(fc.constantFrom('x', 'y'), { minLength: 8, maxLength: 8 }),
    most: fc.array(fc.option(fc.integer({ min: 1, max: 3 })), { minLength: 4, maxLength: 4 }),
    kinds: fc.array(fc.constantFrom('none', 'none', 'none', 'conflict', 'lock', 'wish', 'unwish', 'kept'), {
      minLength: 16,
      maxLength: 16,
    }),
  })
  .map(({ dossiers, members, each, fields, most, kinds }) => {
    const cells = Array.from({ length: dossiers * members }, (_, at) => ({
      dossierId: Math.floor(at / members) + 1,
      memberId: (at % members) + 11,
      kind: kinds[at],
    }))
    const of = (kind: string): readonly Pair[] =>
      cells.filter((cell) => cell.kind === kind).map(({ dossierId, memberId }) => ({ dossierId, memberId }))
    const locks = of('lock').filter(
      (pair, at, all) =>
        all.slice(0, at).filter((one) => one.dossierId === pair.dossierId).length < each &&
        all.slice(0, at).filter((one) => one.memberId === pair.memberId).length <
          (most[pair.memberId - 11] ?? 9),
    )
    return wishOf({
      dossiers: Array.from({ length: dossiers }, (_, at) => dossier(at + 1, fields[at] ?? null)),
      members: Array.from({ length: members }, (_, at) => ({
        id: at + 11,
        fields: [fields[at + 4] ?? 'x'],
        most: most[at] ?? null,
      })),
      each,
      conflicts: of('conflict'),
      locks,
      preferences: [
        ...of('wish').map((pair) => ({ ...pair, wish: 2 })),
        ...of('unwish').map((pair) => ({ ...pair, wish: -3 })),
      ],
      standing: of('kept'),
    })
  })

/** Most pairs first, then least cost, over every assignment there is. */
function bestByTrying(wish: AssignmentWish): { readonly pairs: number; readonly cost: number } {
  const { costs, locked } = pairCosts(wish)
  const width = wish.members.length
  let best = { pairs: -1, cost: Number.POSITIVE_INFINITY }
  for (let choice = 0; choice < 2 ** costs.length; choice++) {
    const has = (cell: number) => ((choice >> cell) & 1) === 1
    const cells = Array.from(costs, (_, cell) => cell)
    if (
      cells.some(
        (cell) => (locked[cell] === 1 || costs[cell] === Infinity) && has(cell) !== (locked[cell] === 1),
      )
    )
      continue
    const rows = wish.dossiers.map((_, row) =>
      cells.filter((cell) => Math.floor(cell / width) === row && has(cell)),
    )
    if (rows.some((row) => row.length > wish.each)) continue
    const loads = wish.members.map(
      (_, column) => cells.filter((cell) => cell % width === column && has(cell)).length,
    )
    if (loads.some((load, column) => load > (wish.members[column]?.most ?? Infinity))) continue
    const pairs = rows.flat().length
    const cost = costOf(rows.flat(), loads, costs)
    if (pairs > best.pairs || (pairs === best.pairs && cost < best.cost)) best = { pairs, cost }
  }
  return best
}

const costOf = (cells: readonly number[], loads: readonly number[], costs: Float64Array): number =>
  cells.reduce((sum, cell) => sum + (costs[cell] ?? 0), 0) +
  loads.reduce((sum, load) => sum + (assignmentCosts.load * load * (load + 1)) / 2, 0)

test('no assignment has more pairs, and of those that leave nobody short none is cheaper', () => {
  fc.assert(
    fc.property(
      someWish.filter(({ dossiers, members }) => dossiers.length * members.length <= 9),
      (wish) => {
        const plan = assign(wish)
        const { costs } = pairCosts(wish)
        const width = wish.members.length
        const cells = plan.pairs.map(({ dossierId, memberId }) => (dossierId - 1) * width + memberId - 11)
        const best = bestByTrying(wish)
        expect(cells.length).toBe(best.pairs)
        // Where there are too few members, who stays short is no matter of cost: each dossier gets one before any gets two.
        const loads = plan.loads.map((one) => one.dossiers)
        if (plan.short.length === 0) expect(costOf(cells, loads, costs)).toBeCloseTo(best.cost, 6)
      },
    ),
    { numRuns: 150 },
  )
})

test('locks stand, limits hold, conflicts are met nowhere, and every pair says why', () => {
  fc.assert(
    fc.property(someWish, (wish) => {
      const plan = assign(wish)
      const keys = plan.pairs.map(({ dossierId, memberId }) => `${dossierId}-${memberId}`)
      expect(new Set(keys).size).toBe(keys.length)
      for (const lock of wish.locks) expect(keys).toContain(`${lock.dossierId}-${lock.memberId}`)
      for (const one of wish.conflicts) expect(keys).not.toContain(`${one.dossierId}-${one.memberId}`)
      for (const { memberId, dossiers } of plan.loads)
        expect(dossiers).toBeLessThanOrEqual(wish.members.find(({ id }) => id === memberId)?.most ?? Infinity)
      expect(plan.pairs.every(({ reasons }) => reasons.length > 0)).toBe(true)
    }),
  )
})
