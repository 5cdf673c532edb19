import { inverseOf, product } from './linear-equations.ts'
import { comparableGroups, meanOf, type ScoreTable } from './score-table.ts'
import { within95 } from './student-t.ts'

/**
 * Độ nghiêm của thành viên: how many points this member gives above (positive: rộng) or below (negative:
 * nghiêm) the council on the same dossiers, with the 95 % interval. Null ends where too few sheets tell.
 */
export type Severity = {
  readonly member: string
  readonly sheets: number
  readonly lenience: number
  readonly interval: { readonly from: number; readonly to: number } | null
  /** The interval leaves nought out: more than chance. */
  readonly isClear: boolean
}

/** Phân tích độ nghiêm: a severity for each member, and what of the totals' spread is left over when they are taken out. */
export type SeverityAnalysis = {
  readonly severities: readonly Severity[]
  /** Groups that never judged anything in common cannot be compared with one another; one group where all can. */
  readonly groups: readonly (readonly string[])[]
  /** Standard deviation of what neither dossier nor member explains, in points; null without a degree of freedom. */
  readonly residual: number | null
}

/**
 * Additive model: total = worth of the dossier + lenience of the member + chance, by least squares, the leniences of a
 * comparable group summing to nought. It only advises; the official mean never changes by it. peers §6.6.
 */
export function severityOf(table: ScoreTable): SeverityAnalysis {
  const told = table.filter(({ totals }) => totals.length > 0)
  const groups = comparableGroups(told)
  const solved = groups.map((group) => solveGroup(told, group))
  const sheets = told.reduce((sum, { totals }) => sum + totals.length, 0)
  const members = groups.reduce((sum, group) => sum + group.length, 0)
  const freedom = sheets - told.length - (members - groups.length)
  const lenience = new Map(solved.flatMap(({ lenience }) => [...lenience]))
  const residual = freedom < 1 ? null : Math.sqrt(squaresLeft(told, lenience) / freedom)
  const severities = solved.flatMap(({ spread }) =>
    [...spread].map(([member, unitSpread]): Severity => {
      const value = lenience.get(member) ?? 0
      const isAlone = !Number.isFinite(unitSpread)
      const half = residual === null || isAlone ? null : within95(freedom) * residual * Math.sqrt(unitSpread)
      const interval = half === null ? null : { from: value - half, to: value + half }
      return {
        member,
        sheets: told.filter(({ totals }) => totals.some((one) => one.member === member)).length,
        lenience: value,
        interval,
        isClear: interval !== null && Math.abs(value) >= 0.01 && (interval.from > 0 || interval.to < 0),
      }
    }),
  )
  return { severities, groups, residual }
}

/** Leniences of one group, and their variance in units of the residual's. */
function solveGroup(table: ScoreTable, group: readonly string[]) {
  const place = new Map(group.map((member, at) => [member, at]))
  const size = group.length
  // The members' normal equations once each dossier's worth is taken out, plus one more that makes them sum to nought.
  const matrix = group.map(() => new Array<number>(size).fill(1 / size))
  const right = new Array<number>(size).fill(0)
  const add = (row: number, column: number, value: number) => {
    const line = matrix[row]
    if (line !== undefined) line[column] = (line[column] ?? 0) + value
  }
  for (const { totals } of table) {
    const own = totals.filter(({ member }) => place.has(member))
    if (own.length === 0) continue
    const mean = meanOf(own.map(({ points }) => points))
    for (const { member, points } of own) {
      const row = place.get(member) ?? 0
      right[row] = (right[row] ?? 0) + points - mean
      add(row, row, 1)
      for (const other of own) add(row, place.get(other.member) ?? 0, -1 / own.length)
    }
  }
  const inverse = size < 2 ? null : inverseOf(matrix)
  const solution = inverse === null ? [] : product(inverse, right)
  return {
    lenience: new Map(group.map((member, at) => [member, solution[at] ?? 0])),
    // The helper equation's own share, 1/size, is no uncertainty of a member.
    spread: new Map(
      group.map((member, at) => [
        member,
        inverse === null ? Number.POSITIVE_INFINITY : Math.max(0, (inverse[at]?.[at] ?? 0) - 1 / size),
      ]),
    ),
  }
}

function squaresLeft(table: ScoreTable, lenience: ReadonlyMap<string, number>): number {
  let squares = 0
  for (const { totals } of table) {
    const freed = totals.map(({ member, points }) => points - (lenience.get(member) ?? 0))
    const worth = meanOf(freed)
    for (const value of freed) squares += (value - worth) ** 2
  }
  return squares
}
