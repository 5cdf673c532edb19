// How fast a plan of assignment is: `npm run bench -- assignment`.

import { type AssignmentPlan, assign } from '#app/domain/council/assignment/assign.ts'
import type { AssignmentWish, Pair } from '#app/domain/council/assignment/assignment-wish.ts'
import { type Figure, middleOf } from './figure.ts'

const command = 'npm run bench -- assignment'
const dossiers = 2_000
const members = 60
const each = 3

/** A plan from nothing, and another after one member has left: fields, conflicts, wishes and locks as a large year has them. */
export async function assignmentBench(): Promise<readonly Figure[]> {
  const wish = largeWish()
  const plans: number[] = []
  const changes: number[] = []
  let moved = 0
  for (let round = 0; round < 5; round++) {
    const first = taken(() => assign(wish))
    const after = { ...wish, members: wish.members.slice(1), standing: first.value.pairs }
    const second = taken(() => assign(after))
    plans.push(first.milliseconds)
    changes.push(second.milliseconds)
    moved = newIn(second.value, first.value)
  }
  const size = `${dossiers.toLocaleString('en')} dossiers × ${members} members × ${each} each`
  return [
    {
      name: `assigning ${size}, one process`,
      value: middleOf(plans),
      unit: 'ms',
      command,
      target: { atMost: 5_000 },
      remark: 'the middle of 5; cheapest chains, so that no assignment is cheaper',
    },
    {
      name: `the same again after one member has left`,
      value: middleOf(changes),
      unit: 'ms',
      command,
      target: { atMost: 5_000 },
      remark: `the middle of 5; ${moved} of ${dossiers * each} pairs are new, ${Math.round((dossiers * each) / members)} were his`,
    },
  ]
}

/** The same wish every time: twelve fields, two of them known to each member, one pair in fifty in conflict. */
function largeWish(): AssignmentWish {
  const chance = sameChanceEveryTime()
  const field = () => `f${Math.floor(chance() * 12)}`
  const pairs = (share: number): readonly Pair[] =>
    Array.from({ length: Math.round(dossiers * members * share) }, () => ({
      dossierId: 1 + Math.floor(chance() * dossiers),
      memberId: 1 + Math.floor(chance() * members),
    }))
  return {
    dossiers: Array.from({ length: dossiers }, (_, place) => ({ id: place + 1, field: field() })),
    members: Array.from({ length: members }, (_, place) => ({
      id: place + 1,
      fields: [field(), field()],
      most: place % 10 === 0 ? 80 : null,
    })),
    each,
    conflicts: pairs(0.02),
    locks: pairs(0.0005),
    preferences: pairs(0.05).map((pair) => ({ ...pair, wish: Math.floor(chance() * 7) - 3 })),
    standing: [],
  }
}

function newIn(plan: AssignmentPlan, before: AssignmentPlan): number {
  const stood = new Set(before.pairs.map(({ dossierId, memberId }) => `${dossierId}-${memberId}`))
  return plan.pairs.filter(({ dossierId, memberId }) => !stood.has(`${dossierId}-${memberId}`)).length
}

function taken<Value>(work: () => Value): { readonly value: Value; readonly milliseconds: number } {
  const from = performance.now()
  const value = work()
  return { value, milliseconds: performance.now() - from }
}

/** A small generator with a fixed seed (mulberry32). */
function sameChanceEveryTime(): () => number {
  let state = 20_240_715
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
