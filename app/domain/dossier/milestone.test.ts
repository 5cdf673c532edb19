import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dossierStates, leadsTo } from './dossier-state.ts'
import { isPast, type Milestone, statesPast } from './milestone.ts'

const milestones: readonly Milestone[] = [
  'registered',
  'submitted',
  'accepted',
  'before-council',
  'scored',
  'recognised',
  'certified',
]
const state = fc.constantFrom(...dossierStates)

test('who is past a milestone is past every earlier one', () => {
  fc.assert(
    fc.property(state, fc.nat(milestones.length - 2), (of, place) => {
      const [earlier, later] = [milestones[place], milestones[place + 1]]
      if (earlier && later && isPast(later, of)) expect(isPast(earlier, of)).toBe(true)
    }),
  )
})

test('a milestone once passed is lost only by withdrawing or by revoking', () => {
  fc.assert(
    fc.property(state, state, fc.constantFrom(...milestones), (from, to, milestone) => {
      if (!leadsTo(from, to) || to === 'withdrawn' || to === 'revoked') return
      if (isPast(milestone, from)) expect(isPast(milestone, to)).toBe(true)
    }),
  )
})

test('withdrawn counts nowhere, refused as submitted, not recognised as scored', () => {
  const past = (of: (typeof dossierStates)[number]) => milestones.filter((milestone) => isPast(milestone, of))
  expect(past('withdrawn')).toEqual([])
  expect(past('refused').at(-1)).toBe('submitted')
  expect(past('not-recognised').at(-1)).toBe('scored')
  expect(past('revoked').at(-1)).toBe('scored')
  expect(past('draft')).toEqual([])
  expect(past('submitted')).toEqual(['registered', 'submitted'])
})

test('the states of a list are those past its milestone', () => {
  expect(statesPast('recognised')).toEqual(['recognised', 'certified'])
  expect(statesPast('scored')).toEqual(['scored', 'recognised', 'not-recognised', 'certified', 'revoked'])
})
