import { searchKey } from '#app/domain/search-key.ts'
import type { Unit } from './unit.ts'

/** Thông tin đơn vị: a unit as somebody writes it, before it has an id. */
export type UnitDetails = Omit<Unit, 'id'>

/** Lỗi thông tin đơn vị: why a unit cannot be kept as it is written. */
export type UnitProblem =
  | { readonly problem: 'name-missing' }
  | { readonly problem: 'name-too-long'; readonly max: number }
  | { readonly problem: 'short-name-too-long'; readonly max: number }
  | { readonly problem: 'abbreviation-too-long'; readonly max: number }
  | { readonly problem: 'code-malformed' }
  | { readonly problem: 'code-taken'; readonly name: string }
  | { readonly problem: 'sector-missing' }
  | { readonly problem: 'parent-unknown' }
  | { readonly problem: 'parent-below-itself' }
  | { readonly problem: 'days-reversed' }

const longestName = 200
const longestShort = 80
const longestAbbreviation = 20
const longestDocument = 100
const longestReason = 300

/** Every fault of a unit among all units there are; `id` null for a new one. */
export function unitProblems(
  details: UnitDetails,
  id: number | null,
  units: readonly Unit[],
): readonly UnitProblem[] {
  const problems: UnitProblem[] = []
  if (details.name === '') problems.push({ problem: 'name-missing' })
  if (details.name.length > longestName) problems.push({ problem: 'name-too-long', max: longestName })
  if (details.shortName.length > longestShort)
    problems.push({ problem: 'short-name-too-long', max: longestShort })
  if (details.abbreviation.length > longestAbbreviation)
    problems.push({ problem: 'abbreviation-too-long', max: longestAbbreviation })
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(details.code)) problems.push({ problem: 'code-malformed' })
  const namesake = units.find((unit) => unit.code === details.code && unit.id !== id)
  if (namesake) problems.push({ problem: 'code-taken', name: namesake.name })
  if (details.sector === '') problems.push({ problem: 'sector-missing' })
  if (details.parentId !== null && !units.some((unit) => unit.id === details.parentId))
    problems.push({ problem: 'parent-unknown' })
  if (id !== null && isAtOrAbove(id, details.parentId, units))
    problems.push({ problem: 'parent-below-itself' })
  if (details.validTo !== null && Temporal.PlainDate.compare(details.validTo, details.validFrom) < 0)
    problems.push({ problem: 'days-reversed' })
  return problems
}

/** Does going up from `start` come to this unit? */
function isAtOrAbove(id: number, start: number | null, units: readonly Unit[]): boolean {
  const seen = new Set<number>()
  for (
    let at = start;
    at !== null && !seen.has(at);
    at = units.find((unit) => unit.id === at)?.parentId ?? null
  ) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}

/** Mã gợi ý: a code from a name, "Phường Bắc Sơn" → "phuong-bac-son". */
export const codeFromName = (name: string): string =>
  searchKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)

/** Lý do chưa kết thúc được đơn vị: why a unit cannot end on that day. */
export type EndUnitProblem =
  | { readonly problem: 'before-first-day'; readonly firstDay: Temporal.PlainDate }
  | { readonly problem: 'already-ended'; readonly lastDay: Temporal.PlainDate }
  | { readonly problem: 'document-missing' }
  | { readonly problem: 'document-too-long'; readonly max: number }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'reason-too-long'; readonly max: number }
  | { readonly problem: 'has-units-below'; readonly names: readonly string[] }
  | { readonly problem: 'has-open-dossiers'; readonly count: number }
  | { readonly problem: 'has-open-transmittals'; readonly count: number }

export function endUnitProblems(
  unit: Unit,
  ending: { readonly lastDay: Temporal.PlainDate; readonly documentNumber: string; readonly reason: string },
  units: readonly Unit[],
): readonly EndUnitProblem[] {
  const { lastDay } = ending
  const problems: EndUnitProblem[] = []
  if (ending.documentNumber === '') problems.push({ problem: 'document-missing' })
  if (ending.documentNumber.length > longestDocument)
    problems.push({ problem: 'document-too-long', max: longestDocument })
  if (ending.reason === '') problems.push({ problem: 'reason-missing' })
  if (ending.reason.length > longestReason) problems.push({ problem: 'reason-too-long', max: longestReason })
  const { compare } = Temporal.PlainDate
  if (compare(lastDay, unit.validFrom) < 0)
    problems.push({ problem: 'before-first-day', firstDay: unit.validFrom })
  if (unit.validTo !== null && compare(unit.validTo, lastDay) <= 0)
    problems.push({ problem: 'already-ended', lastDay: unit.validTo })
  const below = units.filter(
    (other) => other.parentId === unit.id && (other.validTo === null || compare(other.validTo, lastDay) > 0),
  )
  if (below.length > 0) problems.push({ problem: 'has-units-below', names: below.map((other) => other.name) })
  return problems
}
