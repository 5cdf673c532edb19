import { issueUnitPlan } from '#app/casework/registration/issue-unit-plan.ts'
import { saveUnitPlan } from '#app/casework/registration/save-unit-plan.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import { roundForSector } from '#app/domain/programme/round-for-sector.ts'
import { obligedOn, tallyOf, unitTargets } from '#app/domain/registration/targets.ts'
import type { UnitPlan } from '#app/domain/registration/unit-plan.ts'
import { roundDeadline } from '#app/pages/dossier/round-deadline.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedDay, typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { printDeadline } from '#app/pages/programme/deadline-wording.ts'
import { headOf } from '#app/records/people/role-grants.ts'
import { type IssuedProgramme, issuedProgrammes } from '#app/records/programme/programmes.ts'
import { plansOfUnit } from '#app/records/registration/unit-plans.ts'
import { ownUnits } from './own-units.ts'
import { SigningFields, type TypedSigning } from './signing-fields.tsx'
import {
  emptyPlanValues,
  planValuesOf,
  readPlanValues,
  typedPlanValues,
  UnitPlanFields,
  type UnitPlanValues,
} from './unit-plan-fields.tsx'
import { unitPlanProblemWords } from './unit-plan-problems.ts'

type Typed = { readonly values?: UnitPlanValues; readonly signing?: TypedSigning }

export const ownUnitPlanPage = (visit: SignedInVisit): Promise<Response> => unitPlanWith(visit, null, {}, [])

export async function sendUnitPlan(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const unit = form.text('unit')
  const { values, isRowAct } = typedPlanValues(form)
  if (isRowAct) return unitPlanWith(visit, unit, { values }, [])
  const { content, problems } = readPlanValues(values)
  if (problems.length > 0) return unitPlanWith(visit, unit, { values }, problems)
  const outcome = await saveUnitPlan(visit.tools, visit.actor, {
    programmeId: typedWhole(form.text('plan')) ?? 0,
    unitId: typedWhole(unit) ?? 0,
    tag: typedWhole(form.text('version')) ?? 0,
    content,
  })
  return outcome.ok
    ? goTo(links.ownUnitPlan({ 'don-vi': unit }), 'Đã lưu dự thảo kế hoạch.')
    : unitPlanWith(visit, unit, { values }, outcome.problems.map(unitPlanProblemWords))
}

export async function sendUnitPlanIssuing(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const signing = {
    number: form.line('number'),
    signedOn: form.line('signedOn'),
    signerName: form.line('signerName'),
    signerTitle: form.line('signerTitle'),
  }
  const day = typedDay(signing.signedOn)
  const outcome = await issueUnitPlan(visit.tools, visit.actor, {
    unitPlanId: typedWhole(form.text('id')) ?? 0,
    tag: typedWhole(form.text('version')) ?? 0,
    signing: { ...signing, signedOn: typeof day === 'string' ? null : day },
  })
  return outcome.ok
    ? goTo(links.ownUnitPlan({ 'don-vi': form.text('unit') }), 'Đã ban hành kế hoạch của đơn vị.')
    : unitPlanWith(visit, form.text('unit'), { signing }, outcome.problems.map(unitPlanProblemWords))
}

