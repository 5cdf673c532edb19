import type { Unit } from './unit.ts'
import { type UnitDetails, type UnitProblem, unitProblems } from './unit-rules.ts'

/** Loại biến động của đơn vị: đổi tên, sáp nhập vào đơn vị khác, tách ra một đơn vị, giải thể. */
export type UnitActKind = 'rename' | 'merge' | 'split' | 'end'

/** Căn cứ của biến động: from which day, by which document, and why. */
export type UnitActBasis = {
  /** The first day on which things are as the document says. */
  readonly day: Temporal.PlainDate
  readonly documentNumber: string
  readonly reason: string
}

/** Lý do chưa ghi được biến động của đơn vị. */
export type UnitActProblem =
  | UnitProblem
  | { readonly problem: 'document-missing' }
  | { readonly problem: 'document-too-long'; readonly max: number }
  | { readonly problem: 'reason-too-long'; readonly max: number }
  | { readonly problem: 'day-in-future' }
  | { readonly problem: 'before-first-day'; readonly firstDay: Temporal.PlainDate }
  | { readonly problem: 'before-last-act'; readonly lastAct: Temporal.PlainDate }
  | { readonly problem: 'already-ended'; readonly lastDay: Temporal.PlainDate }
  | { readonly problem: 'open-transmittals'; readonly count: number }
  | { readonly problem: 'same-name' }
  | { readonly problem: 'into-unknown' }
  | { readonly problem: 'into-itself' }
  | { readonly problem: 'into-not-in-force'; readonly name: string }
  | { readonly problem: 'same-name-as-source' }
  | { readonly problem: 'nothing-of-the-unit'; readonly count: number }

const longestDocument = 100
const longestReason = 300

/** What stands in the way of any act on this unit from that day on. */
export function unitActProblems(
  unit: Unit,
  basis: UnitActBasis,
  known: { readonly lastAct: Temporal.PlainDate | null; readonly openTransmittals: number },
  today: Temporal.PlainDate,
): readonly UnitActProblem[] {
  const { compare } = Temporal.PlainDate
  const problems: UnitActProblem[] = []
  if (basis.documentNumber === '') problems.push({ problem: 'document-missing' })
  if (basis.documentNumber.length > longestDocument)
    problems.push({ problem: 'document-too-long', max: longestDocument })
  if (basis.reason.length > longestReason) problems.push({ problem: 'reason-too-long', max: longestReason })
  if (compare(basis.day, today) > 0) problems.push({ problem: 'day-in-future' })
  if (compare(basis.day, unit.validFrom) <= 0)
    problems.push({ problem: 'before-first-day', firstDay: unit.validFrom })
  if (known.lastAct !== null && compare(basis.day, known.lastAct) < 0)
    problems.push({ problem: 'before-last-act', lastAct: known.lastAct })
  if (unit.validTo !== null) problems.push({ problem: 'already-ended', lastDay: unit.validTo })
  if (known.openTransmittals > 0)
    problems.push({ problem: 'open-transmittals', count: known.openTransmittals })
  return problems
}

/** A new name must be one, and another than now. */
export function renameProblems(
  unit: Unit,
  named: UnitDetails,
  units: readonly Unit[],
): readonly UnitActProblem[] {
  const problems: UnitActProblem[] = [...unitProblems(named, unit.id, units)]
  if (named.name === unit.name) problems.push({ problem: 'same-name' })
  return problems
}

/** A unit merges into another that stands on that day. */
export function mergeProblems(
  unit: Unit,
  into: Unit | null,
  day: Temporal.PlainDate,
): readonly UnitActProblem[] {
  const { compare } = Temporal.PlainDate
  if (into === null) return [{ problem: 'into-unknown' }]
  if (into.id === unit.id) return [{ problem: 'into-itself' }]
  const stands =
    compare(into.validFrom, day) <= 0 && (into.validTo === null || compare(into.validTo, day) >= 0)
  return stands ? [] : [{ problem: 'into-not-in-force', name: into.name }]
}

/** Phần tách ra: which people, dossiers and registrations of the unit go to the new one; all others stay. */
export type SplitShare = {
  readonly people: readonly number[]
  readonly dossiers: readonly number[]
  readonly registrations: readonly number[]
}

/** The new unit must be one by itself, and only what the unit holds can go there. */
export function splitProblems(
  unit: Unit,
  named: UnitDetails,
  share: SplitShare,
  held: SplitShare,
  units: readonly Unit[],
): readonly UnitActProblem[] {
  const problems: UnitActProblem[] = [...unitProblems(named, null, units)]
  if (named.name === unit.name) problems.push({ problem: 'same-name-as-source' })
  const foreign = [
    ...share.people.filter((id) => !held.people.includes(id)),
    ...share.dossiers.filter((id) => !held.dossiers.includes(id)),
    ...share.registrations.filter((id) => !held.registrations.includes(id)),
  ]
  if (foreign.length > 0) problems.push({ problem: 'nothing-of-the-unit', count: foreign.length })
  return problems
}
