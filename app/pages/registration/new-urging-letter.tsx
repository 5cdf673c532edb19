import { newToken } from '#app/casework/people/secret-token.ts'
import { sendUrgingLetter } from '#app/casework/registration/send-urging-letter.ts'
import { shortfalls } from '#app/documents/registration/urging-notices.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import { isOnTime } from '#app/domain/programme/deadline.ts'
import type { Round } from '#app/domain/programme/programme.ts'
import { obligedOn } from '#app/domain/registration/targets.ts'
import {
  type MissingUnit,
  mayUrge,
  missingUnits,
  type UrgingDraft,
  urgingProblems,
} from '#app/domain/registration/urging.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { RowChoice } from '#app/pages/kit/row-choice.tsx'
import { Tabs } from '#app/pages/kit/tabs.tsx'
import { typedDay, typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printCount, printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { unitTypeWords } from '#app/pages/people/unit-words.ts'
import { printDeadline, printExactDeadline } from '#app/pages/programme/deadline-wording.ts'
import { unitsInForce } from '#app/records/people/units.ts'
import { type IssuedProgramme, issuedProgrammes } from '#app/records/programme/programmes.ts'
import { unitFigures } from '#app/records/registration/target-figures.ts'
import { type UnitStaff, unitStaff } from '#app/records/registration/unit-staff.ts'
import { urgingProblemWords } from './urging-words.ts'

export async function newUrgingLetterPage(visit: SignedInVisit): Promise<Response> {
  const desk = await openDesk(visit, visit.query.get('dot'))
  return desk === null ? noSuchPage(visit) : compose(visit, desk, null, [])
}

/** Xem trước: nothing is sent yet; names and numbers are shown, and the form that sends carries its own key. */
export async function previewUrgingLetter(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const desk = await openDesk(visit, form.text('dot'))
  if (desk === null) return noSuchPage(visit)
  const { draft, unreadable } = typedDraft(form, visit)
  const problems = urgingProblems(draft, {
    rounds: [desk.round.code],
    unitIds: desk.units.map(({ id }) => id),
    today: visit.today,
  })
  const said = [...unreadable, ...(unreadable.length > 0 ? [] : problems.map(urgingProblemWords))]
  if (said.length > 0 || form.has('sua')) return compose(visit, desk, form, said)
  return preview(visit, desk, draft)
}

export async function sendNewUrgingLetter(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const desk = await openDesk(visit, form.text('dot'))
  if (desk === null) return noSuchPage(visit)
  const { draft, unreadable } = typedDraft(form, visit)
  const key = form.line('khoa')
  if (unreadable.length > 0 || key.length < 20 || key.length > 80)
    return compose(visit, desk, form, unreadable)
  const outcome = await sendUrgingLetter(visit.tools, visit.actor, {
    programmeId: desk.plan.id,
    formKey: key,
    draft,
  })
  return outcome.ok
    ? goTo(links.urgingLetter(outcome.value.letterId), 'Đã gửi công văn đôn đốc.')
    : compose(visit, desk, form, outcome.problems.map(urgingProblemWords))
}

type Desk = {
  readonly plan: IssuedProgramme
  readonly round: Round
  /** The units of the round's sectors, in force today. */
  readonly units: readonly Unit[]
  readonly missing: readonly MissingUnit[]
}

async function openDesk(visit: SignedInVisit, asked: string | null): Promise<Desk | null> {
  const { db } = visit.tools
  const plan = (await issuedProgrammes(db)).find(({ state }) => state === 'issued')
  if (plan === undefined || !mayUrge(visit.actor)) return null
  const { programme } = plan.current
  const round =
    programme.rounds.find(({ code }) => code === asked) ??
    programme.rounds.find(({ deadline }) => isOnTime(deadline, visit.now)) ??
    programme.rounds.at(-1)
  if (round === undefined) return null
  const [figures, inForce] = await Promise.all([unitFigures(db, plan.id), unitsInForce(db, visit.today)])
  const sectors = new Map(inForce.map(({ id, sector }) => [id, sector]))
  const day = obligedOn(plan.year, visit.today)
  return {
    plan,
    round,
    units: inForce.filter(({ sector }) => round.sectors.includes(sector)),
    missing: missingUnits(programme, round, { units: figures, sectors }, day),
  }
}

function typedDraft(form: SentForm, visit: SignedInVisit) {
  const day = typedDay(form.text('han'))
  const isDay = day !== 'empty' && day !== 'wrong'
  const unreadable: readonly FieldProblem[] = isDay
    ? []
    : [{ message: 'Thời hạn thực hiện là một ngày dạng dd/mm/yyyy.', field: 'han' }]
  const draft: UrgingDraft = {
    roundCode: form.line('dot'),
    unitIds: [...new Set(form.all('don-vi'))].flatMap((each) => typedWhole(each) ?? []),
    wording: form.text('noi-dung').trim(),
    replyBy: isDay ? day : visit.today,
  }
  return { draft, unreadable }
}

/** The words the form begins with; the office writes them as it likes. */
const usualWording = ({ plan, round }: Desk): string =>
  `Qua theo dõi việc triển khai kế hoạch sáng kiến năm ${plan.year}, đến nay đơn vị chưa hoàn thành chỉ tiêu đăng ký, nộp hồ sơ sáng kiến ${round.name}. Thời hạn nhận hồ sơ ${round.name} là ${printDeadline(round.deadline)}.
Đề nghị thủ trưởng đơn vị chỉ đạo phát động, hướng dẫn cán bộ, công chức, viên chức, người lao động đăng ký sáng kiến trên hệ thống; xem xét hồ sơ, ký tờ trình (mẫu M-01) và nộp đúng thời hạn, bảo đảm mỗi đơn vị có ít nhất một sáng kiến.`

function compose(
  visit: SignedInVisit,
  desk: Desk,
  typed: SentForm | null,
  problems: readonly FieldProblem[],
): Response {
  const { plan, round, units, missing } = desk
  const lacks = new Map(missing.map((one) => [one.unit.id, shortfalls(one).join('; ')]))
  const picked = new Set(typed === null ? lacks.keys() : typed.all('don-vi').map(Number))
  const rows = units.toSorted((a, b) => Number(lacks.has(b.id)) - Number(lacks.has(a.id)))
  const end = round.deadline
  const usualDay = end.wording === 'before' ? end.day.subtract({ days: 1 }) : end.day
  return page(
    visit,
    {
      title: 'Soạn công văn đôn đốc',
      eyebrow: `Năm ${plan.year}`,
      breadcrumb: breadcrumb(),
      lead: `${round.name} nhận hồ sơ ${printExactDeadline(end)}. Còn ${missing.length} đơn vị chưa đạt chỉ tiêu, đã chọn sẵn.`,
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <Tabs
        label="Đợt"
        current={links.newUrgingLetter({ dot: round.code })}
        tabs={plan.current.programme.rounds.map(({ code, name }) => ({
          href: links.newUrgingLetter({ dot: code }),
          label: name,
        }))}
      />
      <Form action={links.previewUrgingLetter()} hidden={{ dot: round.code }} label="Soạn công văn">
        <LongTextField
          name="noi-dung"
          label="Nội dung"
          required
          rows={8}
          hint="In thành các đoạn của công văn, và là nội dung thư gửi đến đơn vị."
          value={typed?.text('noi-dung') ?? usualWording(desk)}
          errors={problemsOf(problems, 'noi-dung')}
        />
        <DateField
          name="han"
          label="Thực hiện chậm nhất ngày"
          required
          value={typed?.text('han') ?? printDay(usualDay)}
          errors={problemsOf(problems, 'han')}
        />
        <DataTable
          caption="Đơn vị nhận công văn"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'chon',
              title: 'Chọn',
              narrow: true,
              cell: ({ id, name }) => (
                <RowChoice name="don-vi" value={id} of={name} picked={picked.has(id)} />
              ),
            },
            { key: 'ten', title: 'Đơn vị', main: true, cell: ({ name }) => name },
            { key: 'loai', title: 'Loại', wideOnly: true, cell: ({ type }) => unitTypeWords[type] },
            { key: 'thieu', title: 'Còn thiếu', cell: ({ id }) => lacks.get(id) ?? '–' },
          ]}
        />
        <FormActions note="Chưa gửi gì ở bước này.">
          <SubmitButton icon="eye">Xem trước</SubmitButton>
          <LinkButton look="quiet" href={links.urging()}>
            Thôi
          </LinkButton>
        </FormActions>
      </Form>
    </div>,
  )
}

