import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { isPast } from '#app/domain/dossier/milestone.ts'
import { shareRoundedUp } from '#app/domain/fraction.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import type { Programme, Target, TargetCount } from '#app/domain/programme/programme.ts'

/** Số sáng kiến theo từng số đếm: registered, submitted, accepted and recognised, counted apart. Rules §7. */
export type TargetTally = Readonly<Record<TargetCount, number>>

/** Số hồ sơ ở một trạng thái: how many dossiers of a unit or a field stand there. */
export type StateCount = { readonly state: DossierState; readonly count: number }

/** Số liệu đăng ký của một đơn vị: the unit and how many initiatives it has at each count. */
export type UnitFigures = Pick<Unit, 'id' | 'name' | 'shortName' | 'type' | 'validFrom' | 'validTo'> & {
  readonly tally: TargetTally
}

/** Chỉ tiêu đặt cho đơn vị: every kind but the one of a field. */
export type TargetOfUnits = Exclude<Target, { readonly kind: 'field' }>

/** Kết quả thực hiện một chỉ tiêu: units or initiatives that count, how many there must be, and who is missing. */
export type TargetResult =
  | {
      readonly kind: 'units'
      readonly target: TargetOfUnits
      /** Place of the target in the plan, from 0. */
      readonly place: number
      readonly reached: number
      /** Obliged units that must do so: all of them, or the share the plan asks, rounded up. */
      readonly goal: number
      readonly obliged: number
      readonly missing: readonly UnitFigures[]
    }
  | {
      readonly kind: 'field'
      readonly target: Extract<Target, { readonly kind: 'field' }>
      readonly place: number
      readonly reached: number
      readonly goal: number
    }

/** Chỉ tiêu của một đơn vị: how many initiatives it must have, counted as the plan says, and how many it has. */
export type UnitTarget = {
  readonly counts: TargetCount
  readonly minimum: number
  readonly reached: number
  readonly tally: TargetTally
}

/** `standing`: initiatives registered of which no dossier is handed in; each counts as registered and no further. */
export function tallyOf(counts: readonly StateCount[], standing = 0): TargetTally {
  const past = (milestone: TargetCount) =>
    counts.reduce((sum, { state, count }) => sum + (isPast(milestone, state) ? count : 0), 0)
  return {
    registered: past('registered') + standing,
    submitted: past('submitted'),
    accepted: past('accepted'),
    recognised: past('recognised'),
  }
}

/** The day whose units are obliged: today, or the last day of a year gone by. */
export function obligedOn(year: number, today: Temporal.PlainDate): Temporal.PlainDate {
  const lastDay = Temporal.PlainDate.from({ year, month: 12, day: 31 })
  return Temporal.PlainDate.compare(today, lastDay) > 0 ? lastDay : today
}

/** Units of the target's types that stand on the day; one whose validity has ended, or not begun, owes nothing. */
export const obligedUnits = <U extends Pick<Unit, 'type' | 'validFrom' | 'validTo'>>(
  target: TargetOfUnits,
  units: readonly U[],
  day: Temporal.PlainDate,
): readonly U[] =>
  units.filter(
    ({ type, validFrom, validTo }) =>
      target.unitTypes.includes(type) &&
      Temporal.PlainDate.compare(validFrom, day) <= 0 &&
      (validTo === null || Temporal.PlainDate.compare(day, validTo) <= 0),
  )

/** Has the unit done its part? One initiative is taking part; a per-unit target says how many. */
export const meets = (target: TargetOfUnits, tally: TargetTally): boolean =>
  tally[target.counts] >= (target.kind === 'participation' ? 1 : target.minimum)

export const isReached = ({ reached, goal }: Pick<TargetResult, 'reached' | 'goal'>): boolean =>
  reached >= goal

/** Every target of the plan with how far it is on the day. Rules §7. */
export function targetResults(
  programme: Pick<Programme, 'targets'>,
  units: readonly UnitFigures[],
  fields: ReadonlyMap<string, TargetTally>,
  day: Temporal.PlainDate,
): readonly TargetResult[] {
  return programme.targets.map((target, place): TargetResult => {
    if (target.kind === 'field') {
      const reached = fields.get(target.field)?.[target.counts] ?? 0
      return { kind: 'field', target, place, reached, goal: target.minimum }
    }
    const obliged = obligedUnits(target, units, day)
    const missing = obliged.filter(({ tally }) => !meets(target, tally))
    return {
      kind: 'units',
      target,
      place,
      reached: obliged.length - missing.length,
      goal: target.kind === 'participation' ? shareRoundedUp(target.share, obliged.length) : obliged.length,
      obliged: obliged.length,
      missing,
    }
  })
}

/** What the plan asks of one unit by itself; nothing where it obliges units of another kind. */
export function unitTargets(
  programme: Pick<Programme, 'targets'>,
  unit: Pick<Unit, 'type' | 'validFrom' | 'validTo'>,
  tally: TargetTally,
  day: Temporal.PlainDate,
): readonly UnitTarget[] {
  return programme.targets.flatMap((target): UnitTarget[] =>
    target.kind === 'per-unit' && obligedUnits(target, [unit], day).length > 0
      ? [{ counts: target.counts, minimum: target.minimum, reached: tally[target.counts], tally }]
      : [],
  )
}
