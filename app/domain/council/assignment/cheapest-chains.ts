import { assignmentCosts } from './assignment-wish.ts'

/** Bài toán phân công: how many each dossier still needs, how many each member may get, and what each pair costs. */
export type ChainProblem = {
  readonly dossiers: number
  readonly members: number
  readonly each: number
  readonly most: readonly number[]
  readonly costs: Float64Array
  /** Pairs that are there before anything is decided and never move. */
  readonly locked: Uint8Array
}

/**
 * Min-cost flow from dossiers to members by successive cheapest chains: a dossier gives itself to a member, who gives one
 * of his to another, and so on, until somebody keeps one more. Each chain is the cheapest there is, so the whole is the
 * cheapest of all. Members are few and dossiers many, so chains are sought among members only: for each pair of members
 * the cheapest dossier to hand over is remembered and counted anew for whoever gained or lost one.
 * Answers 1 for each assigned pair, by place.
 */
export function cheapestAssignment(problem: ChainProblem): Uint8Array {
  const { dossiers, members, each, most, costs, locked } = problem
  const has = Uint8Array.from(locked)
  const movable: number[][] = Array.from({ length: members }, () => [])
  const loads = new Array<number>(members).fill(0)
  const handOver = new Float64Array(members * members).fill(Number.POSITIVE_INFINITY)
  const handedOver = new Int32Array(members * members).fill(-1)
  for (let cell = 0; cell < has.length; cell++)
    if (has[cell] === 1) loads[cell % members] = (loads[cell % members] ?? 0) + 1

  const countAnew = (from: number): void => {
    for (let to = 0; to < members; to++) {
      let cheapest = Number.POSITIVE_INFINITY
      let what = -1
      if (to !== from)
        for (const dossier of movable[from] ?? []) {
          const cell = dossier * members + to
          if (has[cell] === 1) continue
          const cost = (costs[cell] ?? 0) - (costs[dossier * members + from] ?? 0)
          if (cost < cheapest) {
            cheapest = cost
            what = dossier
          }
        }
      handOver[from * members + to] = cheapest
      handedOver[from * members + to] = what
    }
  }

  const distance = new Float64Array(members)
  const before = new Int32Array(members)
  /** The member at whose end the cheapest chain from this dossier stops; -1 where there is none. */
  const seekChain = (dossier: number): number => {
    for (let member = 0; member < members; member++) {
      const cell = dossier * members + member
      distance[member] = has[cell] === 1 ? Number.POSITIVE_INFINITY : (costs[cell] ?? 0)
      before[member] = -1
    }
    for (let round = 0, changed = true; changed && round < members; round++) {
      changed = false
      for (let from = 0; from < members; from++) {
        const reached = distance[from] ?? 0
        if (reached === Number.POSITIVE_INFINITY) continue
        for (let to = 0; to < members; to++) {
          const cost = reached + (handOver[from * members + to] ?? 0)
          if (cost < (distance[to] ?? 0) - 1e-9) {
            distance[to] = cost
            before[to] = from
            changed = true
          }
        }
      }
    }
    let end = -1
    let cheapest = Number.POSITIVE_INFINITY
    for (let member = 0; member < members; member++) {
      const load = (loads[member] ?? 0) + 1
      if (load > (most[member] ?? 0)) continue
      const cost = (distance[member] ?? 0) + load * assignmentCosts.load
      if (cost < cheapest) {
        cheapest = cost
        end = member
      }
    }
    return end
  }

  const follow = (dossier: number, end: number): void => {
    const touched = new Set<number>()
    let to = end
    loads[end] = (loads[end] ?? 0) + 1
    while (to >= 0) {
      const from = before[to] ?? -1
      const moved = from < 0 ? dossier : (handedOver[from * members + to] ?? -1)
      has[moved * members + to] = 1
      movable[to]?.push(moved)
      if (from >= 0) {
        has[moved * members + from] = 0
        const list = movable[from] ?? []
        list.splice(list.indexOf(moved), 1)
      }
      // Who else reads this dossier may hand it to others than before, so they are counted anew as well.
      touched.add(to)
      for (let member = 0; member < members; member++)
        if (has[moved * members + member] === 1) touched.add(member)
      to = from
    }
    for (const member of touched) countAnew(member)
  }

  for (let turn = 0; turn < each; turn++)
    for (let dossier = 0; dossier < dossiers; dossier++) {
      const row = has.subarray(dossier * members, (dossier + 1) * members)
      if (row.reduce((sum, one) => sum + one, 0) > turn) continue
      const end = seekChain(dossier)
      if (end >= 0) follow(dossier, end)
    }
  return has
}
