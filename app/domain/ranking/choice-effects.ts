import { compareRankings, type RankingMove } from './compare-rankings.ts'
import { rank } from './rank.ts'
import type { RankInput } from './rank-input.ts'
import type { MissedFloor, OpenTie, Ranking } from './ranking.ts'
import type { FloorChoice, TieChoice } from './recorded-choices.ts'

/** Hệ quả của một lựa chọn: what the council could choose, and who would then stand where. */
export type ChoiceEffect<Choice> = {
  readonly choice: Choice
  readonly moves: readonly RankingMove[]
  /** Whether further questions stay open after it. */
  readonly leavesOpen: boolean
}

/** Beyond this many ways to choose, they are counted and no longer listed. */
export const listedWays = 12
const tried = 'phương án'

/** Every way to answer a tie with what follows from it; null where there are more ways than anybody would read. */
export function tieEffects(
  input: RankInput,
  now: Ranking,
  tie: OpenTie,
): readonly ChoiceEffect<readonly string[]>[] | null {
  const ways = subsets(tie.dossiers, tie.places, listedWays)
  return ways === null
    ? null
    : ways.flatMap((chosen) => effectOf(input, now, chosen, { ties: [tieChoice(tie, chosen)] }))
}

/** Each class from which a dossier that misses a floor could be considered, and no class, with what follows. */
export function floorEffects(
  input: RankInput,
  now: Ranking,
  missed: MissedFloor,
): readonly ChoiceEffect<string | null>[] {
  const { classes } = input.programme
  const from = classes.findIndex(({ code }) => code === missed.class)
  const open = [...classes.slice(from).map(({ code }) => code), null]
  return open.flatMap((to) =>
    effectOf<string | null>(input, now, to, {
      floors: [{ dossier: missed.dossier, class: to, minutes: tried }],
    }),
  )
}

const tieChoice = (tie: OpenTie, chosen: readonly string[]): TieChoice => ({
  round: tie.round,
  class: tie.class,
  chosen,
  minutes: tried,
})

function effectOf<Choice>(
  input: RankInput,
  now: Ranking,
  choice: Choice,
  more: { readonly ties?: readonly TieChoice[]; readonly floors?: readonly FloorChoice[] },
): readonly ChoiceEffect<Choice>[] {
  const { ties, floors } = input.choices
  const choices = { ties: [...ties, ...(more.ties ?? [])], floors: [...floors, ...(more.floors ?? [])] }
  const then = rank({ ...input, choices })
  if (!then.ok) return []
  return [
    {
      choice,
      moves: compareRankings(now, then.value),
      leavesOpen: then.value.status === 'unresolved',
    },
  ]
}

/** All choices of `size` out of the list, in its order; null where they are more than `most`. */
function subsets(list: readonly string[], size: number, most: number): readonly (readonly string[])[] | null {
  const ways: (readonly string[])[] = []
  const grow = (taken: readonly string[], from: number): boolean => {
    if (taken.length === size) return ways.push(taken) <= most
    for (let place = from; place <= list.length - (size - taken.length); place += 1)
      if (!grow([...taken, list[place] ?? ''], place + 1)) return false
    return true
  }
  return grow([], 0) ? ways : null
}
