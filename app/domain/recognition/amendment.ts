import { dong } from '#app/domain/dong.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { meanReaches } from '#app/domain/ranking/figures.ts'
import type { DecidedAuthor, DecidedChange, DecidedInitiative, RecognitionOutcome } from './decision.ts'

/** Phần được sửa của một sáng kiến trong quyết định. */
export type ChangedPart = 'title' | 'unit' | 'investor' | 'authors' | 'outcome'

/** Nội dung đúng cần ghi: what a correction says an initiative should have said. */
export type CorrectionWish = {
  readonly title: string
  readonly unitName: string
  readonly investorName: string
  /** One for each author of the decision, in its order; shares in half percents. */
  readonly authors: readonly Pick<DecidedAuthor, 'fullName' | 'workplace' | 'share'>[]
  /** A class of the plan, a certificate only, or no recognition. */
  readonly outcome:
    | { readonly class: string }
    | { readonly class: null; readonly outcome: Exclude<RecognitionOutcome, 'prize'> }
}

/** Lý do nội dung sửa đổi không hợp lệ. */
export type CorrectionProblem =
  | { readonly problem: 'nothing-changed' }
  | { readonly problem: 'title-missing' }
  | { readonly problem: 'author-name-missing'; readonly place: number }
  | { readonly problem: 'shares-not-whole'; readonly sum: number }
  | { readonly problem: 'unknown-class'; readonly class: string }
  | { readonly problem: 'mean-below-class'; readonly class: string }

const wholeShare = 200

/** The initiative as the correction says it. A class brings its own prize; other outcomes none. */
export function correctedInitiative(
  before: DecidedInitiative,
  wish: CorrectionWish,
  programme: Programme,
): DecidedInitiative {
  const prizeClass = programme.classes.find(({ code }) => code === wish.outcome.class)
  const outcome = wish.outcome.class === null ? wish.outcome.outcome : 'prize'
  const isSameOutcome = outcome === before.outcome && (prizeClass?.code ?? null) === before.classCode
  return {
    ...before,
    title: wish.title.trim(),
    unitName: wish.unitName.trim() || null,
    investorName: wish.investorName.trim() || null,
    authors: before.authors.map((author, place) => ({ ...author, ...wish.authors[place] })),
    ...(isSameOutcome
      ? {}
      : {
          outcome,
          classCode: prizeClass?.code ?? null,
          className: prizeClass?.name ?? null,
          prize: prizeClass?.prize ?? dong(0),
          // The facts of the ranking explain the outcome it had; the new one is explained by the reason of the decision.
          why: [],
        }),
  }
}

/** Everything that stands against a correction of one initiative. */
export function correctionProblems(
  before: DecidedInitiative,
  wish: CorrectionWish,
  programme: Programme,
): readonly CorrectionProblem[] {
  const problems: CorrectionProblem[] = []
  if (wish.title.trim() === '') problems.push({ problem: 'title-missing' })
  for (const [place, { fullName }] of wish.authors.entries())
    if (fullName.trim() === '') problems.push({ problem: 'author-name-missing', place: place + 1 })
  const sum = wish.authors.reduce((all, { share }) => all + share, 0)
  if (sum !== wholeShare) problems.push({ problem: 'shares-not-whole', sum })
  const wanted = wish.outcome.class
  const prizeClass = programme.classes.find(({ code }) => code === wanted)
  if (wanted !== null && prizeClass === undefined) problems.push({ problem: 'unknown-class', class: wanted })
  const isOther = prizeClass !== undefined && prizeClass.code !== before.classCode
  if (isOther && !(before.mean && meanReaches(before.mean, prizeClass.from, programme.scoring)))
    problems.push({ problem: 'mean-below-class', class: prizeClass.code })
  if (
    problems.length === 0 &&
    changedParts(before, correctedInitiative(before, wish, programme)).length === 0
  )
    problems.push({ problem: 'nothing-changed' })
  return problems
}

/** What differs between the two, in the order in which a decision says it. */
export function changedParts(before: DecidedInitiative, after: DecidedInitiative): readonly ChangedPart[] {
  const authors = (one: DecidedInitiative) =>
    JSON.stringify(one.authors.map(({ fullName, workplace, share }) => [fullName, workplace, share]))
  const parts: ChangedPart[] = []
  if (before.title !== after.title) parts.push('title')
  if (authors(before) !== authors(after)) parts.push('authors')
  if (before.unitName !== after.unitName) parts.push('unit')
  if (before.investorName !== after.investorName) parts.push('investor')
  if (before.outcome !== after.outcome || before.classCode !== after.classCode) parts.push('outcome')
  return parts
}

/** Loại quá số giải sau khi sửa đổi. */
export type OverQuota = { readonly class: string; readonly quota: number; readonly taken: number }

/** Classes that would have more initiatives than places once the changes are in force beside all others. */
export function overQuota(
  inForce: readonly DecidedInitiative[],
  changes: readonly DecidedChange[],
  { classes, quotaPool }: Programme,
): readonly OverQuota[] {
  // Where every round has its own quotas, only the round's ranking can tell; a decision does not carry the round.
  if (quotaPool === 'round') return []
  const after = afterChanges(inForce, changes)
  return classes.flatMap(({ code, quota }) => {
    const taken = after.filter(({ classCode }) => classCode === code).length
    return quota !== null && taken > quota ? [{ class: code, quota, taken }] : []
  })
}

/** What is in force once the changes are: those taken back are gone. */
export function afterChanges(
  inForce: readonly DecidedInitiative[],
  changes: readonly DecidedChange[],
): readonly DecidedInitiative[] {
  const changed = new Map(changes.map(({ before, after }) => [before.dossierId, after]))
  return inForce.flatMap((one) => {
    const after = changed.get(one.dossierId)
    return after === null ? [] : [after ?? one]
  })
}
