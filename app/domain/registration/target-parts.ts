import { type UnitType, unitTypes } from '#app/domain/people/unit.ts'
import type { Programme, Round } from '#app/domain/programme/programme.ts'
import { meets, obligedUnits, type TargetOfUnits, type UnitFigures } from './targets.ts'
import type { UnitsOfSectors } from './urging.ts'

/** Phần của một chỉ tiêu: the obliged units of one kind in one round, how many do their part, who is missing. */
export type TargetPart = {
  readonly round: Round
  readonly type: UnitType
  readonly obliged: number
  readonly reached: number
  readonly missing: readonly UnitFigures[]
}

/** A target taken apart by round and kind of unit, in the order of the plan; parts without a unit are left out. */
export function targetParts(
  programme: Pick<Programme, 'rounds'>,
  target: TargetOfUnits,
  { units, sectors }: UnitsOfSectors,
  day: Temporal.PlainDate,
): readonly TargetPart[] {
  const obliged = obligedUnits(target, units, day)
  return programme.rounds.flatMap((round) =>
    unitTypes.flatMap((type): TargetPart[] => {
      const here = obliged.filter(
        (unit) => unit.type === type && round.sectors.includes(sectors.get(unit.id) ?? ''),
      )
      const missing = here.filter(({ tally }) => !meets(target, tally))
      return here.length === 0
        ? []
        : [{ round, type, obliged: here.length, reached: here.length - missing.length, missing }]
    }),
  )
}
