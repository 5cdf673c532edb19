import fc from 'fast-check'
import { expect, test } from 'vitest'
import { councilSeats } from '#app/domain/people/actor.ts'
import { maySeeScores, type ScoreViewer, type SightFacts, seesNothing } from './score-sight.ts'

const viewers = fc.record({ seat: fc.option(fc.constantFrom(...councilSeats)), office: fc.boolean() })
const situations = fc.record({ inConflict: fc.boolean(), closed: fc.boolean(), ownSigned: fc.boolean() })
const rules = fc.record({
  seeOthers: fc.constantFrom('after-closing' as const, 'after-own' as const, 'never' as const),
  ballots: fc.constantFrom('secret' as const, 'named' as const),
})
const member: ScoreViewer = { seat: 'member', office: false }
const open: SightFacts = { inConflict: false, closed: false, ownSigned: false }

test('whoever is in conflict sees nothing, whatever the seat, the state and the rules', () => {
  fc.assert(
    fc.property(viewers, situations, rules, (viewer, facts, rule) => {
      expect(maySeeScores(viewer, { ...facts, inConflict: true }, rule)).toEqual(seesNothing)
    }),
  )
})

test('nobody outside the council and the office sees anything', () => {
  fc.assert(
    fc.property(situations, rules, (facts, rule) => {
      expect(maySeeScores({ seat: null, office: false }, facts, rule)).toEqual(seesNothing)
    }),
  )
})

test('before closing nobody sees a mean, and others’ scores only after one’s own under after-own', () => {
  fc.assert(
    fc.property(viewers, situations, rules, (viewer, facts, rule) => {
      const sight = maySeeScores(viewer, { ...facts, closed: false }, rule)
      expect(sight.mean).toBe(false)
      if (sight.others)
        expect([rule.seeOthers, facts.ownSigned, viewer.seat !== null]).toEqual(['after-own', true, true])
    }),
  )
})

test('a member sees his own sheet at once and the others after closing', () => {
  const rule = { seeOthers: 'after-closing', ballots: 'secret' } as const
  expect(maySeeScores(member, open, rule)).toEqual({ ...seesNothing, own: true })
  expect(maySeeScores(member, { ...open, ownSigned: true }, rule)).toEqual({ ...seesNothing, own: true })
  expect(maySeeScores(member, { ...open, closed: true }, rule)).toEqual({
    counts: true,
    own: true,
    others: true,
    mean: true,
    names: false,
  })
})

test('under never a member keeps to his own sheet and the mean', () => {
  const rule = { seeOthers: 'never', ballots: 'named' } as const
  const sight = maySeeScores(member, { inConflict: false, closed: true, ownSigned: true }, rule)
  expect([sight.own, sight.others, sight.mean, sight.names]).toEqual([true, false, true, false])
})

test('names stand beside scores where ballots are named, and for those who preside', () => {
  const closed = { ...open, closed: true }
  const named = { seeOthers: 'after-closing', ballots: 'named' } as const
  const secret = { seeOthers: 'after-closing', ballots: 'secret' } as const
  expect(maySeeScores(member, closed, named).names).toBe(true)
  expect(maySeeScores(member, closed, secret).names).toBe(false)
  expect(maySeeScores({ seat: 'secretary', office: false }, closed, secret).names).toBe(true)
  expect(maySeeScores({ seat: null, office: true }, closed, secret).names).toBe(false)
})

test('those who preside count sheets from the first day, plain members only at closing', () => {
  const rule = { seeOthers: 'after-own', ballots: 'secret' } as const
  for (const seat of ['chair', 'vice-chair', 'secretary'] as const)
    expect(maySeeScores({ seat, office: false }, open, rule).counts).toBe(true)
  expect(maySeeScores(member, open, rule).counts).toBe(false)
})
