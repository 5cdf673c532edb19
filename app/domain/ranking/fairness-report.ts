import { krippendorffAlpha } from '#app/domain/council/fairness/agreement-figure.ts'
import { meanOf, membersOf, type ScoreTable } from '#app/domain/council/fairness/score-table.ts'
import { type SeverityAnalysis, severityOf } from '#app/domain/council/fairness/severity.ts'
import { type Gap, gapOf } from '#app/domain/council/gap.ts'
import { statisticOf } from '#app/domain/council/statistic.ts'
import type { Mean } from '#app/domain/mean.ts'
import { HUNDREDTHS_PER_POINT, type Points, sumPoints } from '#app/domain/points.ts'
import { type ClassBoundary, classBoundaries } from './class-boundaries.ts'
import { compareRankings, isMove, placesBeside, type RankingMove } from './compare-rankings.ts'
import { hypotheticalRanking, withEqualSeverity, withoutMember } from './hypothetical.ts'
import type { RankInput, ScoredDossier } from './rank-input.ts'

/**
 * Báo cáo chấm điểm: only advises, before the council signs. It never changes a mean, and nothing
 * of it is an input of the ranking. peers §6.6.
 */
export type FairnessReport = {
  readonly analysis: SeverityAnalysis
  /** Krippendorff's alpha over all sheets; null where nothing can be said. */
  readonly alpha: number | null
  /** Every dossier with a sheet, in the order of the official ranking. */
  readonly spread: readonly DossierSpread[]
  /** Those whose gap asks for a discussion, widest first. */
  readonly discussion: readonly ScatteredDossier[]
  /** The place of every dossier officially, and if all members were equally severe. */
  readonly besideEqualSeverity: readonly RankingMove[]
  /** Which dossiers would change class or outcome if all members were equally severe. */
  readonly equalSeverity: readonly RankingMove[]
  /** The same for the council without one member, for each member who signed a sheet. */
  readonly leaveOneOut: readonly { readonly member: string; readonly moves: readonly RankingMove[] }[]
  readonly boundaries: readonly ClassBoundary[]
}

/** Độ phân tán các phiếu của một hồ sơ. */
export type DossierSpread = {
  readonly dossier: string
  readonly mean: Mean
  readonly totals: readonly Points[]
  /** Members, in the order of the totals. */
  readonly members: readonly string[]
  /** Standard deviation of the totals, in points. */
  readonly deviation: number
  /** null: the sheets lie no further apart than the programme's rule allows, or there is no rule. */
  readonly gap: Gap | null
}

/** Hồ sơ có chênh lệch: its sheets lie apart as far as the programme's rule says, or further. */
export type ScatteredDossier = DossierSpread & { readonly gap: Gap }

/** The report over the very input of the official ranking. */
export function fairnessReport(input: RankInput): FairnessReport {
  const official = hypotheticalRanking(input)
  const table = scoreTableOf(input)
  const analysis = severityOf(table)
  const lenience = new Map(analysis.severities.map((one) => [one.member, one.lenience]))
  const movesOf = (other: RankInput) => compareRankings(official, hypotheticalRanking(other))
  const besideEqualSeverity = placesBeside(official, hypotheticalRanking(withEqualSeverity(input, lenience)))
  const equalSeverity = besideEqualSeverity.filter(isMove)
  const leaveOneOut = membersOf(table).map((member) => ({
    member,
    moves: movesOf(withoutMember(input, member)),
  }))
  const found = new Map(
    input.dossiers.flatMap((dossier) => spreadOf(dossier, input)).map((one) => [one.dossier, one]),
  )
  const spread = official.outcomes.flatMap(({ dossier }) => found.get(dossier) ?? [])
  return {
    analysis,
    alpha: krippendorffAlpha(table),
    spread,
    discussion: spread.filter(isScattered).toSorted(byDeviation),
    besideEqualSeverity,
    equalSeverity,
    leaveOneOut,
    boundaries: classBoundaries(official, input.programme.classes, { equalSeverity, leaveOneOut }),
  }
}

const isScattered = (one: DossierSpread): one is ScatteredDossier => one.gap !== null

const validSheets = ({ sheets, conflicted }: ScoredDossier) =>
  sheets.filter(({ member }) => !conflicted.includes(member))

/** Valid sheets' totals in points. */
const scoreTableOf = ({ dossiers }: RankInput): ScoreTable =>
  dossiers.map((dossier) => ({
    dossier: dossier.code,
    totals: validSheets(dossier).map(({ member, scores }) => ({
      member,
      points: sumPoints(scores) / HUNDREDTHS_PER_POINT,
    })),
  }))

function spreadOf(dossier: ScoredDossier, { programme }: RankInput): readonly DossierSpread[] {
  const sheets = validSheets(dossier)
  const totals = sheets.map(({ scores }) => sumPoints(scores))
  const mean = statisticOf(totals, programme.scoring)
  if (mean === null) return []
  return [
    {
      dossier: dossier.code,
      mean,
      totals,
      members: sheets.map(({ member }) => member),
      deviation: deviationOf(totals.map((total) => total / HUNDREDTHS_PER_POINT)),
      gap: gapOf(totals, mean, programme.scoring.gap),
    },
  ]
}

function deviationOf(values: readonly number[]): number {
  if (values.length < 2) return 0
  const mean = meanOf(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

/** Widest first; equals by code, for people to read. */
const byDeviation = (a: ScatteredDossier, b: ScatteredDossier): number =>
  b.deviation - a.deviation || (a.dossier < b.dossier ? -1 : 1)
