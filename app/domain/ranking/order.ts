import { compareProducts } from '#app/domain/fraction.ts'
import { roundQuotient } from '#app/domain/mean.ts'
import type { Programme, TieStep } from '#app/domain/programme/programme.ts'
import { compareDeciding, type Figures, type WatchedCriteria } from './figures.ts'

/** Thứ tự hồ sơ: by deciding mean, then by the steps of the tie chain; nothing else ever orders dossiers. */
export type DossierOrder = {
  /** Negative where a stands before b by its deciding mean. */
  compareMeans(a: Figures, b: Figures): number
  /** Negative where the chain puts a before b of the same mean, zero where nothing separates them. */
  compareChain(a: Figures, b: Figures): number
  /** Same deciding mean? */
  equalMeans(a: Figures, b: Figures): boolean
  /** The first step of the chain that separates two dossiers of equal means; null where none does. */
  separatingStep(a: Figures, b: Figures): TieStep | null
}

export function orderOf({ scoring, ties }: Programme, watched: WatchedCriteria): DossierOrder {
  const compareSums = (a: Figures, b: Figures, place: number): number => {
    const sumOfA = a.sums[place] ?? 0
    const sumOfB = b.sums[place] ?? 0
    return scoring.decideOn === 'rounded'
      ? roundQuotient(sumOfB, b.sheets, scoring.decimals) - roundQuotient(sumOfA, a.sheets, scoring.decimals)
      : compareProducts(sumOfB, a.sheets, sumOfA, b.sheets)
  }
  const steps = ties.steps.map((step) => {
    const place = step.by === 'criterion' ? (watched.places.get(step.criterion) ?? -1) : -1
    const compare = (a: Figures, b: Figures) =>
      step.by === 'spread' ? a.spread - b.spread : compareSums(a, b, place)
    return { step, compare }
  })
  const compareChain = (a: Figures, b: Figures): number => {
    for (const { compare } of steps) {
      const byStep = compare(a, b)
      if (byStep !== 0) return byStep
    }
    return 0
  }
  return {
    equalMeans: (a, b) => compareDeciding(a, b, scoring) === 0,
    compareMeans: (a, b) => compareDeciding(b, a, scoring),
    compareChain,
    separatingStep: (a, b) => steps.find(({ compare }) => compare(a, b) !== 0)?.step ?? null,
  }
}
