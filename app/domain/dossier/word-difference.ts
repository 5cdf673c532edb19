/** Đoạn khác nhau: a run of text kept, taken out or put in. */
export type TextChange = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

// Beyond this many single edits two texts have little in common and are shown as wholly replaced.
const mostEdits = 1_200

/** The change from one text to the other word by word, shortest first found; joined back it gives both texts. */
export function wordDifference(before: string, after: string): readonly TextChange[] {
  const a = tokens(before)
  const b = tokens(after)
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++
  const middle = edits(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return joined([
    ...a.slice(0, start).map((text) => ({ kind: 'same', text }) as const),
    ...middle,
    ...a.slice(a.length - end).map((text) => ({ kind: 'same', text }) as const),
  ])
}

/** Words and the spaces between them, each a token. */
const tokens = (text: string): readonly string[] => text.match(/\s+|[^\s]+/g) ?? []

/** Shortest edit script (Myers, 1986): `reach` holds for each diagonal how far into `a` that many edits lead. */
function edits(a: readonly string[], b: readonly string[]): readonly TextChange[] {
  if (a.length === 0 || b.length === 0) return replaced(a, b)
  const history: Int32Array[] = []
  let reach = new Int32Array(3)
  const most = Math.min(a.length + b.length, mostEdits)
  for (let edit = 0; edit <= most; edit++) {
    const next = new Int32Array(2 * edit + 3)
    for (let diagonal = -edit; diagonal <= edit; diagonal += 2) {
      const down = reachAt(reach, edit - 1, diagonal + 1)
      const right = reachAt(reach, edit - 1, diagonal - 1)
      let x = edit === 0 ? 0 : diagonal === -edit || (diagonal !== edit && right < down) ? down : right + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      next[diagonal + edit + 1] = x
      if (x >= a.length && x - diagonal >= b.length) return walkBack(a, b, [...history, next])
    }
    history.push(next)
    reach = next
  }
  return replaced(a, b)
}

const reachAt = (reach: Int32Array, edit: number, diagonal: number): number =>
  Math.abs(diagonal) > edit ? -1 : (reach[diagonal + edit + 1] ?? -1)

function walkBack(
  a: readonly string[],
  b: readonly string[],
  history: readonly Int32Array[],
): readonly TextChange[] {
  const backwards: TextChange[] = []
  let x = a.length
  let y = b.length
  for (let edit = history.length - 1; edit > 0; edit--) {
    const reach = history[edit - 1] ?? new Int32Array(3)
    const diagonal = x - y
    const down = reachAt(reach, edit - 1, diagonal + 1)
    const right = reachAt(reach, edit - 1, diagonal - 1)
    const isAdded = diagonal === -edit || (diagonal !== edit && right < down)
    const fromX = isAdded ? down : right
    const fromY = isAdded ? down - (diagonal + 1) : right - (diagonal - 1)
    while (x > fromX + (isAdded ? 0 : 1) && y > fromY + (isAdded ? 1 : 0)) {
      x--
      y--
      backwards.push({ kind: 'same', text: a[x] ?? '' })
    }
    backwards.push(
      isAdded ? { kind: 'added', text: b[fromY] ?? '' } : { kind: 'removed', text: a[fromX] ?? '' },
    )
    x = fromX
    y = fromY
  }
  while (x > 0) {
    x--
    backwards.push({ kind: 'same', text: a[x] ?? '' })
  }
  return backwards.reverse()
}

const replaced = (a: readonly string[], b: readonly string[]): readonly TextChange[] => [
  ...a.map((text) => ({ kind: 'removed', text }) as const),
  ...b.map((text) => ({ kind: 'added', text }) as const),
]

/** Neighbours of one kind become one run; within a stretch of changes all that goes comes before all that comes. */
function joined(changes: readonly TextChange[]): readonly TextChange[] {
  const runs: TextChange[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== '') runs.push({ kind: 'removed', text: removed })
    if (added !== '') runs.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  let same = ''
  for (const { kind, text } of changes) {
    if (kind === 'same') {
      flush()
      same += text
      continue
    }
    if (same !== '') runs.push({ kind: 'same', text: same })
    same = ''
    if (kind === 'removed') removed += text
    else added += text
  }
  flush()
  if (same !== '') runs.push({ kind: 'same', text: same })
  return runs
}
