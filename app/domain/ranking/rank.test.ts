import { expect, test } from 'vitest'
import { gapOf } from '#app/domain/council/gap.ts'
import { decimalMean, type Mean } from '#app/domain/mean.ts'
import { points } from '#app/domain/points.ts'
import {
  floorChoices,
  programmeWith,
  rankInput,
  scoredDossier,
  type Total,
  tieChoices,
} from '#test/builders/ranking.ts'
import { rank } from './rank.ts'
import type { RankInput } from './rank-input.ts'
import type { Ranking } from './ranking.ts'

const workedSheets = ['82', '78', '75', '91', '80', '79', '84']

test('worked example: seven sheets come to 81.29 and class A, trimmed to 80.60', () => {
  expect(meanAndClass(workedSheets)).toEqual(['81.29', 'A'])
  expect(meanAndClass(workedSheets, { statistic: 'trimmed-mean' })).toEqual(['80.60', 'A'])
})

test('worked example: with 40 in place of 80 it is 75.57, class B, with a gap of 51', () => {
  const sheets = workedSheets.map((total) => (total === '80' ? '40' : total))
  expect(meanAndClass(sheets)).toEqual(['75.57', 'B'])
  const mean: Mean = { sum: points('529'), count: 7 }
  const gap = gapOf(sheets.map(points), mean, programmeWith().scoring.gap)
  expect(gap).toEqual({ range: points('51'), rangeTooWide: true, farSheets: [4] })
  expect(
    gapOf(workedSheets.map(points), { sum: points('569'), count: 7 }, programmeWith().scoring.gap),
  ).toBeNull()
})

test('worked example: eleven sheets of 80 and one of 79.5 are B with two decimals, A with one, B when the exact mean decides', () => {
  const sheets = [...Array<string>(11).fill('80'), '79.5']
  expect(meanAndClass(sheets)).toEqual(['79.96', 'B'])
  expect(meanAndClass(sheets, { decimals: 1 })).toEqual(['80.0', 'A'])
  expect(meanAndClass(sheets, { decimals: 1, decideOn: 'exact' })).toEqual(['80.0', 'B'])
})

test('the median of an even number of sheets lies between the two middle ones', () => {
  expect(meanAndClass(['90', '60', '80.5', '80'], { statistic: 'median' })).toEqual(['80.25', 'A'])
  expect(meanAndClass(['90', '60', '70'], { statistic: 'median' })).toEqual(['70.00', 'B'])
})

const quotaExample = (fifth: Total, sixth: Total) =>
  ['91', '88.5', '86', '84', fifth, sixth, '79', '60'].map((total, place) =>
    scoredDossier(`SK-0${place + 1}`, [total]),
  )

test('worked example of quotas: the chain is asked who of the two 82.00 is the fifth A', () => {
  const dossiers = quotaExample(['82', '24', '33'], ['82', '25', '30'])
  const ranking = ranked(rankInput(dossiers))
  expect(classes(ranking)).toEqual({
    'SK-01': 'A',
    'SK-02': 'A',
    'SK-03': 'A',
    'SK-04': 'A',
    'SK-05': 'B',
    'SK-06': 'A',
    'SK-07': 'B',
    'SK-08': 'C',
  })
  expect(ranking.outcomes.map((one) => one.rank)).toEqual([1, 2, 3, 4, 5, 5, 7, 8])
  expect(ranking.prizeTotal).toBe(5 * 2_000_000 + 2 * 1_000_000 + 500_000)
})

test('where the first step of the chain is equal the second is asked, and where all are equal the council', () => {
  const byBenefit = ranked(rankInput(quotaExample(['82', '24', '33'], ['82', '24', '32'])))
  expect(classes(byBenefit)).toMatchObject({ 'SK-05': 'A', 'SK-06': 'B' })
  const byNobody = ranked(rankInput(quotaExample(['82', '24', '33'], ['82', '24', '33'])))
  expect(byNobody.status).toBe('unresolved')
  expect(byNobody.ties).toEqual([{ round: null, class: 'A', places: 1, dossiers: ['SK-05', 'SK-06'] }])
  expect(classes(byNobody)).toMatchObject({
    'SK-04': 'A',
    'SK-05': 'unresolved',
    'SK-06': 'unresolved',
    'SK-07': 'B',
  })
})

