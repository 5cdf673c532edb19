import { compareProducts, type Fraction, fraction } from '#app/domain/fraction.ts'
import { HUNDREDTHS_PER_POINT, type Points } from '#app/domain/points.ts'
import {
  type FilePlace,
  isRead,
  nullable,
  optional,
  readChoice,
  readFlag,
  readFraction,
  readObject,
  readShare,
  readWhole,
  report,
} from './json-reader.ts'
import type { CouncilRules, GapRule, Quorum, RequiredSheets, ScoringRules, VoteRule } from './programme.ts'

const twoThirds = fraction('2/3')

export const defaultScoring: ScoringRules = {
  statistic: 'mean',
  trimFrom: 5,
  decimals: 2,
  decideOn: 'rounded',
  requiredSheets: { kind: 'share', share: twoThirds },
  gap: null,
  seeOthers: 'after-closing',
  ballots: 'secret',
  unequalSums: 'refuse',
}

/** TT 18/2013 Điều 8: at least two thirds of the council agree. */
export const defaultVote: VoteRule = { required: true, share: twoThirds, base: 'all-members' }

export function parseScoring(place: FilePlace): ScoringRules {
  const at = readObject(place, [
    'statistic',
    'trimFrom',
    'decimals',
    'decideOn',
    'requiredSheets',
    'gap',
    'seeOthers',
    'ballots',
    'unequalSums',
  ])
  const absent = defaultScoring
  return {
    statistic: optional(
      at('statistic'),
      (one) => readChoice(one, ['mean', 'trimmed-mean', 'median']),
      absent.statistic,
    ),
    trimFrom: optional(at('trimFrom'), (sheets) => readWhole(sheets, 3, 1000), absent.trimFrom),
    decimals: optional(at('decimals'), (decimals) => readWhole(decimals, 0, 4), absent.decimals),
    decideOn: optional(at('decideOn'), (one) => readChoice(one, ['rounded', 'exact']), absent.decideOn),
    requiredSheets: optional(at('requiredSheets'), parseRequiredSheets, absent.requiredSheets),
    gap: nullable(at('gap'), parseGap),
    seeOthers: optional(
      at('seeOthers'),
      (one) => readChoice(one, ['after-closing', 'after-own', 'never']),
      absent.seeOthers,
    ),
    ballots: optional(at('ballots'), (one) => readChoice(one, ['secret', 'named']), absent.ballots),
    unequalSums: optional(
      at('unequalSums'),
      (one) => readChoice(one, ['refuse', 'by-parts']),
      absent.unequalSums,
    ),
  }
}

/** "3" is three sheets; anything else is a share of the members free of conflict. */
function parseRequiredSheets(place: FilePlace): RequiredSheets {
  const { value } = place
  if (typeof value !== 'string' || !/^\d+$/.test(value)) return { kind: 'share', share: readShare(place) }
  const sheets = Number(value)
  if (sheets < 1 || sheets > 1000)
    report(place, { problem: 'out-of-range', given: sheets, least: 1, most: 1000 })
  return { kind: 'number', sheets }
}

function parseGap(place: FilePlace): GapRule {
  const at = readObject(place, ['range', 'fromMean'])
  return { range: readFraction(at('range')), fromMean: readFraction(at('fromMean')) }
}

/** What a council should be like where the plan says nothing: at least five members, an odd number. */
export const defaultCouncil: CouncilRules = { leastMembers: 5, oddMembers: true }

export function parseCouncil(place: FilePlace): CouncilRules {
  const at = readObject(place, ['leastMembers', 'oddMembers'])
  return {
    leastMembers: optional(
      at('leastMembers'),
      (members) => readWhole(members, 3, 1000),
      defaultCouncil.leastMembers,
    ),
    oddMembers: optional(at('oddMembers'), readFlag, defaultCouncil.oddMembers),
  }
}

export function parseQuorum(place: FilePlace): Quorum {
  const at = readObject(place, ['share', 'chairOrVice'])
  return { share: readShare(at('share')), chairOrVice: optional(at('chairOrVice'), readFlag, true) }
}

export function parseVote(place: FilePlace): VoteRule {
  const at = readObject(place, ['required', 'share', 'base'])
  return {
    required: optional(at('required'), readFlag, defaultVote.required),
    share: optional(at('share'), readShare, defaultVote.share),
    base: optional(at('base'), (one) => readChoice(one, ['all-members', 'present']), defaultVote.base),
  }
}

/** A threshold that no mean could ever reach. */
export function reportAboveScale(place: FilePlace, from: Fraction, scale: Points): void {
  if (!isRead(from) || !isRead(scale)) return
  if (compareProducts(from.numerator, HUNDREDTHS_PER_POINT, scale, from.denominator) > 0)
    report(place, { problem: 'above-scale', from, scale })
}
