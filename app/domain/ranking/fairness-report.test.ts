import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumPoints } from '#app/domain/points.ts'
import { rankInput, scoredDossier } from '#test/builders/ranking.ts'
import { fairnessReport } from './fairness-report.ts'
import { hypotheticalRanking, withEqualSeverity, withoutMember } from './hypothetical.ts'

/** SK-2 was judged without the lenient m3, who lifts everybody else by about ten points. */
const lostALenient = rankInput([
  scoredDossier('SK-1', ['78', '78', '78', '88']),
  scoredDossier('SK-2', ['80', '79', '80', '90'], { conflicted: ['m3'] }),
  scoredDossier('SK-3', ['60', '61', '60', '70']),
  scoredDossier('SK-4', ['72', '71', '72', '82']),
])

test('a dossier that lost a lenient judge to a conflict is shown as one that would move up', () => {
  const { equalSeverity, analysis } = fairnessReport(lostALenient)
  expect(analysis.severities.find(({ member }) => member === 'm3')).toMatchObject({
    sheets: 3,
    isClear: true,
  })
  expect(equalSeverity.map(({ dossier, from, to }) => [dossier, from.class, to.class])).toEqual([
    ['SK-2', 'B', 'A'],
  ])
})

test('the report leaves the official ranking as it is', () => {
  const before = JSON.stringify(lostALenient)
  const official = hypotheticalRanking(lostALenient)
  fairnessReport(lostALenient)
  expect(JSON.stringify(lostALenient)).toBe(before)
  expect(hypotheticalRanking(lostALenient)).toEqual(official)
})

test('leaving out a member names every dossier whose class hangs on that one sheet', () => {
  const input = rankInput([
    scoredDossier('SK-1', ['79', '79', '84']),
    scoredDossier('SK-2', ['90', '90', '90']),
  ])
  const moves = fairnessReport(input).leaveOneOut.map(({ member, moves }) => [
    member,
    moves.map(({ dossier, from, to }) => `${dossier}: ${from.class} → ${to.class}`),
  ])
  expect(moves).toEqual([
    ['m0', []],
    ['m1', []],
    ['m2', ['SK-1: A → B']],
  ])
})

test('dossiers for discussion come with the sheets that lie far off, widest first', () => {
  const input = rankInput([
    scoredDossier('SK-1', ['82', '78', '75', '91', '40', '79', '84']),
    scoredDossier('SK-2', ['80', '81']),
    scoredDossier('SK-3', ['50', '90']),
  ])
  const { discussion } = fairnessReport(input)
  expect(discussion.map(({ dossier, gap }) => [dossier, gap.rangeTooWide, gap.farSheets])).toEqual([
    ['SK-3', true, []],
    ['SK-1', true, [4]],
  ])
})

test('a sheet freed of lenience has lost exactly that, whatever the criteria', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2000, max: 2000 }), (hundredths) => {
      const lenience = new Map([['m0', hundredths / 100]])
      const [dossier] = withEqualSeverity(rankInput([scoredDossier('SK-1', ['75'])]), lenience).dossiers
      expect(sumPoints(dossier?.sheets[0]?.scores ?? [])).toBe(7500 - hundredths)
    }),
  )
})

test('whoever is left out is in no base: the sheets still needed follow the smaller council', () => {
  const input = rankInput([scoredDossier('SK-1', ['80', '80'])], { councilSize: 4 })
  const official = hypotheticalRanking(input).outcomes[0]
  const other = hypotheticalRanking(withoutMember(input, 'm7')).outcomes[0]
  expect([official?.outcome, official?.requiredSheets]).toEqual(['not-rankable', 3])
  expect([other?.outcome, other?.requiredSheets]).toEqual(['prize', 2])
})

test('each class boundary names who stands next to it and who would cross it', () => {
  const { boundaries } = fairnessReport(lostALenient)
  const [a] = boundaries
  expect([a?.class, a?.lastIn?.dossier, a?.firstOut?.dossier]).toEqual(['A', 'SK-1', 'SK-2'])
  expect(a?.equalSeverity).toEqual(['SK-2'])
  expect(boundaries.map((one) => one.class)).toEqual(['A', 'B', 'C', null])
  expect(boundaries.at(-1)?.firstOut).toBeNull()
})

test('a boundary that hangs on one member says on whom', () => {
  const input = rankInput([
    scoredDossier('SK-1', ['79', '79', '84']),
    scoredDossier('SK-2', ['90', '90', '90']),
  ])
  const [a, b] = fairnessReport(input).boundaries
  expect(a?.withoutMember).toEqual([{ dossier: 'SK-1', members: ['m2'] }])
  expect(b?.withoutMember).toEqual([])
})

test('every dossier with a sheet has its place in the spread and in the ranking beside, in official order', () => {
  const { spread, besideEqualSeverity } = fairnessReport(lostALenient)
  const order = hypotheticalRanking(lostALenient).outcomes.map(({ dossier }) => dossier)
  expect(spread.map(({ dossier }) => dossier)).toEqual(order)
  expect(besideEqualSeverity.map(({ dossier }) => dossier)).toEqual(order)
  expect(spread.find(({ dossier }) => dossier === 'SK-3')?.totals).toEqual([6000, 6100, 6000, 7000])
})
