import type { PrizeClass, TieStep } from '#app/domain/programme/programme.ts'
import type { Figures } from './figures.ts'
import type { NumberedTieChoice, PlaceContest } from './place-contest.ts'
import type { Standing } from './standing.ts'
import type { ClassFact } from './why-fact.ts'

/** Bàn chia giải của một loại: its places while they are given out. */
export type ClassDesk = {
  readonly pool: PlaceContest
  readonly place: number
  readonly prizeClass: PrizeClass
  readonly choice: NumberedTieChoice | null
  choiceUsed: boolean
  /** Whether everything so far in this class went by numbers that no open question can change. */
  certain: boolean
  freeLeast: number
  freeMost: number
  /** Who took the last place so far, if that is settled. */
  last: { readonly dossiers: readonly string[]; readonly figures: Figures } | null
  /** Why there is no place for those who come now; made when the first of them comes. */
  noPlace: ClassFact | null
  readonly placedFact: ClassFact
  /** Those placed here with the mean of the last one placed: whom the chain put ahead, should it have to. */
  run: { readonly figures: Figures; readonly members: readonly Standing[] }[]
  runSettled: boolean
}

export function openDesk(pool: PlaceContest, place: number, prizeClass: PrizeClass): ClassDesk {
  const { code, quota, from } = prizeClass
  const free = quota ?? Number.POSITIVE_INFINITY
  return {
    pool,
    place,
    prizeClass,
    choice: pool.choices.find(({ choice }) => choice.class === code) ?? null,
    choiceUsed: false,
    certain: true,
    freeLeast: free,
    freeMost: free,
    last: null,
    noPlace: null,
    placedFact: { fact: 'placed', class: code, from, quota },
    run: [],
    runSettled: false,
  }
}

/** These get a place for certain. */
export function placeAll(desk: ClassDesk, figures: Figures, members: readonly Standing[]): void {
  if (members.length === 0) return
  for (const member of members) {
    member.placed = desk.place
    member.why.push(desk.placedFact)
  }
  desk.last = { dossiers: codesOf(members), figures }
  const first = desk.run[0]
  if (first && !desk.pool.order.equalMeans(first.figures, figures)) forgetRun(desk)
  desk.run.push({ figures, members })
}

/** These come too late: the class is full, or closed. */
export function turnAway(desk: ClassDesk, figures: Figures, members: readonly Standing[]): void {
  if (members.length === 0) return
  const fact = desk.noPlace ?? fullFact(desk)
  desk.noPlace = fact
  for (const member of members) member.why.push(fact)
  const step = settleRun(desk, figures)
  if (step)
    for (const member of members) member.why.push({ fact: 'chain-behind', class: desk.prizeClass.code, step })
}

/** Says of those just placed that the chain put them ahead of this block, where it has the same mean; answers by which step. */
export function settleRun(desk: ClassDesk, behind: Figures): TieStep | null {
  const lastPlaced = desk.run.at(-1)
  if (!lastPlaced) return null
  const { order } = desk.pool
  if (!order.equalMeans(lastPlaced.figures, behind)) {
    forgetRun(desk)
    return null
  }
  if (!desk.runSettled)
    for (const { figures, members } of desk.run) {
      const step = order.separatingStep(figures, behind)
      if (step)
        for (const member of members)
          member.why.push({ fact: 'chain-ahead', class: desk.prizeClass.code, step })
    }
  desk.runSettled = true
  return order.separatingStep(lastPlaced.figures, behind)
}

function forgetRun(desk: ClassDesk): void {
  desk.run = []
  desk.runSettled = false
}

function fullFact({ prizeClass, last }: ClassDesk): ClassFact {
  return {
    fact: 'class-full',
    class: prizeClass.code,
    quota: prizeClass.quota ?? 0,
    last: last && { dossiers: last.dossiers, printedMean: last.figures.printed },
  }
}

/** In the order of their codes, which orders lists for people and nothing else. */
export function codesOf(members: readonly Standing[]): readonly string[] {
  return members.map((member) => member.dossier.code).toSorted()
}