test('the choice of the council, with its minutes, resolves the ranking', () => {
  const input = rankInput(quotaExample('82', '82'), {
    choices: tieChoices({ round: null, class: 'A', chosen: ['SK-06'], minutes: '02/BB-HĐ' }),
  })
  const ranking = ranked(input)
  expect(ranking.status).toBe('resolved')
  expect(classes(ranking)).toMatchObject({ 'SK-05': 'B', 'SK-06': 'A' })
})

test('a choice that answers no question of this ranking is refused, not ignored', () => {
  const dossiers = quotaExample('82', '82')
  const refusal = (round: string | null, of: string, chosen: readonly string[], minutes = '02/BB') => {
    const answer = rank(rankInput(dossiers, { choices: tieChoices({ round, class: of, chosen, minutes }) }))
    return answer.ok ? [] : answer.problems.map((one) => one.problem)
  }
  expect(refusal(null, 'A', ['SK-05'])).toEqual([])
  expect(refusal(null, 'B', ['SK-05'])).toEqual(['no-such-tie'])
  expect(refusal(null, 'A', ['SK-05', 'SK-06'])).toEqual(['wrong-number'])
  expect(refusal(null, 'A', ['SK-04'])).toEqual(['not-in-group'])
  expect(refusal(null, 'A', ['SK-99'])).toEqual(['unknown-dossier'])
  expect(refusal(null, 'D', ['SK-05'])).toEqual(['unknown-class'])
  expect(refusal('dot-1', 'A', ['SK-05'])).toEqual(['round-without-own-quotas'])
  expect(refusal(null, 'A', ['SK-05'], ' ')).toEqual(['no-minutes'])
})

test('a choice recorded twice is refused', () => {
  const choice = { round: null, class: 'A', chosen: ['SK-05'], minutes: '02/BB' }
  const answer = rank(rankInput(quotaExample('82', '82'), { choices: tieChoices(choice, choice) }))
  expect(answer.ok || answer.problems).toEqual([
    { about: 'tie', entry: 1, problem: 'recorded-twice', first: 0 },
  ])
})

const smallClasses = (...quotas: readonly (number | null)[]) => ({
  classes: quotas.map((quota, place) => ({
    code: 'ABC'[place],
    name: `Loại ${'ABC'[place]}`,
    from: String(80 - 10 * place),
    quota,
    prize: 1,
  })),
})

const threeEqual = ['x', 'y', 'z'].map((code) => scoredDossier(code, ['82']))

test('a group that straddles two boundaries is listed whole at both', () => {
  const ranking = ranked(rankInput(threeEqual, { rules: smallClasses(1, 1, 1) }))
  expect(ranking.ties).toEqual([
    { round: null, class: 'A', places: 1, dossiers: ['x', 'y', 'z'] },
    { round: null, class: 'B', places: 1, dossiers: ['x', 'y', 'z'] },
  ])
})

test('once the higher boundary is chosen, the rest of the group is asked about at the lower one', () => {
  const choices = tieChoices({ round: null, class: 'A', chosen: ['y'], minutes: '1' })
  const ranking = ranked(rankInput(threeEqual, { rules: smallClasses(1, 1, 1), choices }))
  expect(ranking.ties).toEqual([{ round: null, class: 'B', places: 1, dossiers: ['x', 'z'] }])
  expect(classes(ranking)).toEqual({ x: 'unresolved', y: 'A', z: 'unresolved' })
})

test('a choice at the lower boundary alone waits for the higher one', () => {
  const choices = tieChoices({ round: null, class: 'B', chosen: ['y'], minutes: '1' })
  const ranking = ranked(rankInput(threeEqual, { rules: smallClasses(1, 1, 1), choices }))
  expect(ranking.ties.map((tie) => tie.class)).toEqual(['A'])
  expect(classes(ranking)).toEqual({ x: 'unresolved', y: 'unresolved', z: 'unresolved' })
})

