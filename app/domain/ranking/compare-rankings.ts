import type { Mean } from '#app/domain/mean.ts'
import type { RankedDossier, Ranking } from './ranking.ts'

/** Thay đổi xếp loại theo giả định: what it has officially, and what it would have. */
export type RankingMove = {
  readonly dossier: string
  readonly from: HypotheticalPlace
  readonly to: HypotheticalPlace
}

/** Vị trí theo giả định of a dossier in one ranking. */
export type HypotheticalPlace = Pick<RankedDossier, 'rank' | 'class' | 'outcome'> & {
  readonly mean: Mean | null
}

/** Every dossier's place in both rankings, in the order of the first. */
export function placesBeside(official: Ranking, other: Ranking): readonly RankingMove[] {
  const found = new Map(other.outcomes.map((one) => [one.dossier, one]))
  return official.outcomes.flatMap((from) => {
    const to = found.get(from.dossier)
    return to === undefined ? [] : [{ dossier: from.dossier, from: placeOf(from), to: placeOf(to) }]
  })
}

/** Dossiers whose class or outcome differs, in the order of the first ranking. A rank alone that moves is no move. */
export const compareRankings = (official: Ranking, other: Ranking): readonly RankingMove[] =>
  placesBeside(official, other).filter(isMove)

export const isMove = ({ from, to }: RankingMove): boolean =>
  to.class !== from.class || to.outcome !== from.outcome

const placeOf = ({ rank, class: prizeClass, outcome, mean }: RankedDossier): HypotheticalPlace => ({
  rank,
  class: prizeClass,
  outcome,
  mean,
})
