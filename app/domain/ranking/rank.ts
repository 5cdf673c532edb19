import { sumDong } from '#app/domain/dong.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { recordProblems } from './check-choices.ts'
import { watchedCriteria } from './figures.ts'
import { orderOf } from './order.ts'
import type { RankInput, ScoredDossier } from './rank-input.ts'
import { rankPool } from './rank-pool.ts'
import { byCode, type RankedDossier, type Ranking } from './ranking.ts'
import { recognitionFloors } from './recognition-test.ts'
import type { ChoiceProblem } from './recorded-choices.ts'

/**
 * Xếp hạng: everything of rules §4–5, from signed sheets to classes, prizes and the facts that explain them.
 * Refused only where a recorded choice of the council does not answer a question that this input asks.
 */
export function rank(input: RankInput): Outcome<Ranking, ChoiceProblem> {
  const badRecord = recordProblems(input)
  if (badRecord.length > 0) return refused(badRecord)
  const { programme } = input
  const watched = watchedCriteria(programme, watchedCodes(programme))
  const field = {
    ...input,
    watched,
    order: orderOf(programme, watched),
    recognitionFloors: recognitionFloors(programme),
    votesTested: input.votesRecorded && programme.vote.required,
  }
  const pools = poolsOf(input).map(({ round, dossiers }) => rankPool(field, round, dossiers))
  const problems = pools.flatMap((pool) => pool.problems)
  if (problems.length > 0) return refused(problems)
  const [onlyPool, ...more] = pools
  const outcomes =
    onlyPool && more.length === 0
      ? onlyPool.outcomes
      : pools.flatMap((pool) => pool.outcomes).toSorted(byRank)
  const classOrder = new Map(programme.classes.map((one, place) => [one.code, place]))
  return done({
    status: outcomes.some((one) => one.outcome === 'unresolved') ? 'unresolved' : 'resolved',
    voteTested: field.votesTested,
    ties: pools.flatMap((pool) => pool.ties),
    floorsMissed: pools
      .flatMap((pool) => pool.floorsMissed)
      .toSorted((a, b) => byCode(a, b) || (classOrder.get(a.class) ?? 0) - (classOrder.get(b.class) ?? 0)),
    outcomes,
    prizeTotal: sumDong(outcomes.map((one) => one.prize)),
  })
}

function watchedCodes({ recognition, classes, ties, ...programme }: Programme): readonly string[] {
  return [
    ...recognitionFloors({ recognition, classes, ties, ...programme }).map((floor) => floor.criterion),
    ...classes.flatMap((one) => one.floors.map((floor) => floor.criterion)),
    ...ties.steps.flatMap((step) => (step.by === 'criterion' ? [step.criterion] : [])),
  ]
}

/** The year is one pool; where rounds have their own quotas, each is one, and every dossier must be in one of them. */
function poolsOf({ programme, dossiers }: RankInput): readonly {
  readonly round: string | null
  readonly dossiers: readonly ScoredDossier[]
}[] {
  if (programme.quotaPool === 'year') return [{ round: null, dossiers }]
  const byRound = Map.groupBy(dossiers, (dossier) => dossier.round)
  const known = programme.rounds.map((round) => round.code)
  for (const round of byRound.keys())
    if (round === null || !known.includes(round)) throw new RangeError(`a dossier is in no round: ${round}`)
  return known.map((round) => ({ round, dossiers: byRound.get(round) ?? [] }))
}

const byRank = (a: RankedDossier, b: RankedDossier): number =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) || byCode(a, b)