test('both boundaries may be chosen at once, but nobody for both', () => {
  const chosen = (atA: string, atB: string) =>
    rank(
      rankInput(threeEqual, {
        rules: smallClasses(1, 1, 1),
        choices: tieChoices(
          { round: null, class: 'A', chosen: [atA], minutes: '1' },
          { round: null, class: 'B', chosen: [atB], minutes: '1' },
        ),
      }),
    )
  const answer = chosen('y', 'x')
  expect(answer.ok && classes(answer.value)).toEqual({ x: 'B', y: 'A', z: 'C' })
  const twice = chosen('y', 'y')
  expect(twice.ok || twice.problems.map((one) => one.problem)).toEqual(['not-in-group'])
})

test('those below an open tie are settled, as it does not matter to them who of the group goes down', () => {
  const dossiers = [...threeEqual.slice(0, 2), scoredDossier('w', ['75']), scoredDossier('v', ['74'])]
  const ranking = ranked(rankInput(dossiers, { rules: smallClasses(1, 2, 1) }))
  expect(classes(ranking)).toEqual({ x: 'unresolved', y: 'unresolved', w: 'B', v: 'C' })
})

test('a chain that separates part of a group puts that part in place and asks the council about the rest', () => {
  const dossiers = [
    scoredDossier('p', [['82', '30', '32']]),
    scoredDossier('q', [['82', '28', '32']]),
    scoredDossier('r', [['82', '28', '32']]),
  ]
  const ranking = ranked(rankInput(dossiers, { rules: smallClasses(2, 0) }))
  expect(classes(ranking)).toEqual({ p: 'A', q: 'unresolved', r: 'unresolved' })
  expect(ranking.ties).toEqual([{ round: null, class: 'A', places: 1, dossiers: ['q', 'r'] }])
})

test('a smaller range of totals goes first where the chain says spread', () => {
  const dossiers = [scoredDossier('wide', ['92', '72']), scoredDossier('near', ['83', '81'])]
  const ranking = ranked(
    rankInput(dossiers, { rules: { ...smallClasses(1, 1), ties: ['spread', 'council'] } }),
  )
  expect(classes(ranking)).toEqual({ wide: 'B', near: 'A' })
})

test('all-down gives the last places to nobody, and lets nobody below overtake the group', () => {
  const dossiers = [...threeEqual, scoredDossier('w', ['81'])]
  const ranking = ranked(rankInput(dossiers, { rules: { ...smallClasses(2, 3, 1), ties: ['all-down'] } }))
  expect(ranking.status).toBe('resolved')
  expect(classes(ranking)).toEqual({ x: 'B', y: 'B', z: 'B', w: 'C' })
})

test('a quota of nought gives no place and raises no question; no quota has room for all', () => {
  expect(classes(ranked(rankInput(threeEqual, { rules: smallClasses(0, null) })))).toEqual({
    x: 'B',
    y: 'B',
    z: 'B',
  })
})

test('whoever is recognised without a class gets a certificate; who is not recognised ranks after all who are', () => {
  const dossiers = [scoredDossier('c', ['55']), scoredDossier('n', ['49.5']), scoredDossier('b', ['75'])]
  const ranking = ranked(rankInput(dossiers))
  expect(ranking.outcomes.map((one) => [one.dossier, one.rank, one.outcome])).toEqual([
    ['b', 1, 'prize'],
    ['c', 2, 'certificate'],
    ['n', 3, 'not-recognised'],
  ])
})

test('too few sheets cannot be ranked, and a sheet in conflict counts for nothing', () => {
  const dossiers = [
    scoredDossier('few', ['90', '90', '90']),
    scoredDossier('free', ['90', '90', '90'], { conflicted: ['m7', 'm8'] }),
    scoredDossier('partial', ['90', '90', '90', '90', '10'], { conflicted: ['m4'] }),
  ]
  const ranking = ranked(rankInput(dossiers, { councilSize: 6 }))
  expect(
    ranking.outcomes.map((one) => [one.dossier, one.sheets, one.requiredSheets, one.rank, one.class]),
  ).toEqual([
    ['free', 3, 3, 1, 'A'],
    ['partial', 4, 4, 1, 'A'],
    ['few', 3, 4, null, null],
  ])
})

