import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundMean } from '#app/domain/mean.ts'
import { hundredthsOfAPoint } from '#app/domain/points.ts'
import { scoredCriteria } from '#app/domain/programme/rubric.ts'
import { rank } from '#app/domain/ranking/rank.ts'
import type { RankInput, ScoredDossier } from '#app/domain/ranking/rank-input.ts'
import type { RankedDossier, Ranking } from '#app/domain/ranking/ranking.ts'
import type { RecordedChoices } from '#app/domain/ranking/recorded-choices.ts'
import { naiveRanking } from './naive-ranking.ts'
import { everyKind, type Kinds, someInput } from './random-input.ts'

const runs = { numRuns: 500 }
const withoutFloors: Kinds = { ...everyKind, classFloors: false }

test('the order of dossiers, sheets and conflicts means nothing', () => {
  const shuffled = (input: RankInput) =>
    fc
      .shuffledSubarray([...input.dossiers], { minLength: input.dossiers.length })
      .map((dossiers) => ({ ...input, dossiers: dossiers.map(turned) }))
  const pairs = someInput(everyKind).chain((input) => fc.tuple(fc.constant(input), shuffled(input)))
  fc.assert(
    fc.property(pairs, ([input, other]) => {
      expect(rank(other)).toEqual(rank(input))
    }),
    runs,
  )
})

test('no dossier gets a lower class than one with a lower printed mean, where no floor says so', () => {
  fc.assert(
    fc.property(someInput(withoutFloors), (input) => {
      const { outcomes } = ranked(input)
      const { decimals } = input.programme.scoring
      for (const better of outcomes.filter(isRecognised))
        for (const worse of outcomes.filter(isRecognised)) {
          if (better.outcome === 'unresolved' || worse.outcome === 'unresolved') continue
          if (input.programme.quotaPool === 'round' && better.round !== worse.round) continue
          const higher = printed(better, decimals) > printed(worse, decimals)
          if (higher) expect(classPlace(better, input)).toBeLessThanOrEqual(classPlace(worse, input))
        }
    }),
    runs,
  )
})

test('no quota is exceeded, whatever the council chooses', () => {
  fc.assert(
    fc.property(someInput(everyKind), fc.infiniteStream(fc.nat()), (input, chance) => {
      for (const { outcomes } of untilResolved(input, chance))
        for (const { code, quota } of input.programme.classes)
          for (const pool of poolsOf(outcomes, input)) {
            const placed = pool.filter((one) => one.class === code).length
            expect(placed).toBeLessThanOrEqual(quota ?? placed)
          }
    }),
    runs,
  )
})

test('raising one score of one sheet never worsens the class of that dossier', () => {
  const kinds: Kinds = { classFloors: true, ends: ['council'], spread: false }
  const raised = someInput(kinds).chain((input) => {
    const chances = input.dossiers.flatMap((dossier, place) =>
      dossier.sheets.flatMap((sheet, sheetPlace) =>
        scoredCriteria(input.programme.rubric).flatMap(({ max }, leaf) => {
          const score = sheet.scores[leaf] ?? max
          return score < max
            ? [{ place, sheetPlace, leaf, room: (max - score) / input.programme.rubric.step }]
            : []
        }),
      ),
    )
    return chances.length === 0
      ? fc.constant(null)
      : fc
          .constantFrom(...chances)
          .chain((chance) =>
            fc.integer({ min: 1, max: chance.room }).map((steps) => ({ input, chance, steps })),
          )
  })
  fc.assert(
    fc.property(raised, (drawn) => {
      fc.pre(drawn !== null)
      if (!drawn) return
      const { input, chance, steps } = drawn
      const before = ranked(input)
      const after = ranked({
        ...input,
        dossiers: input.dossiers.map((dossier, place) =>
          place === chance.place ? withRaised(dossier, chance, steps * input.programme.rubric.step) : dossier,
        ),
      })
      fc.pre(before.status === 'resolved' && after.status === 'resolved')
      const code = input.dossiers[chance.place]?.code
      const classOf = ({ outcomes }: Ranking) =>
        outcomes.filter((one) => one.dossier === code).map((one) => standingPlace(one, input))
      expect(classOf(after)[0]).toBeLessThanOrEqual(classOf(before)[0] ?? -1)
    }),
    { numRuns: 1000 },
  )
})

