import type { Fraction } from '#app/domain/fraction.ts'
import type { Floor, Programme } from '#app/domain/programme/programme.ts'
import { type Criterion, leavesOf, scoredCriteria } from '#app/domain/programme/rubric.ts'
import type { RankInput, ScoredDossier } from '#app/domain/ranking/rank-input.ts'

/**
 * The rules of ranking a second time, written from their text and slow on purpose: exact rationals throughout, and an
 * open question is tried with every answer the council could give. What differs between the answers is unresolved.
 */
export type NaiveOutcome = { readonly rank: number | null; readonly state: string }

type Rational = { readonly top: bigint; readonly bottom: bigint }

const rational = (top: number | bigint, bottom: number | bigint): Rational => ({
  top: BigInt(top),
  bottom: BigInt(bottom),
})
const of = (fraction: Fraction): Rational => rational(fraction.numerator, fraction.denominator)
const less = (a: Rational, b: Rational): boolean => a.top * b.bottom < b.top * a.bottom
const same = (a: Rational, b: Rational): boolean => a.top * b.bottom === b.top * a.bottom

/** Half up: floor(x · 10^n + 1/2) / 10^n. */
function rounded({ top, bottom }: Rational, decimals: number): Rational {
  const unit = 10n ** BigInt(decimals)
  return rational((2n * top * unit + bottom) / (2n * bottom), unit)
}

type Judged = {
  readonly code: string
  readonly deciding: Rational
  readonly criterion: (code: string) => Rational
  readonly spread: number
}

function judge(dossier: ScoredDossier, programme: Programme): (Judged & { readonly sheets: number }) | null {
  const counted = dossier.sheets.filter((sheet) => !dossier.conflicted.includes(sheet.member))
  if (counted.length === 0) return null
  const { scoring, rubric } = programme
  const leaves = scoredCriteria(rubric).map((leaf) => leaf.code)
  const totals = counted
    .map((sheet) => sheet.scores.reduce<number>((sum, score) => sum + score, 0))
    .toSorted((a, b) => a - b)
  let kept = totals
  if (scoring.statistic === 'trimmed-mean' && totals.length >= scoring.trimFrom) kept = totals.slice(1, -1)
  if (scoring.statistic === 'median') {
    const half = Math.ceil(totals.length / 2)
    kept = totals.slice(half - 1 + 0, totals.length % 2 === 1 ? half : half + 1)
  }
  const mean = rational(
    kept.reduce((sum, total) => sum + total, 0),
    100 * kept.length,
  )
  const criterion = (code: string): Rational => {
    const mine = leavesOf(find(rubric.criteria, code)).map((leaf) => leaves.indexOf(leaf.code))
    const sum = counted.flatMap((sheet) => mine.map((place) => sheet.scores[place] ?? 0))
    return rational(
      sum.reduce<number>((a, b) => a + b, 0),
      100 * counted.length,
    )
  }
  return {
    code: dossier.code,
    sheets: counted.length,
    deciding: scoring.decideOn === 'rounded' ? rounded(mean, scoring.decimals) : mean,
    criterion,
    spread: (totals.at(-1) ?? 0) - (totals[0] ?? 0),
  }
}

function find(criteria: readonly Criterion[], code: string): Criterion {
  for (const one of criteria) {
    if (one.code === code) return one
    const below = one.parts.length > 0 && everyCode(one).includes(code) ? find(one.parts, code) : null
    if (below) return below
  }
  throw new Error(code)
}

const everyCode = (criterion: Criterion): readonly string[] => [
  criterion.code,
  ...criterion.parts.flatMap(everyCode),
]

function misses(one: Judged, floors: readonly Floor[], programme: Programme): boolean {
  return floors.some(({ criterion, from }) =>
    less(rounded(one.criterion(criterion), programme.scoring.decimals), of(from)),
  )
}

function isRankable(dossier: ScoredDossier, sheets: number, { programme, councilSize }: RankInput): boolean {
  const rule = programme.scoring.requiredSheets
  if (rule.kind === 'number') return sheets >= rule.sheets
  const free = dossier.assigned ?? councilSize - dossier.conflicted.length
  return sheets * rule.share.denominator >= rule.share.numerator * free
}

function isRecognised(
  one: Judged,
  dossier: ScoredDossier,
  { programme, councilSize, votesRecorded }: RankInput,
) {
  const { recognition, rubric, vote } = programme
  const rubricFloors = rubric.criteria.flatMap((criterion) =>
    criterion.floor ? [{ criterion: criterion.code, from: criterion.floor }] : [],
  )
  if (less(one.deciding, of(recognition.minimum))) return false
  if (misses(one, [...rubricFloors, ...recognition.floors], programme)) return false
  if (!vote.required || !votesRecorded) return true
  if (!dossier.vote) return false
  const { agree, disagree, blank } = dossier.vote
  const base = vote.base === 'present' ? agree + disagree + blank : councilSize - dossier.conflicted.length
  return base > 0 && agree * vote.share.denominator >= vote.share.numerator * base
}

