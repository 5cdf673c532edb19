import { decimalMean } from '#app/domain/mean.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { Ranking } from '#app/domain/ranking/ranking.ts'
import { why } from './why.ts'

/** The ranking as the JSON object that the contract of `npm run rank` promises, keys in its order. */
export function printedRanking(ranking: Ranking, programme: Programme): string {
  const { decimals } = programme.scoring
  const printed = {
    status: ranking.status,
    voteTested: ranking.voteTested,
    ties: ranking.ties.map((tie) => ({
      round: tie.round,
      class: tie.class,
      places: tie.places,
      dossiers: tie.dossiers,
    })),
    floorsMissed: ranking.floorsMissed.map((floor) => ({
      dossier: floor.dossier,
      class: floor.class,
      criterion: floor.criterion,
      mean: decimalMean(floor.mean, decimals),
      from: floor.from.written,
    })),
    outcomes: ranking.outcomes.map((one) => ({
      dossier: one.dossier,
      sheets: one.sheets,
      mean: one.mean && decimalMean(one.mean, decimals),
      rank: one.rank,
      class: one.class,
      outcome: one.outcome,
      prize: one.prize,
      why: why(one, programme),
    })),
    prizeTotal: ranking.prizeTotal,
  }
  return `${JSON.stringify(printed, null, 2)}\n`
}
