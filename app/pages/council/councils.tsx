import { createCouncil } from '#app/casework/council/create-council.ts'
import { sitsOn } from '#app/domain/council/council.ts'
import { mayRunCouncils, maySeeCouncil } from '#app/domain/council/council-access.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { councilsOf } from '#app/records/council/councils.ts'
import { issuedProgrammes } from '#app/records/programme/programmes.ts'
import { DecisionFields, typedDecision } from './council-form.tsx'
import { createCouncilWords } from './council-problems.ts'

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
          Thêm Hội đồng, tổ
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
                {
                  key: 'name',
                  title: 'Tên',
                  main: true,
                  cell: (council) => (
                    <>
                      {council.name}
                      {council.kind === 'group' && (
                        <span className="kn-under">
                          Chuyển đến {councils.find((one) => one.id === council.passesTo)?.name ?? 'Hội đồng'}
                        </span>
                      )}
                    </>
                  ),
                },
                {
                  key: 'decision',
                  title: 'Quyết định',
                  cell: (council) => `${council.decisionNumber}, ngày ${printDay(council.decidedOn)}`,
                },
                {
                  key: 'chair',
                  title: 'Chủ tịch, tổ trưởng',
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
  const outcome = await createCouncil(visit.tools, visit.actor, {
    programmeId: typedWhole(form.text('ke-hoach')) ?? 0,
    ...typedDecision(form),
    kind: form.text('loai') === 'group' ? 'group' : 'council',
    passesTo: typedWhole(form.text('chuyen-den')),
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
  const wanted = typed?.text('ke-hoach')
  const plan = plans.find((one) => String(one.id) === wanted) ?? plans[0]
  const everyCouncil = await Promise.all(plans.map((one) => councilsOf(visit.tools.db, one.id)))
  const parents = everyCouncil.flat().filter((one) => one.kind === 'council')
  return page(
    visit,
    {
      title: 'Ghi quyết định thành lập Hội đồng, tổ chuyên ngành',
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
          <ChoiceField
            name="loai"
            label="Thành lập"
            required
            as="buttons"
            value={typed?.text('loai') ?? 'council'}
            choices={[
              { value: 'council', label: 'Hội đồng', hint: 'Chấm điểm, biểu quyết, đề nghị công nhận.' },
              {
                value: 'group',
                label: 'Tổ chuyên ngành',
                hint: 'Xét bước đầu, chuyển Hội đồng những hồ sơ tổ đề nghị; không chấm điểm.',
              },
            ]}
          />
          {parents.length > 0 && (
            <ChoiceField
              name="chuyen-den"
              label="Tổ chuyển hồ sơ đến"
              hint="Chỉ dùng khi thành lập tổ chuyên ngành."
              value={typed?.text('chuyen-den') ?? String(parents.length === 1 ? parents[0]?.id : '')}
              blank="Chọn Hội đồng…"
              choices={parents.map((one) => ({ value: String(one.id), label: one.name }))}
              errors={problemsOf(problems, 'chuyen-den')}
            />
          )}
          <DecisionFields
            programme={plan.current.programme}
            council={null}
            typed={typed}
            problems={problems}
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