/** Kế hoạch của đơn vị: the draft with its issuing beside, or the issued one and the way to a new version. */
async function unitPlanWith(
  visit: SignedInVisit,
  asked: string | null,
  typed: Typed,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const { db } = visit.tools
  const [units, programmes] = await Promise.all([ownUnits(visit), issuedProgrammes(db)])
  const unit = units.find(({ id }) => String(id) === asked) ?? units[0]
  const city = programmes.find(({ state }) => state === 'issued')
  if (unit === undefined || city === undefined)
    return page(
      visit,
      { title: 'Kế hoạch của đơn vị' },
      <EmptyState icon="calendar" title="Chưa có kế hoạch năm của cấp trên">
        Khi kế hoạch năm được ban hành, đơn vị cụ thể hóa thành kế hoạch của mình ở đây.
      </EmptyState>,
    )
  const plans = await plansOfUnit(db, city.id, unit.id)
  const [latest] = plans
  const draft = latest?.state === 'draft' ? latest : null
  const issued = plans.filter(({ state }) => state === 'issued')
  const isWriting =
    draft !== null || issued.length === 0 || visit.query.get('ban-moi') !== null || asked !== null
  const { programme } = city.current
  const round = roundForSector(programme, unit.sector, visit.today)
  return page(
    visit,
    {
      title: 'Kế hoạch của đơn vị',
      eyebrow: `Năm ${city.year}`,
      lead: `${unit.name} cụ thể hóa kế hoạch của cấp trên: hạn nội bộ, chỉ tiêu riêng, phân công.`,
      aside: latest && <StateBadge {...planStateWords(latest)} />,
      deadline: round && roundDeadline(visit, programme, round.code),
      action: latest && <PaperButtons paper={links.unitPlanPaper(latest.id)}>In kế hoạch</PaperButtons>,
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <div className="kn-beside">
        <div className="kn-stack">
          {isWriting && (
            <Card title={draft || issued.length === 0 ? 'Dự thảo' : 'Bản mới'}>
              <Form
                action={links.ownUnitPlan()}
                hidden={{ unit: String(unit.id), plan: String(city.id), version: String(draft?.tag ?? 0) }}
                label="Kế hoạch của đơn vị"
              >
                <UnitPlanFields
                  values={typed.values ?? (latest ? planValuesOf(latest) : emptyPlanValues)}
                  problems={problems}
                  roundDeadline={round ? printDeadline(round.deadline) : ''}
                  minimum={minimumOf(city, unit, visit.today)}
                />
                <FormActions>
                  <SubmitButton look={draft ? 'plain' : 'primary'}>Lưu dự thảo</SubmitButton>
                </FormActions>
              </Form>
            </Card>
          )}
          {!isWriting && latest && <IssuedPlan plan={latest} unit={unit} />}
        </div>
        <aside className="kn-stack" aria-label="Ban hành">
          {draft && (
            <Issuing
              plan={draft}
              typed={typed.signing ?? (await customarySigner(visit, unit))}
              problems={problems}
            />
          )}
          {issued.length > 0 && (
            <Card title="Đã ban hành">
              <ul className="kn-papers">
                {issued.map((each) => (
                  <li key={each.id}>
                    <a href={links.unitPlanPaper(each.id)}>Số {each.number}</a>
                    <span className="kn-under">
                      {each.issuedOn && printDay(each.issuedOn)} · {each.signerName}
                    </span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </aside>
      </div>
    </div>,
  )
}

const planStateWords = ({ state }: UnitPlan) =>
  state === 'draft'
    ? ({ words: 'Dự thảo', tone: 'quiet', icon: 'edit' } as const)
    : ({ words: 'Đã ban hành', tone: 'green', icon: 'check' } as const)

const minimumOf = (city: IssuedProgramme, unit: Unit, today: Temporal.PlainDate): number =>
  Math.max(
    0,
    ...unitTargets(city.current.programme, unit, tallyOf([]), obligedOn(city.year, today)).map(
      ({ minimum }) => minimum,
    ),
  )

async function customarySigner(visit: SignedInVisit, unit: Unit): Promise<TypedSigning> {
  const head = await headOf(visit.tools.db, unit.id, visit.today)
  return { signerName: head?.fullName ?? '', signerTitle: head?.position.toLocaleUpperCase('vi') ?? '' }
}

function IssuedPlan({ plan, unit }: { plan: UnitPlan; unit: Unit }) {
  return (
    <Card
      title={`Kế hoạch số ${plan.number}`}
      aside={<a href={links.ownUnitPlan({ 'don-vi': String(unit.id), 'ban-moi': '1' })}>Soạn bản sửa đổi</a>}
    >
      <div className="kn-stack">
        <p>
          Hạn nội bộ: đến hết ngày <strong>{plan.lastDay && printDay(plan.lastDay)}</strong>. Chỉ tiêu:{' '}
          <strong>{plan.target} sáng kiến</strong>
          {plan.reformTarget ? `, trong đó ${plan.reformTarget} về cải cách hành chính` : ''}.
        </p>
        {plan.priorities !== '' && (
          <ul>
            {plan.priorities.split('\n').map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {plan.tasks.length > 0 && (
          <ol>
            {plan.tasks.map(({ work, who, until }) => (
              <li key={`${work} ${who}`}>
                {work}
                <span className="kn-under">
                  {who}
                  {until && `, hạn ${printDay(until)}`}
                </span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </Card>
  )
}

function Issuing(props: { plan: UnitPlan; typed: TypedSigning; problems: readonly FieldProblem[] }) {
  const { plan, typed, problems } = props
  return (
    <Card title="Ghi nhận ban hành" look="sun">
      <Form
        action={links.issueUnitPlan()}
        hidden={{ id: String(plan.id), unit: String(plan.unitId), version: String(plan.tag) }}
        label="Ban hành kế hoạch"
      >
        <p>In kế hoạch, trình ký, đóng dấu, rồi ghi số và ngày. Sau khi ban hành, nội dung được khóa.</p>
        <SigningFields typed={typed} problems={problems} example="12/KH-UBND" />
        <FormActions>
          <SubmitButton icon="signature">Ban hành</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  )
}