test('removing a dossier never worsens the class of another', () => {
  const removed = someInput(everyKind).chain((input) =>
    fc.tuple(fc.constant(input), fc.nat({ max: Math.max(0, input.dossiers.length - 1) })),
  )
  fc.assert(
    fc.property(removed, ([input, gone]) => {
      const before = ranked(input)
      const after = ranked({ ...input, dossiers: input.dossiers.toSpliced(gone, 1) })
      fc.pre(before.status === 'resolved' && after.status === 'resolved')
      const places = new Map(before.outcomes.map((one) => [one.dossier, standingPlace(one, input)]))
      for (const one of after.outcomes)
        expect(standingPlace(one, input)).toBeLessThanOrEqual(places.get(one.dossier) ?? -1)
    }),
    { numRuns: 1000 },
  )
})

test('prizes paid are the sum of the prizes of the classes', () => {
  fc.assert(
    fc.property(someInput(everyKind), (input) => {
      const { outcomes, prizeTotal } = ranked(input)
      const prizes = outcomes.map(
        (one): number => input.programme.classes.find((other) => other.code === one.class)?.prize ?? 0,
      )
      expect(outcomes.map((one) => one.prize)).toEqual(prizes)
      expect(prizeTotal).toBe(prizes.reduce((sum, prize) => sum + prize, 0))
    }),
    runs,
  )
})

test('every dossier has exactly one outcome, with an explanation', () => {
  fc.assert(
    fc.property(someInput(everyKind), (input) => {
      const { outcomes } = ranked(input)
      const codes = input.dossiers.map((dossier) => dossier.code)
      expect(outcomes.map((one) => one.dossier).toSorted()).toEqual(codes.toSorted())
      for (const one of outcomes) expect(one.why.length).toBeGreaterThan(0)
      for (const one of outcomes) expect(one.class !== null).toBe(one.outcome === 'prize')
    }),
    runs,
  )
})

test('without class floors a ranking is unresolved exactly when the answers of the council would differ', () => {
  fc.assert(
    fc.property(someInput(withoutFloors), (input) => {
      const naive = naiveRanking(input)
      fc.pre(naive !== null)
      const differing = [...(naive?.values() ?? [])].some((one) => one.state === 'unresolved')
      const { status, ties } = ranked(input)
      expect(status).toBe(differing ? 'unresolved' : 'resolved')
      expect(ties.length > 0).toBe(differing)
    }),
    runs,
  )
})

test('answering the open questions one after another resolves every ranking, and never makes an answer stale', () => {
  fc.assert(
    fc.property(someInput(everyKind), fc.infiniteStream(fc.nat()), (input, chance) => {
      const rankings = untilResolved(input, chance)
      expect(rankings.at(-1)?.status).toBe('resolved')
      const settled = new Map<string, string>()
      for (const { outcomes } of rankings)
        for (const one of outcomes) {
          const state = `${one.outcome} ${one.class}`
          expect(settled.get(one.dossier) ?? state).toBe(state)
          if (one.outcome !== 'unresolved') settled.set(one.dossier, state)
        }
    }),
    runs,
  )
})

test('all questions of one listing may be answered at once, where no choice takes a dossier twice', () => {
  fc.assert(
    fc.property(someInput({ ...withoutFloors, ends: ['council'] }), (input) => {
      const taken = new Set<string>()
      const ties = ranked(input).ties.map((tie) => {
        const chosen = tie.dossiers.filter((code) => !taken.has(code)).slice(0, tie.places)
        for (const code of chosen) taken.add(code)
        return { round: tie.round, class: tie.class, chosen, minutes: '01/BB' }
      })
      expect(ranked({ ...input, choices: { ties, floors: [] } }).status).toBe('resolved')
    }),
    runs,
  )
})

