/**
 * Bảng phiếu: whose total stands where, in points. Figures drawn from it only advise: they are ordinary floating numbers
 * and never enter an official mean.
 */
export type ScoreTable = readonly ScoredRow[]

/** Phiếu của một hồ sơ: totals by member, only signed and valid ones. */
export type ScoredRow = {
  readonly dossier: string
  readonly totals: readonly { readonly member: string; readonly points: number }[]
}

/** Everybody who signed at least one sheet, in the order of the text. */
export const membersOf = (table: ScoreTable): readonly string[] =>
  [...new Set(table.flatMap(({ totals }) => totals.map(({ member }) => member)))].toSorted()

/**
 * Nhóm so sánh được: members linked by dossiers they scored together. Between two groups nothing can be said: they never
 * judged the same thing, nor things judged by somebody who did.
 */
export function comparableGroups(table: ScoreTable): readonly (readonly string[])[] {
  const groupOf = new Map<string, Set<string>>()
  for (const { totals } of table) {
    const joined = new Set<string>()
    for (const { member } of totals) for (const other of groupOf.get(member) ?? [member]) joined.add(other)
    for (const member of joined) groupOf.set(member, joined)
  }
  return [...new Set(groupOf.values())].map((group) => [...group].toSorted())
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
