import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DossierState, dossierStates, leadsTo } from './dossier-state.ts'
import { nextActor } from './next-actor.ts'
import { yearStepsOf } from './year-steps.ts'

const state = fc.constantFrom(...dossierStates)
// A refusal at the decision may be corrected by another decision.
const ends: readonly DossierState[] = ['refused', 'revoked', 'withdrawn']

test('no state leads to itself, and what has ended leads nowhere', () => {
  fc.assert(
    fc.property(state, state, (from, to) => {
      if (from === to || ends.includes(from)) expect(leadsTo(from, to)).toBe(false)
    }),
  )
})

test('a dossier may be withdrawn from every state before recognition and from none after', () => {
  const from = dossierStates.filter((each) => leadsTo(each, 'withdrawn'))
  expect(from).toEqual([
    'draft',
    'with-unit',
    'returned',
    'approved-by-unit',
    'submitted',
    'needs-supplement',
    'accepted',
    'appraised',
    'in-scoring',
    'scored',
  ])
})

/** What only a decision that corrects or revokes an earlier one does: nobody waits for that. */
const isAmended = (from: DossierState, to: DossierState): boolean =>
  to === 'revoked' || (['recognised', 'not-recognised', 'certified'].includes(from) && to !== 'certified')

test('somebody is waited for exactly while the way goes on to somewhere', () => {
  fc.assert(
    fc.property(state, fc.boolean(), (each, isAppraised) => {
      const goesOn = dossierStates.some((next) => leadsTo(each, next) && !isAmended(each, next))
      expect(nextActor({ state: each, unitId: 1 }, isAppraised) !== null).toBe(goesOn)
    }),
  )
})

test('of the steps of the year one at most is lit, all before it are done and all after it ahead', () => {
  fc.assert(
    fc.property(
      state,
      fc.boolean(),
      fc.option(fc.integer({ min: 1, max: 9 })),
      (each, isAppraised, unitId) => {
        const standings = yearStepsOf({ state: each, unitId, version: 1, isAppraised }).map(
          ({ standing }) => standing,
        )
        const lit = standings.filter((one) => one === 'now' || one === 'stopped')
        expect(lit.length).toBe(each === 'certified' ? 0 : 1)
        expect(standings.toSorted(byOrder)).toEqual(standings)
      },
    ),
  )
})

const order = ['done', 'now', 'stopped', 'ahead']
const byOrder = (a: string, b: string) => order.indexOf(a) - order.indexOf(b)
