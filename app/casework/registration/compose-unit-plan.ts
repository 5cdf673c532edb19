import type { AdministrativeDocument } from '#app/documents/paper/administrative-document.ts'
import { type PlanData, planDocument } from '#app/documents/programme/plan.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayReadUnitPlan } from '#app/domain/registration/unit-plan.ts'
import { unitById, unitsOf } from '#app/records/people/units.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { frozenUnitPlan, unitPlanById } from '#app/records/registration/unit-plans.ts'
import type { Tools } from '#app/tools.ts'
import { unitPlanWords } from './unit-plan-words.ts'

/** Kế hoạch của đơn vị as a document: the frozen one once issued; null where there is none for this reader. */
export async function composeUnitPlan(
  tools: Tools,
  actor: Actor,
  unitPlanId: number,
): Promise<AdministrativeDocument | null> {
  const { db } = tools
  const plan = await unitPlanById(db, unitPlanId)
  if (plan === null) return null
  const belongs = (await unitsOf(db, actor.personId, dayInVietnam(tools.now()))).some(
    ({ id }) => id === plan.unitId,
  )
  if (!mayReadUnitPlan(actor, plan) && !(belongs && plan.state === 'issued')) return null
  const frozen = await frozenUnitPlan(db, plan.id)
  // Written by the issuing alone, from the same data.
  if (frozen !== null) return planDocument(frozen as PlanData)
  const [unit, city] = await Promise.all([unitById(db, plan.unitId), issuedProgramme(db, plan.programmeId)])
  return unit === null || city === null
    ? null
    : planDocument(await unitPlanWords(db, plan, city, unit, tools.now()))
}
