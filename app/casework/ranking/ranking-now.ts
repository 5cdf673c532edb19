import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Outcome } from '#app/domain/outcome.ts'
import { rank } from '#app/domain/ranking/rank.ts'
import type { RankInput } from '#app/domain/ranking/rank-input.ts'
import type { Ranking } from '#app/domain/ranking/ranking.ts'
import type { ChoiceProblem } from '#app/domain/ranking/recorded-choices.ts'
import type { Connection } from '#app/records/connection.ts'
import { councilResults } from '#app/records/council/ranking-input.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'
import { type CouncilChoice, standingChoices } from '#app/records/ranking/council-choices.ts'
import { digestOfRanking } from '#app/records/ranking/rankings.ts'

/** Xếp hạng lúc này: computed anew from what the records hold; nothing of it is stored before adoption. */
export type RankingNow = {
  readonly input: RankInput
  readonly choices: readonly CouncilChoice[]
  /** Refused where a recorded choice no longer answers an open question. */
  readonly ranking: Outcome<Ranking, ChoiceProblem>
  /** SHA-256 of everything the ranking depends on: what a page showed and what is adopted must carry the same. */
  readonly digest: string
  readonly stillOpen: number
  readonly idOf: ReadonlyMap<string, number>
}

export async function rankingNow(
  db: Connection,
  plan: IssuedProgramme,
  now: Temporal.Instant,
  extraChoice?: Pick<CouncilChoice, 'kind' | 'roundCode' | 'classCode' | 'dossierIds' | 'minutesNumber'>,
): Promise<RankingNow> {
  const { programme } = plan.current
  const [results, choices] = [
    await councilResults(db, plan.id, programme, dayInVietnam(now)),
    await standingChoices(db, plan.id),
  ]
  const codeOf = new Map([...results.idOf].map(([code, id]) => [id, code]))
  const recorded = extraChoice === undefined ? choices : [...choices, extraChoice]
  const coded = (ids: readonly number[]): readonly string[] => ids.map((id) => codeOf.get(id) ?? `#${id}`)
  const input: RankInput = {
    programme,
    councilSize: results.councilSize,
    dossiers: results.dossiers,
    votesRecorded: results.votesRecorded,
    choices: {
      ties: recorded.flatMap((choice) =>
        choice.kind === 'tie' && choice.classCode !== null
          ? [
              {
                round: choice.roundCode,
                class: choice.classCode,
                chosen: coded(choice.dossierIds),
                minutes: choice.minutesNumber,
              },
            ]
          : [],
      ),
      floors: recorded.flatMap((choice) =>
        choice.kind === 'floor'
          ? coded(choice.dossierIds).map((dossier) => ({
              dossier,
              class: choice.classCode,
              minutes: choice.minutesNumber,
            }))
          : [],
      ),
    },
  }
  const { programme: _, ...facts } = input
  return {
    input,
    choices,
    ranking: rank(input),
    digest: digestOfRanking(plan.current.id, facts),
    stillOpen: results.stillOpen,
    idOf: results.idOf,
  }
}
