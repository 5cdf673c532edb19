import { spreadOf, statisticOf } from '#app/domain/council/statistic.ts'
import { compareProducts, type Fraction } from '#app/domain/fraction.ts'
import { compareMeans, compareMeanWith, type Mean, roundMean } from '#app/domain/mean.ts'
import { hundredthsOfAPoint } from '#app/domain/points.ts'
import type { Programme, ScoringRules } from '#app/domain/programme/programme.ts'
import { criterionOf, leavesOf, scoredCriteria } from '#app/domain/programme/rubric.ts'
import type { ScoredDossier } from './rank-input.ts'

/** Số liệu của hồ sơ: what its counted sheets come to. */
export type Figures = {
  /** Number of counted sheets: signed, and not of a member in conflict. */
  readonly sheets: number
  /** The programme's statistic of the totals. */
  readonly mean: Mean
  /** That mean rounded once, in units of 10^-decimals. */
  readonly printed: number
  /** Highest total less lowest, in hundredths. */
  readonly spread: number
  /** Sum over the counted sheets of each watched criterion, in hundredths. */
  readonly sums: readonly number[]
}

/** Tiêu chí được theo dõi: those a floor or the tie chain asks about, and where their scores stand on a sheet. */
export type WatchedCriteria = {
  /** Number of scores on a sheet. */
  readonly scored: number
  readonly places: ReadonlyMap<string, number>
  readonly leaves: readonly (readonly number[])[]
}

export function watchedCriteria(programme: Programme, codes: Iterable<string>): WatchedCriteria {
  const scored = scoredCriteria(programme.rubric).map((criterion) => criterion.code)
  const places = new Map<string, number>()
  const leaves: (readonly number[])[] = []
  for (const code of new Set(codes)) {
    const criterion = criterionOf(programme.rubric, code)
    if (!criterion) throw new RangeError(`the rubric has no criterion ${code}`)
    places.set(code, leaves.length)
    leaves.push(leavesOf(criterion).map((leaf) => scored.indexOf(leaf.code)))
  }
  return { scored: scored.length, places, leaves }
}

/** Null where no sheet counts. */
export function figuresOf(
  dossier: ScoredDossier,
  rules: ScoringRules,
  watched: WatchedCriteria,
): Figures | null {
  const totals: number[] = []
  const byLeaf = new Array<number>(watched.scored).fill(0)
  for (const sheet of dossier.sheets) {
    if (dossier.conflicted.length > 0 && dossier.conflicted.includes(sheet.member)) continue
    let total = 0
    for (let leaf = 0; leaf < sheet.scores.length; leaf++) {
      const score = sheet.scores[leaf] ?? 0
      total += score
      byLeaf[leaf] = (byLeaf[leaf] ?? 0) + score
    }
    totals.push(total)
  }
  const mean = statisticOf(totals, rules)
  if (!mean) return null
  return {
    sheets: totals.length,
    mean,
    printed: roundMean(mean, rules.decimals),
    spread: spreadOf(totals),
    sums: watched.leaves.map((leaves) => leaves.reduce((sum, leaf) => sum + (byLeaf[leaf] ?? 0), 0)),
  }
}

/** Mean of one watched criterion: always the plain mean over all counted sheets, whatever the statistic of the totals. */
export function criterionMean(figures: Figures, watched: WatchedCriteria, code: string): Mean {
  const sum = figures.sums[watched.places.get(code) ?? -1]
  if (sum === undefined) throw new RangeError(`criterion ${code} is not watched`)
  return { sum: hundredthsOfAPoint(sum), count: figures.sheets }
}

/** Compares by the mean that decides: the printed one, or the exact one where the programme says so. */
export function compareDeciding(a: Figures, b: Figures, rules: ScoringRules): number {
  return rules.decideOn === 'rounded' ? a.printed - b.printed : compareMeans(a.mean, b.mean)
}

/** Is the deciding mean at least this threshold? */
export function reaches(figures: Figures, threshold: Fraction, rules: ScoringRules): boolean {
  if (rules.decideOn === 'exact') return compareMeanWith(figures.mean, threshold) >= 0
  return compareRounded(figures.printed, threshold, rules.decimals) >= 0
}

/** The same for a mean that stands alone, such as the one in a decision. */
export function meanReaches(mean: Mean, threshold: Fraction, rules: ScoringRules): boolean {
  if (rules.decideOn === 'exact') return compareMeanWith(mean, threshold) >= 0
  return compareRounded(roundMean(mean, rules.decimals), threshold, rules.decimals) >= 0
}

/** Floors are judged on the rounded mean of the criterion, whichever mean decides the order. Rules §4. */
export function meetsFloor(mean: Mean, from: Fraction, rules: ScoringRules): boolean {
  return compareRounded(roundMean(mean, rules.decimals), from, rules.decimals) >= 0
}

function compareRounded(rounded: number, threshold: Fraction, decimals: number): number {
  return compareProducts(rounded, threshold.denominator, threshold.numerator, 10 ** decimals)
}