/** Answers one open question at a time, as chance will have it; every ranking on the way. */
function untilResolved(input: RankInput, chance: IterableIterator<number>): readonly Ranking[] {
  const rankings = [ranked(input)]
  let choices: RecordedChoices = { ties: [], floors: [] }
  for (let last = rankings.at(-1); last?.status === 'unresolved'; last = rankings.at(-1)) {
    const draw = () => Number(chance.next().value)
    const floor = last.floorsMissed.find((one) => one.consequence === 'open')
    const tie = last.ties[0]
    if (floor) {
      const { classes } = input.programme
      const place = classes.findIndex((one) => one.code === floor.class)
      const decided = classes.filter(
        (one, other) =>
          other === place ||
          (other > place &&
            !(
              one.onFloorMissed === 'demote' &&
              last.floorsMissed.some(
                (missed) => missed.dossier === floor.dossier && missed.class === one.code,
              )
            )),
      )
      const to = [...decided.map((one) => one.code), null][draw() % (decided.length + 1)] ?? null
      const choice = { dossier: floor.dossier, class: to, minutes: '02/BB' }
      choices = { ...choices, floors: [...choices.floors, choice] }
      if (!rank({ ...input, choices }).ok)
        choices = { ...choices, floors: choices.floors.with(-1, { ...choice, class: floor.class }) }
    } else if (tie) {
      const from = draw() % tie.dossiers.length
      const chosen = [...tie.dossiers.slice(from), ...tie.dossiers.slice(0, from)].slice(0, tie.places)
      const choice = { round: tie.round, class: tie.class, chosen, minutes: '01/BB' }
      choices = { ...choices, ties: [...choices.ties, choice] }
    } else throw new Error('unresolved without a question')
    rankings.push(ranked({ ...input, choices }))
  }
  return rankings
}

function ranked(input: RankInput): Ranking {
  const answer = rank(input)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.value
}

function turned(dossier: ScoredDossier): ScoredDossier {
  return {
    ...dossier,
    sheets: dossier.sheets.toReversed(),
    conflicted: dossier.conflicted.toReversed(),
  }
}

function withRaised(
  dossier: ScoredDossier,
  at: { readonly sheetPlace: number; readonly leaf: number },
  by: number,
): ScoredDossier {
  return {
    ...dossier,
    sheets: dossier.sheets.map((sheet, place) =>
      place === at.sheetPlace
        ? {
            ...sheet,
            scores: sheet.scores.map((score, leaf) =>
              leaf === at.leaf ? hundredthsOfAPoint(score + by) : score,
            ),
          }
        : sheet,
    ),
  }
}

const isRecognised = (one: RankedDossier): boolean =>
  ['prize', 'certificate', 'unresolved'].includes(one.outcome)

const printed = (one: RankedDossier, decimals: number): number =>
  one.mean ? roundMean(one.mean, decimals) : -1

/** Lower is better; certificate only comes after every class. */
function classPlace(one: RankedDossier, { programme }: RankInput): number {
  const place = programme.classes.findIndex((other) => other.code === one.class)
  return place < 0 ? programme.classes.length : place
}

function standingPlace(one: RankedDossier, input: RankInput): number {
  if (one.outcome === 'not-rankable') return Number.POSITIVE_INFINITY
  return one.outcome === 'not-recognised' ? input.programme.classes.length + 1 : classPlace(one, input)
}

function poolsOf(
  outcomes: readonly RankedDossier[],
  { programme }: RankInput,
): readonly (readonly RankedDossier[])[] {
  return programme.quotaPool === 'year'
    ? [outcomes]
    : programme.rounds.map((round) => outcomes.filter((one) => one.round === round.code))
}