/** Is a before b once the chain has been asked? Zero: nothing separates them. */
function chain(a: Judged, b: Judged, { ties, scoring }: Programme): number {
  for (const step of ties.steps) {
    if (step.by === 'spread') {
      if (a.spread !== b.spread) return a.spread - b.spread
      continue
    }
    const shown = (one: Judged) => {
      const mean = one.criterion(step.criterion)
      return scoring.decideOn === 'rounded' ? rounded(mean, scoring.decimals) : mean
    }
    if (less(shown(a), shown(b))) return 1
    if (less(shown(b), shown(a))) return -1
  }
  return 0
}

/** One way the council may answer, as the list of numbers drawn so far; asks for the next when it runs out. */
class NextAnswer extends Error {
  readonly options: number
  constructor(options: number) {
    super('another answer is needed')
    this.options = options
  }
}

/** Class place by dossier (null: certificate only) under these answers. */
function giveOut(
  recognised: readonly Judged[],
  programme: Programme,
  answers: readonly number[],
): ReadonlyMap<string, number | null> {
  let asked = 0
  const answer = (options: number): number => {
    const given = answers[asked]
    if (given === undefined) throw new NextAnswer(options)
    asked += 1
    return given
  }
  const { classes } = programme
  const got = new Map<string, number>()
  const decidedFrom = new Map<string, number>()
  for (const [place, one] of classes.entries()) {
    let free = one.quota ?? recognised.length
    let left = recognised.filter((dossier) => !got.has(dossier.code) && !less(dossier.deciding, of(one.from)))
    while (left.length > 0 && free > 0) {
      const [first] = left
      if (!first) break
      const best = left.reduce((top, other) => (ahead(other, top, programme) ? other : top), first)
      const group = left.filter((other) => !ahead(best, other, programme))
      left = left.filter((other) => !group.includes(other))
      const takers = group.filter((dossier) => {
        const from = decidedFrom.get(dossier.code)
        if (from !== undefined && from > place) return false
        if (!misses(dossier, one.floors, programme)) return true
        if (one.onFloorMissed === 'demote') return false
        if (from !== undefined) return true
        const to = place + answer(classes.length - place + 1)
        decidedFrom.set(dossier.code, to)
        return to === place
      })
      if (takers.length <= free) {
        for (const taker of takers) got.set(taker.code, place)
        free -= takers.length
      } else if (programme.ties.end === 'all-down') free = 0
      else {
        const ways = subsets(takers, free)
        for (const taker of ways[answer(ways.length)] ?? []) got.set(taker.code, place)
        free = 0
      }
    }
  }
  return new Map(recognised.map(({ code }) => [code, got.get(code) ?? null]))
}

function ahead(a: Judged, b: Judged, programme: Programme): boolean {
  return same(a.deciding, b.deciding) ? chain(a, b, programme) < 0 : less(b.deciding, a.deciding)
}

function subsets<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]]
  return items.flatMap((item, place) =>
    subsets(items.slice(place + 1), size - 1).map((rest) => [item, ...rest]),
  )
}

/** Every class each dossier may get, over all answers; null where there are too many answers to try. */
function everyWorld(
  recognised: readonly Judged[],
  programme: Programme,
): readonly ReadonlyMap<string, number | null>[] | null {
  const worlds: ReadonlyMap<string, number | null>[] = []
  const open: (readonly number[])[] = [[]]
  for (let answers = open.pop(); answers; answers = open.pop()) {
    if (worlds.length + open.length > 3000) return null
    try {
      worlds.push(giveOut(recognised, programme, answers))
    } catch (error) {
      if (!(error instanceof NextAnswer)) throw error
      for (let option = 0; option < error.options; option++) open.push([...answers, option])
    }
  }
  return worlds
}

/** Rank and class of every dossier; `unresolved` where the answers of the council differ. Null: too many answers to try. */
export function naiveRanking(input: RankInput): ReadonlyMap<string, NaiveOutcome> | null {
  const { programme } = input
  const outcomes = new Map<string, NaiveOutcome>()
  const pools: readonly (readonly ScoredDossier[])[] =
    programme.quotaPool === 'year'
      ? [input.dossiers]
      : programme.rounds.map((round) => input.dossiers.filter((dossier) => dossier.round === round.code))
  for (const pool of pools) {
    const recognised: Judged[] = []
    const others: Judged[] = []
    for (const dossier of pool) {
      const judged = judge(dossier, programme)
      if (!judged || !isRankable(dossier, judged.sheets, input))
        outcomes.set(dossier.code, { rank: null, state: 'not-rankable' })
      else if (isRecognised(judged, dossier, input)) recognised.push(judged)
      else others.push(judged)
    }
    const above = (one: Judged, all: readonly Judged[]) =>
      all.filter((other) => less(one.deciding, other.deciding)).length
    for (const one of others)
      outcomes.set(one.code, { rank: recognised.length + above(one, others) + 1, state: 'not-recognised' })
    const worlds = everyWorld(recognised, programme)
    if (!worlds) return null
    for (const one of recognised) {
      const got = new Set(worlds.map((world) => world.get(one.code) ?? null))
      const [place = null, ...more] = got
      const state =
        more.length > 0
          ? 'unresolved'
          : place === null
            ? 'certificate'
            : (programme.classes[place]?.code ?? '?')
      outcomes.set(one.code, { rank: above(one, recognised) + 1, state })
    }
  }
  return outcomes
}