test('recognition needs two thirds of the members who are free of conflict to agree', () => {
  const vote = (agree: number, disagree: number) => ({ vote: { agree, disagree, blank: 0 } })
  const dossiers = [
    scoredDossier('six', ['90'], vote(6, 3)),
    scoredDossier('five', ['90'], vote(5, 4)),
    scoredDossier('free', ['90'], { ...vote(5, 2), conflicted: ['m7', 'm8'] }),
    scoredDossier('none', ['90']),
  ]
  const rules = { scoring: { requiredSheets: '1' } }
  const outcome = (votesRecorded: boolean, more = {}) =>
    ranked(rankInput(dossiers, { councilSize: 9, votesRecorded, rules: { ...rules, ...more } }))
  expect(classes(outcome(true))).toEqual({
    six: 'A',
    five: 'not-recognised',
    free: 'A',
    none: 'not-recognised',
  })
  expect(outcome(false)).toMatchObject({ voteTested: false })
  expect(classes(outcome(false))).toMatchObject({ five: 'A', none: 'A' })
  const present = outcome(true, { vote: { base: 'present', share: '5/9' } })
  expect(classes(present)).toMatchObject({ six: 'A', five: 'A' })
  expect(outcome(true, { vote: { required: false } })).toMatchObject({ voteTested: false })
})

test('a recognition floor is judged on the rounded mean of its criterion', () => {
  const dossiers = [
    scoredDossier('below', [
      ['90', '19', '40'],
      ['90', '20', '40'],
      ['90', '20', '40'],
    ]),
    scoredDossier('at', [
      ['90', '20', '40'],
      ['90', '20', '40'],
      ['90', '20', '40'],
    ]),
  ]
  const floors = (from: string) => ({
    recognition: { minimum: '50', floors: [{ criterion: 'tinh-moi', from }] },
  })
  expect(classes(ranked(rankInput(dossiers, { rules: floors('19.67') })))).toEqual({ below: 'A', at: 'A' })
  expect(classes(ranked(rankInput(dossiers, { rules: floors('19.68') })))).toEqual({
    below: 'not-recognised',
    at: 'A',
  })
})

const flooredA = (onFloorMissed: string, ...quotas: readonly number[]) => {
  const {
    classes: [first, ...others],
  } = smallClasses(...quotas)
  return {
    classes: [{ ...first, floors: [{ criterion: 'tinh-moi', from: '26' }], onFloorMissed }, ...others],
  }
}
const flooredDossiers = [
  scoredDossier('low', [['90', '20', '40']]),
  scoredDossier('next', [['85', '27', '38']]),
  scoredDossier('last', [['75', '25', '30']]),
]

test('a missed floor demotes where the plan says so, and the place goes to the next', () => {
  const ranking = ranked(rankInput(flooredDossiers, { rules: flooredA('demote', 1, 1, 1) }))
  expect(classes(ranking)).toEqual({ low: 'B', next: 'A', last: 'C' })
  expect(ranking.floorsMissed).toMatchObject([
    { dossier: 'low', class: 'A', criterion: 'tinh-moi', consequence: 'demoted' },
  ])
})

test('a missed floor that only warns stops the ranking, for all whose class hangs on the decision', () => {
  const tight = ranked(rankInput(flooredDossiers, { rules: flooredA('warn', 1, 1, 1) }))
  expect(tight.status).toBe('unresolved')
  expect(tight.ties).toEqual([])
  expect(classes(tight)).toEqual({ low: 'unresolved', next: 'unresolved', last: 'unresolved' })
  const wide = ranked(rankInput(flooredDossiers, { rules: flooredA('warn', 2, 2, 1) }))
  expect(classes(wide)).toEqual({ low: 'unresolved', next: 'A', last: 'B' })
})

