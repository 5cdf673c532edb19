import { notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { unitPlanIssued } from '#app/documents/registration/registration-notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { roundForSector } from '#app/domain/programme/round-for-sector.ts'
import { obligedOn, tallyOf, unitTargets } from '#app/domain/registration/targets.ts'
import {
  type Signing,
  type SigningProblem,
  signingProblems,
} from '#app/domain/registration/transmittal-rules.ts'
import { issuingProblems, mayKeepUnitPlan, type UnitPlanProblem } from '#app/domain/registration/unit-plan.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { peopleOfUnit } from '#app/records/people/people.ts'
import { unitById } from '#app/records/people/units.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { lockUnitPlan, markUnitPlanIssued } from '#app/records/registration/unit-plans.ts'
import type { Tools } from '#app/tools.ts'
import { unitPlanWords } from './unit-plan-words.ts'

export type IssueUnitPlanProblem =
  | UnitPlanProblem
  | SigningProblem
  | { readonly problem: 'no-such-plan' }
  | { readonly problem: 'not-a-draft' }
  | { readonly problem: 'stale' }

/** Ban hành kế hoạch của đơn vị: number, day and signer of the signed paper; what it says is frozen, its people are told. */
export async function issueUnitPlan(
  tools: Tools,
  actor: Actor,
  wish: { readonly unitPlanId: number; readonly tag: number; readonly signing: Signing },
): Promise<Outcome<null, IssueUnitPlanProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  const { signing } = wish
  return tools.transaction(async (tx) => {
    const plan = await lockUnitPlan(tx, wish.unitPlanId)
    const unit = plan && (await unitById(tx, plan.unitId))
    const city = plan && (await issuedProgramme(tx, plan.programmeId))
    const act = {
      at,
      actorId: actor.personId,
      act: 'issue-unit-plan',
      subject: `unit-plan:${wish.unitPlanId}`,
    }
    if (plan === null || unit === null || city === null || !mayKeepUnitPlan(actor, plan.unitId)) {
      await recordAct(tx, { ...act, refused: true, facts: ['no-such-plan'] })
      return refused([{ problem: 'no-such-plan' }])
    }
    const { programme } = city.current
    const asked = unitTargets(programme, unit, tallyOf([]), obligedOn(city.year, today))

    const problems: IssueUnitPlanProblem[] = []
    if (plan.state !== 'draft') problems.push({ problem: 'not-a-draft' })
    else if (plan.tag !== wish.tag) problems.push({ problem: 'stale' })
    problems.push(
      ...issuingProblems(
        plan,
        roundForSector(programme, unit.sector, today),
        Math.max(0, ...asked.map(({ minimum }) => minimum)),
      ),
      ...signingProblems(signing, today),
    )
    const { signedOn, ...signed } = signing
    if (problems.length > 0 || signedOn === null) {
      await recordAct(tx, { ...act, refused: true, programmeId: plan.programmeId, facts: problems })
      return refused(problems)
    }

    const frozen = await unitPlanWords(tx, { ...plan, ...signed, issuedOn: signedOn }, city, unit, at)
    const kept = await markUnitPlanIssued(tx, plan.id, plan.tag, {
      ...signed,
      issuedOn: signedOn,
      // A day by its numbers, as it is read back.
      frozen: {
        ...frozen,
        paper: { ...frozen.paper, day: { year: signedOn.year, month: signedOn.month, day: signedOn.day } },
      },
      at,
      by: actor.personId,
    })
    if (!kept) throw new Error(`unit plan ${plan.id} was issued while it was locked`)
    await recordAct(tx, {
      ...act,
      refused: false,
      programmeId: plan.programmeId,
      documentNumber: signing.number,
      facts: { unit: plan.unitId, version: plan.version },
    })
    const people = await peopleOfUnit(tx, plan.unitId, today)
    await notifyPeople(
      tools,
      tx,
      people.map(({ id }) => id),
      unitPlanIssued(unit.name, city.year, signing.number, plan.lastDay),
      { at, link: `/ke-hoach-don-vi/${plan.id}/ke-hoach.pdf`, not: actor.personId },
    )
    return done(null)
  })
}
