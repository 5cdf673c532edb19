import { composeUnitPlan } from '#app/casework/registration/compose-unit-plan.ts'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printCount, printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { unitTypeWords } from '#app/pages/people/unit-words.ts'
import { allUnits } from '#app/records/people/units.ts'
import { issuedProgrammes } from '#app/records/programme/programmes.ts'
import { unitFigures } from '#app/records/registration/target-figures.ts'
import { unitPlansInForce } from '#app/records/registration/unit-plans.ts'

/** Kế hoạch của các đơn vị, for those who look over the programme: who has one, its deadline and how far its target is. */
export async function unitPlansPage(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const city = (await issuedProgrammes(db)).find(({ state }) => state === 'issued')
  const [plans, units, figures] = city
    ? await Promise.all([unitPlansInForce(db, city.id), allUnits(db), unitFigures(db, city.id)])
    : [[], [], []]
  return page(
    visit,
    {
      title: 'Kế hoạch của các đơn vị',
      ...(city ? { eyebrow: `Năm ${city.year}` } : {}),
      lead: `${printCount(plans.length)} đơn vị đã ban hành kế hoạch riêng để thực hiện kế hoạch năm.`,
    },
    <DataTable
      caption="Kế hoạch của các đơn vị"
      rows={plans}
      rowKey={(plan) => plan.id}
      columns={[
        {
          key: 'unit',
          title: 'Đơn vị',
          main: true,
          cell: (plan) => units.find(({ id }) => id === plan.unitId)?.name ?? '',
        },
        {
          key: 'type',
          title: 'Loại',
          wideOnly: true,
          cell: (plan) => {
            const type = units.find(({ id }) => id === plan.unitId)?.type
            return type ? unitTypeWords[type] : ''
          },
        },
        {
          key: 'number',
          title: 'Kế hoạch',
          cell: (plan) => (
            <>
              <a href={links.unitPlanPaper(plan.id)}>Số {plan.number}</a>
              <span className="kn-under">{plan.issuedOn && printDay(plan.issuedOn)}</span>
            </>
          ),
        },
        { key: 'deadline', title: 'Hạn nội bộ', cell: (plan) => plan.lastDay && printDay(plan.lastDay) },
        {
          key: 'target',
          title: 'Đã đăng ký/chỉ tiêu',
          numeric: true,
          cell: (plan) =>
            `${figures.find(({ id }) => id === plan.unitId)?.tally.registered ?? 0}/${plan.target ?? '–'}`,
        },
      ]}
      empty={
        <EmptyState icon="calendar" title="Chưa đơn vị nào ban hành kế hoạch riêng">
          Đơn vị soạn và ban hành kế hoạch ở mục Kế hoạch của đơn vị.
        </EmptyState>
      }
    />,
  )
}

export async function unitPlanPaper(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit)
  const document = id === null ? null : await composeUnitPlan(visit.tools, visit.actor, id)
  return paperResponse(visit, document && { document, fileName: `Ke-hoach-don-vi-${id}` })
}
