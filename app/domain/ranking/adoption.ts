import type { Ranking } from './ranking.ts'

/** Điều kiện thông qua: what the council has before it when it adopts a ranking. */
export type AdoptionFacts = {
  readonly ranking: Pick<Ranking, 'status' | 'outcomes'> | null
  /** Dossiers of the year that the council has not finished: the ranking is still a preview. */
  readonly stillOpen: number
  /** The digest of what the page showed and of what stands now. */
  readonly shownDigest: string
  readonly digest: string
  readonly alreadyAdopted: boolean
  readonly minutesNumber: string
  readonly minutesOn: Temporal.PlainDate | null
  readonly today: Temporal.PlainDate
}

/** Lý do chưa thông qua được xếp hạng. */
export type AdoptionProblem =
  | { readonly problem: 'nothing-ranked' }
  | { readonly problem: 'unresolved' }
  | { readonly problem: 'provisional'; readonly stillOpen: number }
  | { readonly problem: 'not-rankable'; readonly dossiers: readonly string[] }
  | { readonly problem: 'changed-meanwhile' }
  | { readonly problem: 'already-adopted' }
  | { readonly problem: 'minutes-number-missing' }
  | { readonly problem: 'minutes-day-missing' }
  | { readonly problem: 'minutes-day-ahead' }

/** Everything that stands against adopting the ranking as shown; the number and day of the minutes are asked for. */
export function adoptionProblems(facts: AdoptionFacts): readonly AdoptionProblem[] {
  const problems: AdoptionProblem[] = []
  if (facts.alreadyAdopted) return [{ problem: 'already-adopted' }]
  if (facts.ranking === null || facts.ranking.outcomes.length === 0)
    problems.push({ problem: 'nothing-ranked' })
  else {
    if (facts.ranking.status === 'unresolved') problems.push({ problem: 'unresolved' })
    const short = facts.ranking.outcomes.filter((one) => one.outcome === 'not-rankable')
    if (short.length > 0)
      problems.push({ problem: 'not-rankable', dossiers: short.map((one) => one.dossier) })
  }
  if (facts.stillOpen > 0) problems.push({ problem: 'provisional', stillOpen: facts.stillOpen })
  if (facts.shownDigest !== facts.digest) problems.push({ problem: 'changed-meanwhile' })
  if (facts.minutesNumber.trim() === '') problems.push({ problem: 'minutes-number-missing' })
  if (facts.minutesOn === null) problems.push({ problem: 'minutes-day-missing' })
  else if (Temporal.PlainDate.compare(facts.minutesOn, facts.today) > 0)
    problems.push({ problem: 'minutes-day-ahead' })
  return problems
}
