import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const preset = join(import.meta.dirname, '..', '..', 'programmes', 'tam-diep-2024.programme.json')

type Round = { readonly code: string; readonly deadline: { readonly wording: string } }

/** The preset's plan as if it were of this year: the first round is over, the second open for months, secret ballots and all. */
export function programmeOfNow(today: Temporal.PlainDate): {
  readonly code: string
  readonly year: number
  readonly title: string
  readonly rounds: readonly Round[]
} {
  const plan = JSON.parse(readFileSync(preset, 'utf8'))
  const opens = today.subtract({ months: 3 })
  const lasts = [today.subtract({ months: 1 }), today.add({ months: 2 })]
  return {
    ...plan,
    code: `bench-${today.year}`,
    year: today.year,
    rounds: plan.rounds.map((round: Round, place: number) => ({
      ...round,
      opens: opens.toString(),
      deadline: { ...round.deadline, day: String(lasts[place] ?? lasts[1]) },
    })),
  }
}