async function preview(visit: SignedInVisit, desk: Desk, draft: UrgingDraft): Promise<Response> {
  const chosen = desk.units.filter(({ id }) => draft.unitIds.includes(id))
  const staff = await unitStaff(visit.tools.db, draft.unitIds, visit.today)
  const byUnit = Map.groupBy(staff, ({ unitId }) => unitId)
  const mails = staff.filter(({ email }) => email !== null).length
  const silent = chosen.filter(({ id }) => !byUnit.has(id)).length
  return page(
    visit,
    {
      title: 'Xem trước công văn đôn đốc',
      eyebrow: desk.round.name,
      breadcrumb: breadcrumb(),
      lead: `Sẽ gửi đến ${printCount(chosen.length)} đơn vị: ${printCount(staff.length)} thông báo, trong đó ${printCount(mails)} thư điện tử.${silent > 0 ? ` ${printCount(silent)} đơn vị chưa có ai nhận.` : ''}`,
    },
    <div className="kn-stack">
      <Card title="Nội dung" aside={`Thực hiện chậm nhất ngày ${printDay(draft.replyBy)}`}>
        {draft.wording.split(/\n+/).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Card>
      <DataTable
        caption="Người nhận"
        rows={chosen}
        rowKey={({ id }) => id}
        columns={[
          { key: 'ten', title: 'Đơn vị', main: true, cell: ({ name }) => name },
          {
            key: 'nguoi',
            title: 'Văn thư và thủ trưởng',
            cell: ({ id }) => <Recipients staff={byUnit.get(id) ?? []} />,
          },
        ]}
      />
      <Form
        action={links.sendUrgingLetter()}
        hidden={{
          dot: draft.roundCode,
          han: printDay(draft.replyBy),
          'noi-dung': draft.wording,
          khoa: newToken(),
        }}
        label="Gửi công văn"
      >
        {chosen.map(({ id }) => (
          <input key={id} type="hidden" name="don-vi" value={id} />
        ))}
        <FormActions note="Công văn được ghi nhận ngay; số, ngày, người ký văn thư ghi sau khi ký.">
          <SubmitButton icon="send">
            Gửi đến {printCount(chosen.length)} đơn vị ({printCount(staff.length)} người)
          </SubmitButton>
          <SubmitButton look="quiet" name="sua" value="1" action={links.previewUrgingLetter()}>
            Sửa lại
          </SubmitButton>
        </FormActions>
      </Form>
    </div>,
  )
}

const Recipients = ({ staff }: { staff: readonly UnitStaff[] }) =>
  staff.length === 0 ? (
    <span className="kn-muted">Chưa có ai, cần gửi bản giấy</span>
  ) : (
    staff.map((one) => (
      <div key={one.personId}>
        {one.fullName}
        <span className="kn-under">{one.email ?? 'chỉ nhận trong hệ thống'}</span>
      </div>
    ))
  )

const breadcrumb = () => [
  { name: 'Chỉ tiêu', href: links.targets() },
  { name: 'Đôn đốc đơn vị', href: links.urging() },
]
