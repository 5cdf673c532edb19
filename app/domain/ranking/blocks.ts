import type { Figures } from './figures.ts'
import type { DossierOrder } from './order.ts'
import type { Standing } from './standing.ts'

/** Nhóm bằng điểm: dossiers of one deciding mean, at least one. */
export type MeanGroup = readonly [Standing, ...Standing[]]

/**
 * Nhóm không phân định được: dossiers of one deciding mean that no step of the chain separates, while places are given out.
 * `sure` have certainly got no place so far. Of the `open` between `openLeast` and `openMost` may still take one,
 * and who they are is for the council to say.
 */
export type TiedBlock = {
  /** Any member's: all have the same mean and the same chain. */
  readonly figures: Figures
  sure: readonly Standing[]
  open: readonly Standing[]
  openLeast: number
  openMost: number
}

const nobody: readonly Standing[] = []

/** Highest mean first. */
export function meanGroups(standings: readonly Standing[], order: DossierOrder): readonly MeanGroup[] {
  const sorted = standings.toSorted((a, b) => order.compareMeans(a.figures, b.figures))
  return runsOf(sorted, order.equalMeans)
}

/** The blocks of one group, those whom the chain puts ahead first. */
export function blocksOf(group: MeanGroup, order: DossierOrder): readonly TiedBlock[] {
  if (group.length === 1) return [blockOf(group)]
  const sorted = group.toSorted((a, b) => order.compareChain(a.figures, b.figures))
  return runsOf(sorted, (a, b) => order.compareChain(a, b) === 0).map(blockOf)
}

function blockOf(members: MeanGroup): TiedBlock {
  return { figures: members[0].figures, sure: members, open: nobody, openLeast: 0, openMost: 0 }
}

function runsOf(
  sorted: readonly Standing[],
  together: (a: Figures, b: Figures) => boolean,
): readonly MeanGroup[] {
  const runs: [Standing, ...Standing[]][] = []
  let last: [Standing, ...Standing[]] | undefined
  for (const standing of sorted) {
    if (last && together(last[0].figures, standing.figures)) last.push(standing)
    else {
      last = [standing]
      runs.push(last)
    }
  }
  return runs
}
