import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fraction } from '#app/domain/fraction.ts'
import { floorChoices, rankInput, scoredDossier, tieChoices } from '#test/builders/ranking.ts'
import { floorEffects, tieEffects } from './choice-effects.ts'
import { hypotheticalRanking } from './hypothetical.ts'
import { rank } from './rank.ts'
import { rankingUnder, type WhatIf } from './what-if.ts'

const asPlanned: WhatIf = {
  statistic: null,
  decimals: null,
  decideOn: null,
  minimum: null,
  classes: new Map(),
  absent: null,
}
const classesOf = (answer: ReturnType<typeof rankingUnder>) =>
  'ranking' in answer ? answer.ranking.outcomes.map(({ class: one }) => one) : answer

const year = rankInput([
  scoredDossier('SK-1', ['85', '85', '79']),
  scoredDossier('SK-2', ['80', '80', '79.5']),
  scoredDossier('SK-3', ['62', '61', '60']),
])

test('assuming nothing gives the ranking of the plan', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 40, max: 100 }), { minLength: 1, maxLength: 8 }), (totals) => {
      const input = rankInput(totals.map((total, i) => scoredDossier(`SK-${i}`, [String(total)])))
      const answer = rankingUnder(input, asPlanned)
      expect('ranking' in answer ? answer.ranking : answer).toEqual(hypotheticalRanking(input))
    }),
  )
})

test('threshold, quota, statistic, precision and an absent member each change what follows from them', () => {
  expect(classesOf(rankingUnder(year, asPlanned))).toEqual(['A', 'B', 'C'])
  const from = new Map([['A', { from: fraction('79.5'), quota: null }]])
  expect(classesOf(rankingUnder(year, { ...asPlanned, classes: from }))).toEqual(['A', 'A', 'C'])
  const noPlace = new Map([['A', { from: null, quota: 0 }]])
  expect(classesOf(rankingUnder(year, { ...asPlanned, classes: noPlace }))).toEqual(['B', 'B', 'C'])
  expect(classesOf(rankingUnder(year, { ...asPlanned, statistic: 'median' }))).toEqual(['A', 'A', 'C'])
  expect(classesOf(rankingUnder(year, { ...asPlanned, decimals: 0 }))).toEqual(['A', 'A', 'C'])
  expect(classesOf(rankingUnder(year, { ...asPlanned, absent: 'm2' }))).toEqual(['A', 'A', 'C'])
  const high = { ...asPlanned, minimum: fraction('60') }
  expect(classesOf(rankingUnder(year, high))).toEqual(['A', 'B', 'C'])
})

test('nonsense is refused with every reason', () => {
  const classes = new Map([
    ['A', { from: fraction('101'), quota: null }],
    ['C', { from: fraction('75'), quota: null }],
  ])
  const bad = { ...asPlanned, classes, minimum: fraction('76'), absent: 'm9' }
  expect(rankingUnder(year, bad)).toEqual([
    { problem: 'above-scale', class: 'A', scale: 100 },
    { problem: 'thresholds-not-descending', class: 'C', above: 'B' },
    { problem: 'minimum-above-class', class: 'C' },
    { problem: 'unknown-member' },
  ])
})

const tied = rankInput(
  ['SK-1', 'SK-2'].map((code) => scoredDossier(code, ['82'])),
  { rules: { classes: [{ code: 'A', name: 'Loại A', from: '80', quota: 1, prize: 1 }] } },
)

test('each way to answer a tie is the ranking with that choice recorded', () => {
  const now = rank(tied)
  if (!now.ok || now.value.ties[0] === undefined) throw new Error('a tie is open')
  const effects = tieEffects(tied, now.value, now.value.ties[0]) ?? []
  expect(effects.map(({ choice, leavesOpen }) => [choice, leavesOpen])).toEqual([
    [['SK-1'], false],
    [['SK-2'], false],
  ])
  for (const { choice, moves } of effects) {
    const then = rank({
      ...tied,
      choices: tieChoices({ round: null, class: 'A', chosen: choice, minutes: '1' }),
    })
    const classes = new Map(then.ok ? then.value.outcomes.map((one) => [one.dossier, one.class]) : [])
    expect(moves).toHaveLength(2)
    for (const move of moves) expect(move.to.class).toBe(classes.get(move.dossier))
  }
})

test('a tie with more ways than anybody reads is only counted', () => {
  const many = rankInput(
    Array.from({ length: 9 }, (_, i) => scoredDossier(`SK-${i}`, ['82'])),
    { rules: { classes: [{ code: 'A', name: 'Loại A', from: '80', quota: 4, prize: 1 }] } },
  )
  const now = rank(many)
  if (!now.ok || now.value.ties[0] === undefined) throw new Error('a tie is open')
  expect(tieEffects(many, now.value, now.value.ties[0])).toBeNull()
})

test('each answer to a missed floor is the ranking with that decision recorded', () => {
  const input = rankInput([scoredDossier('SK-1', [['85', '10', '40']])], {
    rules: {
      classes: [
        {
          code: 'A',
          name: 'Loại A',
          from: '80',
          quota: 1,
          prize: 2,
          floors: [{ criterion: 'tinh-moi', from: '20' }],
        },
        { code: 'B', name: 'Loại B', from: '70', quota: 1, prize: 1 },
      ],
    },
  })
  const now = rank(input)
  const missed = now.ok ? now.value.floorsMissed[0] : undefined
  if (!now.ok || missed === undefined) throw new Error('a floor is missed')
  const effects = floorEffects(input, now.value, missed)
  expect(effects.map(({ choice, moves }) => [choice, moves[0]?.to.class ?? null])).toEqual([
    ['A', 'A'],
    ['B', 'B'],
    [null, null],
  ])
  const recorded = rank({ ...input, choices: floorChoices({ dossier: 'SK-1', class: 'B', minutes: '1' }) })
  expect(recorded.ok && recorded.value.outcomes[0]?.class).toBe('B')
})
