import {
  obligedOn,
  type TargetResult,
  targetResults,
  type UnitFigures,
} from '#app/domain/registration/targets.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'
import { fieldFigures, unitFigures } from '#app/records/registration/target-figures.ts'

/** Chỉ tiêu của một kế hoạch as it stands: the units, the day they are judged on, and every target's result. */
export type PlanTargets = {
  readonly plan: IssuedProgramme
  readonly day: Temporal.PlainDate
  readonly units: readonly UnitFigures[]
  readonly results: readonly TargetResult[]
}

export async function planTargets(visit: SignedInVisit, plan: IssuedProgramme): Promise<PlanTargets> {
  const { db } = visit.tools
  const day = obligedOn(plan.year, visit.today)
  const [units, fields] = await Promise.all([unitFigures(db, plan.id), fieldFigures(db, plan.id)])
  return { plan, day, units, results: targetResults(plan.current.programme, units, fields, day) }
}
