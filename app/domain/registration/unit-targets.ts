import { type DossierState, isHandedIn } from '#app/domain/dossier/dossier-state.ts'
import type { UnitType } from '#app/domain/people/unit.ts'
import type { Programme, TargetCount } from '#app/domain/programme/programme.ts'

/** Chỉ tiêu của một đơn vị: how many initiatives it must have, counted as the plan says, and how many it has. */
export type UnitTarget = {
  readonly counts: TargetCount
  readonly minimum: number
  readonly reached: number
  /** Số hồ sơ at each count, for showing how far they are. */
  readonly tally: Readonly<Record<TargetCount, number>>
}

/** The unit's own targets in the plan; none where the plan obliges units of another kind. Rules §7. */
export function unitTargets(
  programme: Pick<Programme, 'targets'>,
  unitType: UnitType,
  dossiers: readonly { readonly state: DossierState; readonly version: number }[],
): readonly UnitTarget[] {
  const tally = tallyOf(dossiers)
  return programme.targets.flatMap((target): UnitTarget[] => {
    if (target.kind !== 'per-unit' || !target.unitTypes.includes(unitType)) return []
    return [{ counts: target.counts, minimum: target.minimum, reached: tally[target.counts], tally }]
  })
}

/** Registered, submitted, accepted and recognised are counted apart; a withdrawn dossier counts nowhere. */
export function tallyOf(
  dossiers: readonly { readonly state: DossierState; readonly version: number }[],
): Readonly<Record<TargetCount, number>> {
  const count = (is: (state: DossierState) => boolean) => dossiers.filter(({ state }) => is(state)).length
  return {
    registered: count((state) => state !== 'withdrawn'),
    submitted: count(isHandedIn),
    accepted: count(
      (state) => isHandedIn(state) && !['submitted', 'needs-supplement', 'refused'].includes(state),
    ),
    recognised: count((state) => state === 'recognised' || state === 'certified'),
  }
}
