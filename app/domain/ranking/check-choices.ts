import type { Programme } from '#app/domain/programme/programme.ts'
import type { RankInput } from './rank-input.ts'
import type { ChoiceProblem, FloorChoiceProblem, TieChoice, TieChoiceProblem } from './recorded-choices.ts'

/** What is wrong with the record in itself, before any score is looked at. */
export function recordProblems({ programme, dossiers, choices }: RankInput): readonly ChoiceProblem[] {
  if (choices.ties.length === 0 && choices.floors.length === 0) return []
  const codes = new Set(dossiers.map((dossier) => dossier.code))
  return [
    ...choices.ties.flatMap((choice, entry) =>
      tieProblems(choice, entry, { programme, codes, all: choices.ties }),
    ),
    ...choices.floors.flatMap((choice, entry) => {
      const problems: FloorChoiceProblem[] = []
      const about = { about: 'floor', entry, dossier: choice.dossier } as const
      const first = choices.floors.findIndex((other) => other.dossier === choice.dossier)
      if (choice.minutes.trim() === '') problems.push({ ...about, problem: 'no-minutes' })
      if (!codes.has(choice.dossier)) problems.push({ ...about, problem: 'unknown-dossier' })
      if (choice.class !== null && !hasClass(programme, choice.class))
        problems.push({ ...about, problem: 'unknown-class', class: choice.class })
      if (first < entry) problems.push({ ...about, problem: 'recorded-twice', first })
      return problems
    }),
  ]
}

function tieProblems(
  choice: TieChoice,
  entry: number,
  known: {
    readonly programme: Programme
    readonly codes: ReadonlySet<string>
    readonly all: readonly TieChoice[]
  },
): readonly TieChoiceProblem[] {
  const problems: TieChoiceProblem[] = []
  const about = { about: 'tie', entry } as const
  const first = known.all.findIndex((other) => other.class === choice.class && other.round === choice.round)
  if (choice.minutes.trim() === '') problems.push({ ...about, problem: 'no-minutes' })
  if (!hasClass(known.programme, choice.class))
    problems.push({ ...about, problem: 'unknown-class', class: choice.class })
  if (known.programme.quotaPool === 'year') {
    if (choice.round !== null)
      problems.push({ ...about, problem: 'round-without-own-quotas', round: choice.round })
  } else if (choice.round === null) problems.push({ ...about, problem: 'round-missing' })
  else if (!known.programme.rounds.some((round) => round.code === choice.round))
    problems.push({ ...about, problem: 'unknown-round', round: choice.round })
  for (const dossier of new Set(choice.chosen)) {
    if (!known.codes.has(dossier)) problems.push({ ...about, problem: 'unknown-dossier', dossier })
    if (choice.chosen.filter((other) => other === dossier).length > 1)
      problems.push({ ...about, problem: 'chosen-twice', dossier })
  }
  if (first < entry) problems.push({ ...about, problem: 'recorded-twice', first })
  return problems
}

const hasClass = (programme: Programme, code: string): boolean =>
  programme.classes.some((one) => one.code === code)
