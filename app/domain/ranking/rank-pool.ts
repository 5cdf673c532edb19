import { requiredSheets } from '#app/domain/council/closing.ts'
import type { Floor } from '#app/domain/programme/programme.ts'
import { blocksOf, type MeanGroup, meanGroups } from './blocks.ts'
import { giveOutClasses } from './class-walk.ts'
import { type Figures, figuresOf, type WatchedCriteria } from './figures.ts'
import { decideFloor } from './floor-decisions.ts'
import type { DossierOrder } from './order.ts'
import { concluder, notRankable, notRecognised } from './outcomes.ts'
import type { RankInput, ScoredDossier } from './rank-input.ts'
import { byCode, type MissedFloor, type OpenTie, type RankedDossier } from './ranking.ts'
import { testRecognition } from './recognition-test.ts'
import type { ChoiceProblem, FloorChoiceProblem } from './recorded-choices.ts'
import type { Standing } from './standing.ts'

/** Căn cứ chia giải: what every pool is ranked by. */
export type RankingBasis = RankInput & {
  readonly watched: WatchedCriteria
  readonly order: DossierOrder
  readonly recognitionFloors: readonly Floor[]
  readonly votesTested: boolean
}

/** Kết quả của nhóm tranh giải: of the whole year, or of one round. */
export type PoolRanking = {
  readonly outcomes: readonly RankedDossier[]
  readonly ties: readonly OpenTie[]
  readonly floorsMissed: readonly MissedFloor[]
  readonly problems: readonly ChoiceProblem[]
}

/** Ranks the dossiers that compete for the same places. */
export function rankPool(
  field: RankingBasis,
  round: string | null,
  dossiers: readonly ScoredDossier[],
): PoolRanking {
  const { programme } = field
  const unranked: RankedDossier[] = []
  const recognised: Standing[] = []
  const others: Standing[] = []
  for (const dossier of dossiers) {
    const figures = figuresOf(dossier, programme.scoring, field.watched)
    const freeMembers = field.councilSize - dossier.conflicted.length
    const required = requiredSheets(programme.scoring.requiredSheets, dossier.assigned ?? freeMembers)
    if (!figures || figures.sheets < required) unranked.push(notRankable(dossier, figures, required))
    else {
      const test = testRecognition(dossier, figures, field)
      const standing = newStanding(dossier, figures, required)
      standing.why.push(...test.facts)
      if (test.recognised) recognised.push(standing)
      else others.push(standing)
    }
  }
  const floorProblems = takeFloorChoices(field, dossiers, recognised)
  const groups = meanGroups(recognised, field.order)
  const { ties, floorsMissed, problems } = giveOutClasses({
    round,
    programme,
    watched: field.watched,
    order: field.order,
    blocks: groups.flatMap((group) => blocksOf(group, field.order)),
    choices: field.choices.ties.flatMap((choice, entry) =>
      choice.round === round ? [{ entry, choice }] : [],
    ),
    floorsDecided: field.choices.floors.length > 0,
  })
  const conclude = concluder(programme)
  const ranked = [
    ...withRanks(groups, 1, conclude),
    ...withRanks(meanGroups(others, field.order), recognised.length + 1, notRecognised),
    ...unranked.toSorted(byCode),
  ]
  return { outcomes: ranked, ties, floorsMissed, problems: [...floorProblems, ...problems] }
}

/** Equal ones share a rank, 1, 2, 2, 4; among them the codes order the list. */
function withRanks(
  groups: readonly MeanGroup[],
  first: number,
  conclude: (standing: Standing, rank: number) => RankedDossier,
): readonly RankedDossier[] {
  const outcomes: RankedDossier[] = []
  let rank = first
  for (const group of groups) {
    const sharing = group.map((standing) => conclude(standing, rank))
    if (sharing.length > 1) sharing.sort(byCode)
    for (const outcome of sharing) outcomes.push(outcome)
    rank += group.length
  }
  return outcomes
}

function takeFloorChoices(
  { programme, watched, choices }: RankingBasis,
  dossiers: readonly ScoredDossier[],
  recognised: readonly Standing[],
): readonly FloorChoiceProblem[] {
  if (choices.floors.length === 0) return []
  const here = new Set(dossiers.map((dossier) => dossier.code))
  const standings = new Map(recognised.map((standing) => [standing.dossier.code, standing]))
  return choices.floors.flatMap((choice, entry): readonly FloorChoiceProblem[] => {
    if (!here.has(choice.dossier)) return []
    const standing = standings.get(choice.dossier)
    if (!standing) return [{ about: 'floor', entry, dossier: choice.dossier, problem: 'no-floor-missed' }]
    const answer = decideFloor(standing, choice, entry, programme, watched)
    if ('problem' in answer) return [answer.problem]
    standing.floorDecision = answer.decision
    return []
  })
}

function newStanding(dossier: ScoredDossier, figures: Figures, required: number): Standing {
  return {
    dossier,
    figures,
    requiredSheets: required,
    why: [],
    floorDecision: null,
    placed: null,
    open: false,
  }
}
