import { searchKey } from '#app/domain/search-key.ts'
import { writtenDay } from '#app/domain/written-day.ts'
import { cellOr, type ImportChange, type ImportDifference, type ImportRow, isDash } from './import-table.ts'
import type { Unit, UnitType } from './unit.ts'
import { codeFromName, type UnitDetails, type UnitProblem, unitProblems } from './unit-rules.ts'

/** Cột của danh sách đơn vị: what an Excel list of units says of each. */
export const unitColumns = [
  'code',
  'name',
  'short-name',
  'abbreviation',
  'type',
  'sector',
  'parent',
  'from',
] as const
export type UnitColumn = (typeof unitColumns)[number]

/** Danh mục của danh sách đơn vị: the words a cell may hold, by their search key, and the code behind each. */
export type UnitVocabulary = {
  readonly types: ReadonlyMap<string, UnitType>
  readonly sectors: ReadonlyMap<string, string>
}

/** Lỗi ô của danh sách đơn vị. */
export type UnitRowProblem =
  | UnitProblem
  | { readonly problem: 'code-missing' }
  | { readonly problem: 'code-twice'; readonly row: number }
  | { readonly problem: 'type-unknown' }
  | { readonly problem: 'sector-unknown' }
  | { readonly problem: 'day-malformed' }
  | { readonly problem: 'unit-ended'; readonly lastDay: Temporal.PlainDate }

/** Dòng đơn vị đã xét: what it would make of which unit, or everything wrong with it. `id` negative: a new one. */
export type UnitImportLine = {
  readonly row: number
  readonly change: ImportChange
  readonly id: number
  readonly details: UnitDetails
  readonly differences: readonly ImportDifference<UnitColumn>[]
  readonly problems: readonly { readonly column: UnitColumn; readonly problem: UnitRowProblem }[]
}

type Draft = Omit<UnitImportLine, 'change' | 'differences'> & {
  readonly before: Unit | null
  readonly parentCell: string
}

/** Xét danh sách đơn vị against the units there are: parents may stand anywhere in the same list. */
export function judgeUnits(
  rows: readonly ImportRow<UnitColumn>[],
  units: readonly Unit[],
  words: UnitVocabulary,
  today: Temporal.PlainDate,
): readonly UnitImportLine[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const firstRows = new Map<string, number>()
  const drafts = rows.map((row, place) => draftOf(row, -1 - place, byCode, firstRows, words, today))
  const ids = new Map([
    ...units.map(({ code, id }) => [code, id] as const),
    ...drafts.map(({ details, id }) => [details.code, id] as const),
  ])
  const placed = drafts.map((draft) => {
    const parent = codeOf(draft.parentCell)
    if (draft.parentCell === '' || isDash(draft.parentCell)) return draft
    return { ...draft, details: { ...draft.details, parentId: ids.get(parent) ?? null } }
  })
  const wished = new Map([
    ...units.map((unit) => [unit.id, unit] as const),
    ...placed.map(({ id, details }) => [id, { ...details, id }] as const),
  ])
  const names = new Map([...wished.values()].map((unit) => [unit.id, unit.code]))
  return placed.map((draft) => lineOf(draft, ids, wished, names))
}

const codeOf = (cell: string): string =>
  /^[a-z0-9-]+$/.test(cell.toLowerCase()) ? cell.toLowerCase() : codeFromName(cell)

