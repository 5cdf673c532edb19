import { expect, test } from 'vitest'
import { programmeWith } from '#test/builders/ranking.ts'
import { costEstimate, estimateTotal } from './cost-estimate.ts'
import { taxOn } from './prize-tax.ts'

test('before the decision the plan’s quotas are estimated, after it what was decided', () => {
  const plan = programmeWith()
  expect(estimateTotal(costEstimate(plan, null, 10))).toBe(25_000_000)
  const decided = ['A', 'A', 'C'].map((classCode) => ({ classCode }))
  expect(estimateTotal(costEstimate(plan, decided, 10))).toBe(4_500_000)
})

test('the council costs nothing until the plan switches it on, and then its seats by its meetings', () => {
  const fees = { chair: 500_000, member: 200_000, invited: 100_000, invitedPeople: 3, meetings: 2 }
  const plan = programmeWith({ budget: { prizeCeiling: null, source: null, councilFees: fees } })
  const lines = costEstimate(plan, [], 10)
  expect(lines.slice(-3).map(({ kind, quantity, price }) => [kind, quantity, price])).toEqual([
    ['chair', 2, 500_000],
    ['member', 20, 200_000],
    ['invited', 6, 100_000],
  ])
})

test('tax is taken in whole đồng, and not at all at a rate of 0', () => {
  expect(taxOn(333_335, 10)).toBe(33_334)
  expect(taxOn(333_335, 0)).toBe(0)
})
