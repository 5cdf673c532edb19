import { dayInText } from '#app/documents/paper/dates.ts'
import { planSentence } from '#app/documents/paper/issuers.ts'
import { numberParts } from '#app/documents/paper/number-parts.ts'
import type { PlanData } from '#app/documents/programme/plan.ts'
import { unitPlanPaper } from '#app/documents/registration/unit-plan-paper.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import { roundForSector } from '#app/domain/programme/round-for-sector.ts'
import type { UnitPlan } from '#app/domain/registration/unit-plan.ts'
import type { Connection } from '#app/records/connection.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'
import { unitIssuer } from './unit-issuer.ts'

/** The paper of a unit's plan as it stands now; what is issued is kept as this answers on that day. */
export async function unitPlanWords(
  db: Connection,
  plan: UnitPlan,
  city: IssuedProgramme,
  unit: Unit,
  at: Temporal.Instant,
): Promise<PlanData> {
  const { programme, documentNumber } = city.current
  const today = dayInVietnam(at)
  const round = roundForSector(programme, unit.sector, today)
  const { lastDay, target, reformTarget, priorities, tasks } = plan
  return unitPlanPaper({
    unit: await unitIssuer(db, unit, programme.authority),
    paper: {
      ...numberParts(plan.number ?? `/KH-${unit.abbreviation || unit.shortName}`, 'KH'),
      day: plan.issuedOn ?? { year: today.year },
    },
    year: city.year,
    cityPlan: planSentence(programme, documentNumber),
    round:
      round === null
        ? ''
        : `Đơn vị nộp hồ sơ vào ${round.name} ${round.deadline.wording === 'before' ? 'trước' : 'đến hết'} ngày ${dayInText(round.deadline.day)}`,
    lastDay,
    target,
    reformTarget,
    priorities,
    tasks,
    office: programme.authority.office.name,
    signedAs: (plan.signerTitle ?? 'THỦ TRƯỞNG ĐƠN VỊ').split('/').map((line) => line.trim()),
    signer: plan.signerName ?? undefined,
  })
}