function draftOf(
  { row, cells }: ImportRow<UnitColumn>,
  newId: number,
  byCode: ReadonlyMap<string, Unit>,
  firstRows: Map<string, number>,
  words: UnitVocabulary,
  today: Temporal.PlainDate,
): Draft {
  const code = cells.code.toLowerCase()
  const before = byCode.get(code) ?? null
  const problems: { column: UnitColumn; problem: UnitRowProblem }[] = []
  const first = firstRows.get(code)
  if (code === '') problems.push({ column: 'code', problem: { problem: 'code-missing' } })
  else if (first !== undefined)
    problems.push({ column: 'code', problem: { problem: 'code-twice', row: first } })
  else firstRows.set(code, row)
  if (before?.validTo && Temporal.PlainDate.compare(before.validTo, today) < 0)
    problems.push({ column: 'code', problem: { problem: 'unit-ended', lastDay: before.validTo } })
  const type = cells.type === '' ? (before?.type ?? null) : (words.types.get(searchKey(cells.type)) ?? null)
  if (type === null) problems.push({ column: 'type', problem: { problem: 'type-unknown' } })
  const sector = cells.sector === '' ? (before?.sector ?? '') : words.sectors.get(searchKey(cells.sector))
  if (sector === undefined) problems.push({ column: 'sector', problem: { problem: 'sector-unknown' } })
  const from = writtenDay(cells.from)
  if (from === 'wrong') problems.push({ column: 'from', problem: { problem: 'day-malformed' } })
  const details: UnitDetails = {
    code,
    name: cellOr(cells.name, before?.name ?? ''),
    shortName: cellOr(cells['short-name'], before?.shortName ?? ''),
    abbreviation: cellOr(cells.abbreviation, before?.abbreviation ?? ''),
    type: type ?? before?.type ?? 'other',
    sector: sector ?? before?.sector ?? '?',
    parentId: isDash(cells.parent) ? null : (before?.parentId ?? null),
    validFrom: typeof from === 'string' ? (before?.validFrom ?? today.with({ month: 1, day: 1 })) : from,
    validTo: before?.validTo ?? null,
  }
  return { row, id: before?.id ?? newId, before, parentCell: cells.parent, details, problems }
}

function lineOf(
  draft: Draft,
  ids: ReadonlyMap<string, number>,
  wished: ReadonlyMap<number, Unit>,
  codes: ReadonlyMap<number, string>,
): UnitImportLine {
  const { row, id, before, details, parentCell } = draft
  const problems = [...draft.problems]
  const isKnownParent = parentCell === '' || isDash(parentCell) || ids.has(codeOf(parentCell))
  if (!isKnownParent) problems.push({ column: 'parent', problem: { problem: 'parent-unknown' } })
  for (const problem of unitProblems(details, id, wayUp(id, details, wished)))
    if (!(problem.problem === 'code-malformed' && details.code === ''))
      problems.push({ column: columnOf(problem), problem })
  const differences = before === null ? [] : differencesOf(before, details, codes)
  const change =
    problems.length > 0 ? 'wrong' : before === null ? 'new' : differences.length > 0 ? 'changed' : 'unchanged'
  return { row, id, details, problems, differences, change }
}

/** The units above this one: all that its place in the tree is judged by. Codes are unique here already. */
function wayUp(id: number, details: UnitDetails, wished: ReadonlyMap<number, Unit>): readonly Unit[] {
  const above = new Map<number, Unit>()
  let at = details.parentId
  while (at !== null && !above.has(at)) {
    const unit = wished.get(at)
    if (unit === undefined) break
    above.set(at, unit)
    at = unit.parentId
  }
  return [...above.values()].filter((unit) => unit.code !== details.code || unit.id === id)
}

function differencesOf(
  before: Unit,
  after: UnitDetails,
  codes: ReadonlyMap<number, string>,
): readonly ImportDifference<UnitColumn>[] {
  const parent = (id: number | null): string => (id === null ? '' : (codes.get(id) ?? ''))
  const pairs: readonly (readonly [UnitColumn, string, string])[] = [
    ['name', before.name, after.name],
    ['short-name', before.shortName, after.shortName],
    ['abbreviation', before.abbreviation, after.abbreviation],
    ['type', before.type, after.type],
    ['sector', before.sector, after.sector],
    ['parent', parent(before.parentId), parent(after.parentId)],
    ['from', before.validFrom.toString(), after.validFrom.toString()],
  ]
  return pairs
    .filter(([, old, wanted]) => old !== wanted)
    .map(([column, old, wanted]) => ({ column, before: old, after: wanted }))
}

function columnOf(problem: UnitProblem): UnitColumn {
  switch (problem.problem) {
    case 'name-missing':
    case 'name-too-long':
      return 'name'
    case 'short-name-too-long':
      return 'short-name'
    case 'abbreviation-too-long':
      return 'abbreviation'
    case 'code-malformed':
    case 'code-taken':
      return 'code'
    case 'sector-missing':
      return 'sector'
    case 'parent-unknown':
    case 'parent-below-itself':
      return 'parent'
    case 'days-reversed':
      return 'from'
  }
}
