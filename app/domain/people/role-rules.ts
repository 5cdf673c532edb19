import type { Role } from './actor.ts'
import type { Unit } from './unit.ts'

/** Roles that mean nothing without a unit. */
export const needsUnit = (role: Role): boolean => role === 'unit-clerk' || role === 'unit-head'

/** Vai trò có thời hạn: a role for some days, what is asked for and what is held already. */
export type RolePeriod = {
  readonly role: Role
  readonly unitId: number | null
  readonly validFrom: Temporal.PlainDate
  readonly validTo: Temporal.PlainDate | null
}

/** Lý do chưa giao được vai trò: why a role cannot be granted as asked. */
export type GrantProblem =
  | { readonly problem: 'unit-needed' }
  | { readonly problem: 'unit-unknown' }
  | { readonly problem: 'days-reversed' }
  | { readonly problem: 'before-unit'; readonly unitFrom: Temporal.PlainDate }
  | { readonly problem: 'beyond-unit'; readonly unitTo: Temporal.PlainDate }
  | { readonly problem: 'already-held'; readonly since: Temporal.PlainDate }

export function grantProblems(
  wanted: RolePeriod,
  unit: Unit | null,
  held: readonly RolePeriod[],
): readonly GrantProblem[] {
  const problems: GrantProblem[] = []
  const { compare } = Temporal.PlainDate
  if (wanted.unitId !== null && unit === null) problems.push({ problem: 'unit-unknown' })
  if (wanted.unitId === null && needsUnit(wanted.role)) problems.push({ problem: 'unit-needed' })
  if (wanted.validTo !== null && compare(wanted.validTo, wanted.validFrom) < 0)
    problems.push({ problem: 'days-reversed' })
  if (unit !== null && compare(wanted.validFrom, unit.validFrom) < 0)
    problems.push({ problem: 'before-unit', unitFrom: unit.validFrom })
  if (unit !== null && unit.validTo !== null && isAfter(wanted.validTo, unit.validTo))
    problems.push({ problem: 'beyond-unit', unitTo: unit.validTo })
  const same = held.find(
    (one) => one.role === wanted.role && one.unitId === wanted.unitId && overlap(one, wanted),
  )
  if (same) problems.push({ problem: 'already-held', since: same.validFrom })
  return problems
}

/** Lý do chưa kết thúc được vai trò. The day before its first takes it back as if it had never been. */
export type EndRoleProblem =
  | { readonly problem: 'before-first-day'; readonly firstDay: Temporal.PlainDate }
  | { readonly problem: 'already-ended'; readonly lastDay: Temporal.PlainDate }

export function endRoleProblems(held: RolePeriod, lastDay: Temporal.PlainDate): readonly EndRoleProblem[] {
  if (Temporal.PlainDate.compare(lastDay, held.validFrom.subtract({ days: 1 })) < 0)
    return [{ problem: 'before-first-day', firstDay: held.validFrom }]
  if (held.validTo !== null && !isAfter(held.validTo, lastDay))
    return [{ problem: 'already-ended', lastDay: held.validTo }]
  return []
}

const overlap = (a: RolePeriod, b: RolePeriod): boolean =>
  [a, b].every((each) => isAfterOrOn(each.validTo, a.validFrom) && isAfterOrOn(each.validTo, b.validFrom))

const isAfter = (end: Temporal.PlainDate | null, day: Temporal.PlainDate): boolean =>
  end === null || Temporal.PlainDate.compare(end, day) > 0
const isAfterOrOn = (end: Temporal.PlainDate | null, day: Temporal.PlainDate): boolean =>
  end === null || Temporal.PlainDate.compare(end, day) >= 0
