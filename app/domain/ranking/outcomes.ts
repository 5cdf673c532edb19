import { dong } from '#app/domain/dong.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { type Figures, reaches } from './figures.ts'
import type { ScoredDossier } from './rank-input.ts'
import type { RankedDossier, RankOutcome } from './ranking.ts'
import type { Standing } from './standing.ts'
import type { CertificateFact, ClassFact } from './why-fact.ts'

const noPrize = dong(0)
const certificateOnly: CertificateFact = { fact: 'certificate-only' }

export function notRankable(
  dossier: ScoredDossier,
  figures: Figures | null,
  required: number,
): RankedDossier {
  const sheets = figures?.sheets ?? 0
  return {
    dossier: dossier.code,
    round: dossier.round,
    sheets,
    requiredSheets: required,
    mean: figures?.mean ?? null,
    rank: null,
    outcome: 'not-rankable',
    class: null,
    prize: noPrize,
    why: [{ fact: 'too-few-sheets', sheets, required }],
  }
}

export const notRecognised = (standing: Standing, rank: number): RankedDossier =>
  withoutPrize(standing, rank, 'not-recognised')

/** Says what recognised dossiers have come to once all places are given out. */
export function concluder({
  classes,
  scoring,
}: Programme): (standing: Standing, rank: number) => RankedDossier {
  const thresholdFacts = classes.map(
    (one): ClassFact => ({ fact: 'below-threshold', class: one.code, from: one.from }),
  )
  return (standing, rank) => {
    const notReached =
      thresholdFacts[classes.findLastIndex((one) => !reaches(standing.figures, one.from, scoring))]
    if (notReached) tellBeforeClasses(standing, notReached)
    const won = standing.placed === null ? undefined : classes[standing.placed]
    if (won) return ranked(standing, rank, 'prize', won.code, won.prize)
    if (standing.open) return withoutPrize(standing, rank, 'unresolved')
    standing.why.push(certificateOnly)
    return withoutPrize(standing, rank, 'certificate')
  }
}

function tellBeforeClasses({ why }: Standing, fact: ClassFact): void {
  const place = why.findIndex((other) => 'class' in other)
  if (place < 0) why.push(fact)
  else why.splice(place, 0, fact)
}

const withoutPrize = (standing: Standing, rank: number, outcome: RankOutcome): RankedDossier =>
  ranked(standing, rank, outcome, null, noPrize)

function ranked(
  { dossier, figures, requiredSheets, why }: Standing,
  rank: number,
  outcome: RankOutcome,
  prizeClass: string | null,
  prize: RankedDossier['prize'],
): RankedDossier {
  return {
    dossier: dossier.code,
    round: dossier.round,
    sheets: figures.sheets,
    requiredSheets,
    mean: figures.mean,
    rank,
    outcome,
    class: prizeClass,
    prize,
    why,
  }
}
