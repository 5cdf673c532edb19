import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rank } from '#app/domain/ranking/rank.ts'
import type { RankInput } from '#app/domain/ranking/rank-input.ts'
import type { Ranking } from '#app/domain/ranking/ranking.ts'
import { type NaiveOutcome, naiveRanking } from './naive-ranking.ts'
import { everyKind, someInput } from './random-input.ts'

const runs = { numRuns: Number(process.env.RANK_RUNS ?? 600) }

test('without class floors every outcome is what the rules say, tried with every answer of the council', () => {
  fc.assert(
    fc.property(someInput({ ...everyKind, classFloors: false }), (input) => {
      const expected = naiveRanking(input)
      fc.pre(expected !== null)
      expect(shown(ranked(input))).toEqual(expected)
    }),
    runs,
  )
})

test('with class floors whoever is settled is settled whatever the council answers', () => {
  fc.assert(
    fc.property(someInput(everyKind), (input) => {
      const expected = naiveRanking(input)
      fc.pre(expected !== null)
      const given = shown(ranked(input))
      for (const [code, outcome] of given) {
        if (outcome.state !== 'unresolved') expect([code, outcome]).toEqual([code, expected?.get(code)])
        else expect(outcome.rank).toEqual(expected?.get(code)?.rank)
      }
    }),
    runs,
  )
})

function ranked(input: RankInput): Ranking {
  const answer = rank(input)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.value
}

function shown(ranking: Ranking): ReadonlyMap<string, NaiveOutcome> {
  return new Map(
    ranking.outcomes.map((one) => [
      one.dossier,
      { rank: one.rank, state: one.outcome === 'prize' ? (one.class ?? '?') : one.outcome },
    ]),
  )
}
