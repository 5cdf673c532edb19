import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { RankedDossier, Ranking } from '#app/domain/ranking/ranking.ts'
import type { DecidedException, DecidedInitiative, DecisionContent, RecognitionOutcome } from './decision.ts'

/** Hồ sơ đưa vào quyết định: what a draft needs of it beside its place in the ranking. */
export type DecidedDossier = Pick<Dossier, 'id' | 'title' | 'authors' | 'content'> & {
  readonly unitName: string | null
  readonly exceptions: readonly DecidedException[]
}

/** The content of a decision from an adopted ranking; throws where the ranking is unresolved or a dossier is missing. */
export function draftContent(
  ranking: Ranking,
  programme: Programme,
  dossiers: ReadonlyMap<string, DecidedDossier>,
  from: Omit<DecisionContent, 'initiatives' | 'prizeTotal' | 'year' | 'decimals'>,
): DecisionContent {
  const initiatives = ranking.outcomes.map((placed) => {
    const dossier = dossiers.get(placed.dossier)
    if (dossier === undefined) throw new RangeError(`no dossier ${placed.dossier}`)
    return decided(placed, dossier, programme)
  })
  const { decimals } = programme.scoring
  return { ...from, year: programme.year, decimals, initiatives, prizeTotal: ranking.prizeTotal }
}

function decided(placed: RankedDossier, dossier: DecidedDossier, programme: Programme): DecidedInitiative {
  return {
    dossierId: dossier.id,
    code: placed.dossier,
    title: dossier.title,
    unitName: dossier.unitName,
    authors: dossier.authors.map(({ personId, fullName, workplace, share }) => ({
      personId,
      fullName,
      workplace,
      share,
    })),
    investorName: dossier.content.investorIsAuthor ? null : dossier.content.investorName || null,
    outcome: outcomeOf(placed),
    classCode: placed.class,
    className: programme.classes.find((one) => one.code === placed.class)?.name ?? null,
    prize: placed.prize,
    mean: placed.mean,
    rank: placed.rank,
    sheets: placed.sheets,
    why: placed.why,
    ...(dossier.exceptions.length === 0 ? {} : { exceptions: dossier.exceptions }),
  }
}

function outcomeOf({ outcome, dossier }: RankedDossier): RecognitionOutcome {
  if (outcome === 'unresolved' || outcome === 'not-rankable')
    throw new RangeError(`the place of ${dossier} is not decided`)
  return outcome
}
