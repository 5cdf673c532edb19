import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { roundForSector } from '#app/domain/programme/round-for-sector.ts'
import {
  draftProblems,
  mayKeepUnitPlan,
  type UnitPlanContent,
  type UnitPlanProblem,
} from '#app/domain/registration/unit-plan.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { unitById } from '#app/records/people/units.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { insertUnitPlan, plansOfUnit, updateUnitPlan } from '#app/records/registration/unit-plans.ts'
import type { Tools } from '#app/tools.ts'

export type SaveUnitPlanProblem =
  | UnitPlanProblem
  | { readonly problem: 'no-such-unit' }
  | { readonly problem: 'programme-not-open' }
  | { readonly problem: 'stale' }

/** Soạn kế hoạch của đơn vị: the draft as it should read; after an issued one the next version is begun. */
export async function saveUnitPlan(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly programmeId: number
    readonly unitId: number
    /** The tag of the draft that was opened; 0 begins one. */
    readonly tag: number
    readonly content: UnitPlanContent
  },
): Promise<Outcome<{ readonly unitPlanId: number }, SaveUnitPlanProblem>> {
  const at = tools.now()
  const { programmeId, unitId, content } = wish
  return tools.transaction(async (tx) => {
    const unit = mayKeepUnitPlan(actor, unitId) ? await unitById(tx, unitId) : null
    const city = await issuedProgramme(tx, programmeId)
    const [latest] = await plansOfUnit(tx, programmeId, unitId)
    const draft = latest?.state === 'draft' ? latest : null

    const problems: SaveUnitPlanProblem[] = []
    if (unit === null) problems.push({ problem: 'no-such-unit' })
    else if (city?.state !== 'issued') problems.push({ problem: 'programme-not-open' })
    else {
      const round = roundForSector(city.current.programme, unit.sector, dayInVietnam(at))
      problems.push(...draftProblems(content, round))
    }
    if (problems.length === 0 && (draft?.tag ?? 0) !== wish.tag) problems.push({ problem: 'stale' })

    const unitPlanId =
      problems.length > 0
        ? null
        : draft === null
          ? await insertUnitPlan(tx, { programmeId, unitId, content, at, by: actor.personId })
          : (await updateUnitPlan(tx, draft.id, wish.tag, content))
            ? draft.id
            : null
    if (unitPlanId === null && problems.length === 0) problems.push({ problem: 'stale' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'save-unit-plan',
      refused: unitPlanId === null,
      programmeId,
      subject: `unit:${unitId}`,
      facts: unitPlanId === null ? problems : { unitPlan: unitPlanId },
    })
    return unitPlanId === null ? refused(problems) : done({ unitPlanId })
  })
}
