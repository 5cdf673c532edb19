import { voteBase, votePasses } from '#app/domain/council/agreement.ts'
import type { Floor, Programme } from '#app/domain/programme/programme.ts'
import { allCriteria } from '#app/domain/programme/rubric.ts'
import { criterionMean, type Figures, meetsFloor, reaches, type WatchedCriteria } from './figures.ts'
import type { ScoredDossier } from './rank-input.ts'
import type { RecognitionFact } from './why-fact.ts'

/** Xét công nhận: all conditions are judged, so that a refusal names every reason. */
export type RecognitionTest = { readonly recognised: boolean; readonly facts: readonly RecognitionFact[] }

/** Floors of the rubric and of the recognition rule both apply. */
export function recognitionFloors(programme: Programme): readonly Floor[] {
  const ofRubric = allCriteria(programme.rubric).flatMap((criterion) =>
    criterion.floor ? [{ criterion: criterion.code, from: criterion.floor }] : [],
  )
  return [...ofRubric, ...programme.recognition.floors]
}

export function testRecognition(
  dossier: ScoredDossier,
  figures: Figures,
  by: {
    readonly programme: Programme
    readonly watched: WatchedCriteria
    readonly recognitionFloors: readonly Floor[]
    readonly votesTested: boolean
    readonly councilSize: number
  },
): RecognitionTest {
  const { scoring, recognition } = by.programme
  const failed: RecognitionFact[] = []
  if (!reaches(figures, recognition.minimum, scoring))
    failed.push({ fact: 'below-minimum', minimum: recognition.minimum })
  for (const { criterion, from } of by.recognitionFloors) {
    const mean = criterionMean(figures, by.watched, criterion)
    if (!meetsFloor(mean, from, scoring))
      failed.push({ fact: 'recognition-floor-missed', criterion, mean, from })
  }
  if (!by.votesTested) return { recognised: failed.length === 0, facts: failed }
  const vote = voteFact(dossier, by.programme, by.councilSize)
  const recognised = failed.length === 0 && vote.fact === 'vote-passed'
  return { recognised, facts: [...failed, vote] }
}

function voteFact(dossier: ScoredDossier, { vote }: Programme, councilSize: number): RecognitionFact {
  if (!dossier.vote) return { fact: 'vote-missing' }
  const freeMembers = councilSize - dossier.conflicted.length
  const { agree } = dossier.vote
  const base = voteBase(vote, dossier.vote, freeMembers)
  return votePasses(vote, dossier.vote, freeMembers)
    ? { fact: 'vote-passed', agree, base }
    : { fact: 'vote-short', agree, base, share: vote.share }
}
