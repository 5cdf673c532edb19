/** Điểm xếp chương trình: a dossier on the agenda, and which members go out for it. */
export type AgendaStop = { readonly dossierId: number; readonly away: readonly number[] }

/** Up to this many different groups of leavers the best order is found for certain; beyond, by improving a good one. */
const mostExact = 12

/**
 * Thứ tự chương trình: the order in which the fewest people leave and enter the room, from a full room to a full room.
 * Dossiers for which the same people go out stay together, in the order they were given. Decision 35.
 */
export function agendaOrder(stops: readonly AgendaStop[]): readonly AgendaStop[] {
  const groups = [...Map.groupBy(stops, ({ away }) => keyOf(away)).values()]
  const sets = groups.map((group) => new Set(group[0]?.away ?? []))
  const steps = sets.map((one) => sets.map((other) => movesBetween(one, other)))
  const edge = sets.map((set) => set.size)
  const order = sets.length <= mostExact ? exactOrder(steps, edge) : improvedOrder(steps, edge)
  return order.flatMap((place) => groups[place] ?? [])
}

/** How often somebody goes through the door when the agenda is taken in this order. */
export function movesThroughTheDoor(stops: readonly AgendaStop[]): number {
  const rooms = [new Set<number>(), ...stops.map(({ away }) => new Set(away)), new Set<number>()]
  return rooms.slice(1).reduce((sum, room, place) => sum + movesBetween(rooms[place] ?? room, room), 0)
}

const keyOf = (away: readonly number[]): string => [...new Set(away)].toSorted((a, b) => a - b).join(' ')
const movesBetween = (one: ReadonlySet<number>, other: ReadonlySet<number>): number =>
  one.symmetricDifference(other).size

type Steps = readonly (readonly number[])[]
const at = (list: readonly number[] | undefined, place: number): number => list?.[place] ?? 0

/** Held and Karp: the cheapest way through each set of groups ending at each of them; of equal ways the earliest groups. */
function exactOrder(steps: Steps, edge: readonly number[]): readonly number[] {
  const size = edge.length
  const ways = new Map<number, readonly Way[]>()
  for (let seen = 1; seen < 1 << size; seen += 1) {
    const ends: Way[] = []
    for (let last = 0; last < size; last += 1) {
      if ((seen & (1 << last)) === 0) continue
      const before = ways.get(seen & ~(1 << last)) ?? [{ last: -1, cost: 0, from: null }]
      let best: Way | null = null
      for (const way of before) {
        const cost = way.cost + (way.last < 0 ? at(edge, last) : at(steps[way.last], last))
        if (best === null || cost < best.cost) best = { last, cost, from: way.last < 0 ? null : way }
      }
      if (best !== null) ends.push(best)
    }
    ways.set(seen, ends)
  }
  let best: Way | null = null
  for (const way of ways.get((1 << size) - 1) ?? [])
    if (best === null || way.cost + at(edge, way.last) < best.cost + at(edge, best.last)) best = way
  const order: number[] = []
  for (let way = best; way !== null; way = way.from) order.unshift(way.last)
  return order
}

type Way = { readonly last: number; readonly cost: number; readonly from: Way | null }

/** Always to the nearest group, then turned round piece by piece until no turn saves anything. */
function improvedOrder(steps: Steps, edge: readonly number[]): readonly number[] {
  const left = edge.map((_, place) => place)
  let order: number[] = []
  while (left.length > 0) {
    const last = order.at(-1)
    const cost = (place: number) => (last === undefined ? at(edge, place) : at(steps[last], place))
    const next = left.reduce((best, place) => (cost(place) < cost(best) ? place : best))
    order.push(next)
    left.splice(left.indexOf(next), 1)
  }
  for (let improved = true; improved; ) {
    improved = false
    for (let from = 0; from < order.length; from += 1)
      for (let to = from + 1; to < order.length; to += 1) {
        const turned = [
          ...order.slice(0, from),
          ...order.slice(from, to + 1).reverse(),
          ...order.slice(to + 1),
        ]
        if (costOf(turned, steps, edge) < costOf(order, steps, edge)) {
          order = turned
          improved = true
        }
      }
  }
  return order
}

const costOf = (order: readonly number[], steps: Steps, edge: readonly number[]): number =>
  at(edge, order[0] ?? 0) +
  at(edge, order.at(-1) ?? 0) +
  order.slice(1).reduce((sum, place, before) => sum + at(steps[order[before] ?? 0], place), 0)
