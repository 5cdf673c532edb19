import { createCouncil } from '#app/casework/council/create-council.ts'
import { sitsOn } from '#app/domain/council/council.ts'
import { mayRunCouncils, maySeeCouncil } from '#app/domain/council/council-access.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedDay, typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { councilsOf } from '#app/records/council/councils.ts'
import { issuedProgrammes } from '#app/records/programme/programmes.ts'
import { createCouncilWords } from './council-problems.ts'
import { seatWords } from './council-words.ts'

/** Hội đồng của từng năm: those the person may see. */
export async function councilsPage(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const plans = await issuedProgrammes(db)
  const byYear = await Promise.all(
    plans.map(async (plan) => ({
      plan,
      councils: (await councilsOf(db, plan.id)).filter((one) => maySeeCouncil(visit.actor, one.id)),
    })),
  )
  const shown = byYear.filter(({ councils }) => councils.length > 0)
  const mayCreate = mayRunCouncils(visit.actor)
  return page(
    visit,
    {
      title: 'Hội đồng',
      lead: 'Quyết định thành lập, thành viên và các kỳ chấm của từng năm.',
      action: mayCreate && shown.length > 0 && (
        <LinkButton href={links.newCouncil()} icon="plus">
          Thêm Hội đồng
        </LinkButton>
      ),
    },
    shown.length === 0 ? (
      <EmptyState
        icon="users"
        title="Chưa có Hội đồng nào"
        action={
          mayCreate && (
            <LinkButton href={links.newCouncil()} look="primary" icon="plus">
              Ghi quyết định thành lập Hội đồng
            </LinkButton>
          )
        }
      >
        Hội đồng được thành lập bằng quyết định; sau khi có quyết định, ghi số, ngày và các thành viên tại
        đây.
      </EmptyState>
    ) : (
      <div className="kn-stack">
        {shown.map(({ plan, councils }) => (
          <Card key={plan.id} title={`Năm ${plan.year}`} flush>
            <DataTable
              caption={`Hội đồng năm ${plan.year}`}
              rows={councils}
              rowKey={(council) => council.id}
              rowHref={(council) => links.council(council.id)}
              columns={[
                { key: 'name', title: 'Tên Hội đồng', main: true, cell: (council) => council.name },
                {
                  key: 'decision',
                  title: 'Quyết định',
                  cell: (council) => `${council.decisionNumber}, ngày ${printDay(council.decidedOn)}`,
                },
                {
                  key: 'chair',
                  title: seatWords.chair,
                  cell: (council) =>
                    council.members.find((one) => one.seat === 'chair' && sitsOn(one, visit.today))
                      ?.fullName ?? 'chưa có',
                },
                {
                  key: 'size',
                  title: 'Thành viên',
                  numeric: true,
                  cell: (council) => council.members.filter((one) => sitsOn(one, visit.today)).length,
                },
              ]}
            />
          </Card>
        ))}
      </div>
    ),
  )
}

export const newCouncilPage = (visit: SignedInVisit): Promise<Response> => newCouncil(visit, [])

export async function sendCouncil(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const decidedOn = typedDay(form.text('ngay-quyet-dinh'))
  const outcome = await createCouncil(visit.tools, visit.actor, {
    programmeId: typedWhole(form.text('ke-hoach')) ?? 0,
    name: form.line('ten').slice(0, 300),
    decisionNumber: form.line('so-quyet-dinh').slice(0, 100),
    decidedOn: typeof decidedOn === 'string' ? null : decidedOn,
  })
  return outcome.ok
    ? goTo(links.council(outcome.value.councilId), 'Đã ghi quyết định thành lập. Hãy xếp ghế các thành viên.')
    : newCouncil(visit, outcome.problems.map(createCouncilWords), form)
}

async function newCouncil(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const plans = (await issuedProgrammes(visit.tools.db)).filter((plan) => plan.state === 'issued')
  const plan = plans[0]
  return page(
    visit,
    {
      title: 'Ghi quyết định thành lập Hội đồng',
      breadcrumb: [{ name: 'Hội đồng', href: links.councils() }],
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    plan === undefined ? (
      <EmptyState icon="calendar" title="Chưa có kế hoạch nào đang có hiệu lực">
        Hội đồng được lập cho một kế hoạch năm đã ban hành.
      </EmptyState>
    ) : (
      <Card>
        <ProblemSummary problems={problems} />
        <Form action={links.newCouncil()} label="Quyết định thành lập Hội đồng">
          <ChoiceField
            name="ke-hoach"
            label="Kế hoạch"
            required
            value={typed?.text('ke-hoach') ?? String(plan.id)}
            choices={plans.map((one) => ({ value: String(one.id), label: `Năm ${one.year}` }))}
            errors={problemsOf(problems, 'ke-hoach')}
          />
          <TextField
            name="ten"
            label="Tên Hội đồng"
            required
            maxLength={300}
            value={typed?.text('ten') ?? plan.current.programme.authority.council.name}
            errors={problemsOf(problems, 'ten')}
          />
          <TextField
            name="so-quyet-dinh"
            label="Số quyết định"
            hint="Ghi cả ký hiệu, ví dụ 287/QĐ-UBND."
            required
            size="medium"
            maxLength={100}
            value={typed?.text('so-quyet-dinh') ?? ''}
            errors={problemsOf(problems, 'so-quyet-dinh')}
          />
          <DateField
            name="ngay-quyet-dinh"
            label="Ngày quyết định"
            required
            value={typed?.text('ngay-quyet-dinh') ?? ''}
            errors={problemsOf(problems, 'ngay-quyet-dinh')}
          />
          <FormActions>
            <SubmitButton icon="check">Ghi quyết định</SubmitButton>
            <LinkButton href={links.councils()} look="quiet">
              Quay lại
            </LinkButton>
          </FormActions>
        </Form>
      </Card>
    ),
  )
}
