import type { Mean } from '#app/domain/mean.ts'
import type { PrizeClass } from '#app/domain/programme/programme.ts'
import type { HypotheticalPlace, RankingMove } from './compare-rankings.ts'
import { byCode, type RankedDossier, type Ranking } from './ranking.ts'

/** Ranh giới xếp loại: between a class (null: the certificate) and everything below it, and how firmly it stands. */
export type ClassBoundary = {
  readonly class: string | null
  readonly lastIn: BoundaryDossier | null
  readonly firstOut: BoundaryDossier | null
  /** Dossiers that would stand on the other side if all members were equally severe. */
  readonly equalSeverity: readonly string[]
  /** Dossiers that would cross it in a council without one member, and without whom; the shakiest first. */
  readonly withoutMember: readonly { readonly dossier: string; readonly members: readonly string[] }[]
}

/** Hồ sơ sát ranh giới: the last one above it, or the first one below. */
export type BoundaryDossier = { readonly dossier: string; readonly mean: Mean }

/** One boundary below each class, the last below the certificate; each with who would cross it under what assumption. */
export function classBoundaries(
  official: Ranking,
  classes: readonly PrizeClass[],
  moves: {
    readonly equalSeverity: readonly RankingMove[]
    readonly leaveOneOut: readonly { readonly member: string; readonly moves: readonly RankingMove[] }[]
  },
): readonly ClassBoundary[] {
  const codes = classes.map(({ code }) => code)
  return [...codes, null].map((code, level) => {
    const crossing = (list: readonly RankingMove[]) =>
      list.filter((move) => crosses(move, level, codes)).map(({ dossier }) => dossier)
    const placed = official.outcomes.flatMap((one) => {
      const at = levelOf(one, codes)
      return at === null || one.mean === null ? [] : [{ dossier: one.dossier, mean: one.mean, at }]
    })
    const lastIn = placed.findLast(({ at }) => at <= level)
    const firstOut = placed.find(({ at }) => at > level)
    return {
      class: code,
      lastIn: lastIn === undefined ? null : { dossier: lastIn.dossier, mean: lastIn.mean },
      firstOut: firstOut === undefined ? null : { dossier: firstOut.dossier, mean: firstOut.mean },
      equalSeverity: crossing(moves.equalSeverity),
      withoutMember: byDossier(moves.leaveOneOut.map((one) => ({ ...one, dossiers: crossing(one.moves) }))),
    }
  })
}

function byDossier(
  crossed: readonly { readonly member: string; readonly dossiers: readonly string[] }[],
): ClassBoundary['withoutMember'] {
  const members = new Map<string, string[]>()
  for (const { member, dossiers } of crossed)
    for (const dossier of dossiers) members.set(dossier, [...(members.get(dossier) ?? []), member])
  return [...members]
    .map(([dossier, list]) => ({ dossier, members: list }))
    .toSorted((a, b) => b.members.length - a.members.length || byCode(a, b))
}

function crosses(move: RankingMove, level: number, codes: readonly string[]): boolean {
  const [from, to] = [levelOf(move.from, codes), levelOf(move.to, codes)]
  return from !== null && to !== null && from <= level !== to <= level
}

/** Nought for the first class, and so on down; null where nobody has placed it yet. */
function levelOf(
  { outcome, class: code }: Pick<RankedDossier | HypotheticalPlace, 'outcome' | 'class'>,
  codes: readonly string[],
): number | null {
  switch (outcome) {
    case 'prize':
      return code === null ? null : codes.indexOf(code)
    case 'certificate':
      return codes.length
    case 'not-recognised':
      return codes.length + 1
    case 'not-rankable':
    case 'unresolved':
      return null
  }
}
