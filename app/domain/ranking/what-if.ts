import { compareFractions, type Fraction } from '#app/domain/fraction.ts'
import type { PrizeClass, Programme, ScoringRules } from '#app/domain/programme/programme.ts'
import { hypotheticalRanking, withoutMember } from './hypothetical.ts'
import type { RankInput } from './rank-input.ts'
import type { Ranking } from './ranking.ts'

/** Phương án thử: what is assumed otherwise than the plan says; null leaves it as it is. */
export type WhatIf = {
  readonly statistic: ScoringRules['statistic'] | null
  readonly decimals: number | null
  readonly decideOn: ScoringRules['decideOn'] | null
  readonly minimum: Fraction | null
  readonly classes: ReadonlyMap<string, AssumedClass>
  /** A member whose sheets are left out as if they had never sat. */
  readonly absent: string | null
}

/** Loại theo phương án thử: another threshold, another number of places. */
export type AssumedClass = { readonly from: Fraction | null; readonly quota: number | null }

/** Lý do không tính được phương án thử. */
export type WhatIfProblem =
  | { readonly problem: 'thresholds-not-descending'; readonly class: string; readonly above: string }
  | { readonly problem: 'minimum-above-class'; readonly class: string }
  | { readonly problem: 'above-scale'; readonly class: string | null; readonly scale: number }
  | { readonly problem: 'unknown-member' }

/**
 * The ranking as it would be under other rules, or every reason why such rules are nonsense. Never a result: nothing of
 * it is kept, and choices that answer no question of it are left out.
 */
export function rankingUnder(
  input: RankInput,
  whatIf: WhatIf,
): { readonly programme: Programme; readonly ranking: Ranking } | readonly WhatIfProblem[] {
  const programme = programmeUnder(input.programme, whatIf)
  const problems = whatIfProblems(input, programme, whatIf)
  if (problems.length > 0) return problems
  const assumed = { ...input, programme }
  const ranking = hypotheticalRanking(
    whatIf.absent === null ? assumed : withoutMember(assumed, whatIf.absent),
  )
  return { programme, ranking }
}

/** The plan with what is assumed put in its place. */
function programmeUnder(programme: Programme, whatIf: WhatIf): Programme {
  const { scoring, recognition } = programme
  return {
    ...programme,
    scoring: {
      ...scoring,
      statistic: whatIf.statistic ?? scoring.statistic,
      decimals: whatIf.decimals ?? scoring.decimals,
      decideOn: whatIf.decideOn ?? scoring.decideOn,
    },
    recognition: { ...recognition, minimum: whatIf.minimum ?? recognition.minimum },
    classes: programme.classes.map((one): PrizeClass => {
      const assumed = whatIf.classes.get(one.code)
      return { ...one, from: assumed?.from ?? one.from, quota: assumed?.quota ?? one.quota }
    }),
  }
}

function whatIfProblems(
  { dossiers }: RankInput,
  { classes, recognition, rubric }: Programme,
  { absent }: WhatIf,
): readonly WhatIfProblem[] {
  const problems: WhatIfProblem[] = []
  const scale = rubric.scale / 100
  const isAboveScale = (value: Fraction) => value.numerator > scale * value.denominator
  for (const [place, one] of classes.entries()) {
    const above = classes[place - 1]
    if (above && compareFractions(one.from, above.from) >= 0)
      problems.push({ problem: 'thresholds-not-descending', class: one.code, above: above.code })
    if (isAboveScale(one.from)) problems.push({ problem: 'above-scale', class: one.code, scale })
  }
  const lowest = classes.at(-1)
  if (isAboveScale(recognition.minimum)) problems.push({ problem: 'above-scale', class: null, scale })
  else if (lowest && compareFractions(recognition.minimum, lowest.from) > 0)
    problems.push({ problem: 'minimum-above-class', class: lowest.code })
  const sat = dossiers.some(({ sheets }) => sheets.some(({ member }) => member === absent))
  if (absent !== null && !sat) problems.push({ problem: 'unknown-member' })
  return problems
}
