import { issueUnitPlan } from '#app/casework/registration/issue-unit-plan.ts'
import { saveUnitPlan } from '#app/casework/registration/save-unit-plan.ts'
import { plansOfUnit } from '#app/records/registration/unit-plans.ts'
import type { Act } from '../act.ts'
import { clerkOf, headOf, people } from '../content/people.ts'
import { type DemoUnitPlan, unitPlans } from '../content/unit-plans.ts'
import { known, type Scene } from '../scene.ts'

/** A ward, a department and a school carry the city's plan out by plans of their own. */
export const unitPlanActs: readonly Act[] = unitPlans.flatMap((plan) => [
  { at: plan.draftedAt, what: `${plan.unit}: soạn kế hoạch`, do: (scene) => draft(scene, plan) },
  { at: plan.issuedAt, what: `${plan.unit}: ban hành kế hoạch`, do: (scene) => issue(scene, plan) },
])

const day = Temporal.PlainDate.from

async function draft({ tools, actor, programme, unitId }: Scene, plan: DemoUnitPlan) {
  const { lastDay, target, reformTarget, priorities, tasks } = plan
  return saveUnitPlan(tools, await actor(clerkOf(plan.unit)), {
    programmeId: (await programme('tam-diep-2024')).id,
    unitId: await unitId(plan.unit),
    tag: 0,
    content: {
      lastDay: day(lastDay),
      target,
      reformTarget,
      priorities,
      tasks: tasks.map(([work, who, until]) => ({ work, who, until: until === null ? null : day(until) })),
    },
  })
}

async function issue({ tools, actor, programme, unitId }: Scene, plan: DemoUnitPlan) {
  const [kept] = await plansOfUnit(tools.db, (await programme('tam-diep-2024')).id, await unitId(plan.unit))
  const { id, tag } = known(kept, `kế hoạch của ${plan.unit}`)
  const head = known(
    people.find(({ code }) => code === headOf(plan.unit)),
    plan.unit,
  )
  return issueUnitPlan(tools, await actor(clerkOf(plan.unit)), {
    unitPlanId: id,
    tag,
    signing: {
      number: plan.number,
      signedOn: day(plan.day),
      signerName: head.fullName,
      signerTitle: plan.signerTitle,
    },
  })
}
