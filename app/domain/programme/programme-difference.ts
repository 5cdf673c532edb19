/** Khác biệt giữa hai bản kế hoạch: one path of the file with what stood there before and what stands there now. */
export type ProgrammeDifference = {
  readonly path: string
  readonly kind: 'changed' | 'added' | 'removed' | 'moved'
  /** JSON values; undefined where there was or is nothing. */
  readonly before: unknown
  readonly after: unknown
}

/**
 * What is different between two programme files, path by path. Rows with a `code` are recognised by it, so that a row
 * put in the middle is one addition; a removed row carries the place it had, every other path the place it has now.
 */
export function programmeDifferences(before: unknown, after: unknown): readonly ProgrammeDifference[] {
  return differencesAt('', before, after)
}

function differencesAt(path: string, before: unknown, after: unknown): readonly ProgrammeDifference[] {
  if (Array.isArray(before) && Array.isArray(after)) return listDifferences(path, before, after)
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap((key) => differencesAt(path === '' ? key : `${path}.${key}`, before[key], after[key]))
  }
  if (Object.is(before, after)) return []
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
  return [{ path, kind, before, after }]
}

function listDifferences(
  path: string,
  before: readonly unknown[],
  after: readonly unknown[],
): readonly ProgrammeDifference[] {
  const keysBefore = rowKeys(before)
  const keysAfter = rowKeys(after)
  const stayed = keysAfter.filter((key) => keysBefore.includes(key))
  const order = keysBefore.filter((key) => keysAfter.includes(key))
  const moved = stayed.some((key, place) => key !== order[place])
  return [
    ...before.flatMap((row, place) =>
      keysAfter.includes(keysBefore[place] ?? '')
        ? []
        : [{ path: `${path}[${place}]`, kind: 'removed' as const, before: row, after: undefined }],
    ),
    ...after.flatMap((row, place) => {
      const was = keysBefore.indexOf(keysAfter[place] ?? '')
      const at = `${path}[${place}]`
      return was < 0
        ? [{ path: at, kind: 'added' as const, before: undefined, after: row }]
        : differencesAt(at, before[was], row)
    }),
    ...(moved ? [{ path, kind: 'moved' as const, before: order, after: stayed }] : []),
  ]
}

/** What a row is known by: its code, itself where it is a word, else its place. A second row of the same name goes by its place. */
function rowKeys(rows: readonly unknown[]): readonly string[] {
  const names = rows.map((row) =>
    typeof row === 'string' ? row : isObject(row) && typeof row.code === 'string' ? row.code : '',
  )
  return names.map((name, place) => (name !== '' && names.indexOf(name) === place ? name : `#${place}`))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
