import type { AssignmentWish, Pair } from './assignment-wish.ts'
import { cheapestAssignment } from './cheapest-chains.ts'
import { type PairCosts, pairCosts } from './pair-costs.ts'

/** Phương án phân công: nothing of it counts until the secretary confirms it. */
export type AssignmentPlan = {
  readonly pairs: readonly AssignedPair[]
  /** Dossiers that could not get as many members as wanted: too few without conflict, or all at their limit. */
  readonly short: readonly { readonly dossierId: number; readonly given: number; readonly wanted: number }[]
  readonly loads: readonly { readonly memberId: number; readonly dossiers: number }[]
  /** Pairs that stood before and do so no more. */
  readonly dropped: readonly Pair[]
}

/** Cặp được phân công, with what spoke for it. */
export type AssignedPair = Pair & { readonly reasons: readonly PairReason[] }

/** Lý do phân công: what spoke for the pair; `balance` where nothing but even loads did. */
export type PairReason =
  /** A signed sheet, or a draft, is there already. */
  | { readonly reason: 'signed' }
  | { readonly reason: 'begun' }
  /** Taken over from a member who was replaced. */
  | { readonly reason: 'substitute' }
  | { readonly reason: 'locked' }
  | { readonly reason: 'kept' }
  | { readonly reason: 'expertise'; readonly field: string }
  | { readonly reason: 'wish'; readonly wish: number }
  | { readonly reason: 'no-other'; readonly free: number }
  | { readonly reason: 'balance'; readonly load: number }

/** The cheapest assignment that keeps every lock, meets no conflict and passes nobody's limit; a dry run in itself. */
export function assign(wish: AssignmentWish): AssignmentPlan {
  const { dossiers, members, each } = wish
  const width = members.length
  const matter = pairCosts(wish)
  const has = cheapestAssignment({
    dossiers: dossiers.length,
    members: width,
    each,
    most: members.map(({ most }) => most ?? Number.POSITIVE_INFINITY),
    costs: matter.costs,
    locked: matter.locked,
  })
  const loads = members.map((_, column) =>
    dossiers.reduce((sum, __, row) => sum + (has[row * width + column] ?? 0), 0),
  )
  const explain = explainer(wish, matter, loads)
  const pairs: AssignedPair[] = []
  const short: { dossierId: number; given: number; wanted: number }[] = []
  dossiers.forEach(({ id }, row) => {
    const columns = members.flatMap((_, column) => (has[row * width + column] === 1 ? [column] : []))
    for (const column of columns)
      pairs.push({ dossierId: id, memberId: members[column]?.id ?? 0, reasons: explain(row, column) })
    if (columns.length < each) short.push({ dossierId: id, given: columns.length, wanted: each })
  })
  const now = new Set(pairs.map(keyOf))
  return {
    pairs,
    short,
    loads: members.map(({ id }, column) => ({ memberId: id, dossiers: loads[column] ?? 0 })),
    dropped: wish.standing.filter((pair) => !now.has(keyOf(pair))),
  }
}

const keyOf = ({ dossierId, memberId }: Pair): string => `${dossierId}-${memberId}`

function explainer(wish: AssignmentWish, { costs, locked, standing }: PairCosts, loads: readonly number[]) {
  const { dossiers, members, each } = wish
  const width = members.length
  const wishes = new Map(wish.preferences.map((one) => [keyOf(one), one.wish]))
  return (row: number, column: number): readonly PairReason[] => {
    const cell = row * width + column
    const dossier = dossiers[row]
    const member = members[column]
    if (dossier === undefined || member === undefined) return []
    const reasons: PairReason[] = []
    if (locked[cell] === 1) reasons.push({ reason: 'locked' })
    if (standing[cell] === 1) reasons.push({ reason: 'kept' })
    if (dossier.field !== null && member.fields.includes(dossier.field))
      reasons.push({ reason: 'expertise', field: dossier.field })
    const wanted = wishes.get(`${dossier.id}-${member.id}`) ?? 0
    if (wanted !== 0) reasons.push({ reason: 'wish', wish: wanted })
    const free = costs.subarray(row * width, (row + 1) * width).filter(Number.isFinite).length
    if (free <= each) reasons.push({ reason: 'no-other', free })
    return reasons.length > 0 ? reasons : [{ reason: 'balance', load: loads[column] ?? 0 }]
  }
}