test('the recorded decision lets a dossier in, sends it lower, or gives it no class', () => {
  const decided = (to: string | null) =>
    classes(
      ranked(
        rankInput(flooredDossiers, {
          rules: flooredA('warn', 1, 1, 1),
          choices: floorChoices({ dossier: 'low', class: to, minutes: '03/BB' }),
        }),
      ),
    )
  expect(decided('A')).toEqual({ low: 'A', next: 'B', last: 'C' })
  expect(decided('B')).toEqual({ low: 'B', next: 'A', last: 'C' })
  expect(decided('C')).toEqual({ low: 'C', next: 'A', last: 'B' })
  expect(decided(null)).toEqual({ low: 'certificate', next: 'A', last: 'B' })
})

test('a decision about a floor that nobody has to decide is refused', () => {
  const refusal = (dossier: string, to: string, onFloorMissed = 'warn') => {
    const answer = rank(
      rankInput(flooredDossiers, {
        rules: flooredA(onFloorMissed, 1, 1, 1),
        choices: floorChoices({ dossier, class: to, minutes: '03/BB' }),
      }),
    )
    return answer.ok ? [] : answer.problems.map((one) => one.problem)
  }
  expect(refusal('next', 'A')).toEqual(['no-floor-missed'])
  expect(refusal('low', 'A', 'demote')).toEqual(['no-floor-missed'])
  expect(refusal('nobody', 'A')).toEqual(['unknown-dossier'])
  expect(refusal('low', 'Z')).toEqual(['unknown-class'])
})

test('a missed floor raises no question where the class is full anyway', () => {
  const dossiers = [scoredDossier('top', [['95', '30', '40']]), ...flooredDossiers.slice(0, 1)]
  const ranking = ranked(rankInput(dossiers, { rules: flooredA('warn', 1, 1) }))
  expect(ranking.status).toBe('resolved')
  expect(classes(ranking)).toEqual({ top: 'A', low: 'B' })
  expect(ranking.floorsMissed).toMatchObject([{ dossier: 'low', class: 'A', consequence: 'no-effect' }])
})

test('where every round has the quotas for itself, each is ranked by itself', () => {
  const dossiers = ['82', '90', '81', '80.5'].map((total, place) =>
    scoredDossier(`SK-${place}`, [total], { round: place < 2 ? 'dot-1' : 'dot-2' }),
  )
  const ranking = ranked(rankInput(dossiers, { rules: { ...smallClasses(1, 1), quotaPool: 'round' } }))
  expect(ranking.outcomes.map((one) => [one.dossier, one.rank, one.class])).toEqual([
    ['SK-1', 1, 'A'],
    ['SK-2', 1, 'A'],
    ['SK-0', 2, 'B'],
    ['SK-3', 2, 'B'],
  ])
})

test('a hundred thousand equal dossiers are one question, not one too many', () => {
  const [only] = threeEqual
  if (!only) throw new Error('no dossier')
  const dossiers = Array.from({ length: 100_000 }, (_, place) => ({ ...only, code: `SK-${place}` }))
  const ranking = ranked(rankInput(dossiers, { councilSize: 1 }))
  expect(ranking.ties.map((tie) => [tie.class, tie.places, tie.dossiers.length])).toEqual([
    ['A', 5, 100_000],
    ['B', 10, 100_000],
    ['C', 10, 100_000],
  ])
})

function ranked(input: RankInput): Ranking {
  const answer = rank(input)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.value
}

/** Class of each dossier, or its outcome where it has none. */
const classes = ({ outcomes }: Ranking) =>
  Object.fromEntries(outcomes.map((one) => [one.dossier, one.class ?? one.outcome]))

function meanAndClass(totals: readonly string[], scoring: object = {}) {
  const input = rankInput([scoredDossier('SK-01', totals)], { rules: { scoring } })
  const one = ranked(input).outcomes[0]
  return [one?.mean && decimalMean(one.mean, input.programme.scoring.decimals), one?.class]
}
