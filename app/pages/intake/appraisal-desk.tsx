import { handOnAppraisals } from '#app/casework/intake/hand-on-appraisals.ts'
import { recommendDossiers } from '#app/casework/intake/recommend-dossiers.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import {
  appraisalDue,
  laneOfReport,
  lanesOf,
  lanesOfActor,
  lanesToSee,
} from '#app/domain/programme/appraisal-lane.ts'
import type { Appraiser } from '#app/domain/programme/programme.ts'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { type Column, DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { RowChoice } from '#app/pages/kit/row-choice.tsx'
import { Tabs } from '#app/pages/kit/tabs.tsx'
import { typedDay, typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printAge, printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { appraisalReports } from '#app/records/intake/appraisal-reports.ts'
import { appraisalDesk, type DeskLine } from '#app/records/intake/appraisals.ts'
import { issuedProgrammes } from '#app/records/programme/programmes.ts'
import { appraiseProblemWords, handOnProblemWords, proposalWords } from './appraisal-words.ts'
import { HandOnCard } from './hand-on-card.tsx'

/** Bàn thẩm định ngành: what waits to be appraised, what waits to be handed on, what was handed on. */
export const appraisalDeskPage = (visit: SignedInVisit): Promise<Response> => desk(visit, [])

/** Recommends the ticked dossiers at once. */
export async function sendRecommendChosen(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const outcome = await recommendDossiers(visit.tools, visit.actor, {
    programmeId: typedWhole(form.text('ke-hoach')) ?? 0,
    dossierIds: form.all('ho-so').map(Number).filter(Number.isSafeInteger),
  })
  return outcome.ok
    ? goTo(
        links.appraisals({ nhom: 'cho-chuyen' }),
        `Đã ghi phiếu đề nghị công nhận cho ${outcome.value.recommended} hồ sơ.`,
      )
    : desk(visit, outcome.problems.map(appraiseProblemWords))
}

/** Hands everything appraised on with the signed report. */
export async function sendHandOn(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const signedOn = typedDay(form.text('signedOn'))
  const outcome = await handOnAppraisals(visit.tools, visit.actor, {
    programmeId: typedWhole(form.text('ke-hoach')) ?? 0,
    signing: {
      number: form.line('number'),
      signedOn: typeof signedOn === 'string' ? null : signedOn,
      signerName: form.line('signerName'),
      signerTitle: form.line('signerTitle'),
    },
    lane: form.line('co-quan'),
    remark: form.text('nhan-xet').trim(),
  })
  return outcome.ok
    ? goTo(
        links.appraisalReport(outcome.value.reportId),
        `Đã chuyển ${outcome.value.handedOn} hồ sơ; tác giả, đơn vị và cơ quan thường trực được báo.`,
      )
    : desk(visit, outcome.problems.map(handOnProblemWords), form)
}

const tabs = [
  { code: 'cho-tham-dinh', name: 'Chờ thẩm định', empty: 'Không có hồ sơ nào chờ thẩm định.' },
  { code: 'cho-chuyen', name: 'Đã thẩm định, chờ chuyển', empty: 'Chưa có phiếu thẩm định nào chờ chuyển.' },
  { code: 'da-chuyen', name: 'Đã chuyển', empty: 'Chưa chuyển hồ sơ nào.' },
] as const

const tabOf = (line: DeskLine): (typeof tabs)[number]['code'] =>
  line.reportId !== null ? 'da-chuyen' : line.recommended === null ? 'cho-tham-dinh' : 'cho-chuyen'

async function desk(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const { db } = visit.tools
  const plans = await issuedProgrammes(db, visit.snapshot)
  const plan = plans.find((each) => String(each.year) === visit.query.get('nam')) ?? plans[0]
  const lanes = plan === undefined ? [] : lanesToSee(visit.actor, plan.current.programme)
  const wantedLane = typed?.line('co-quan') ?? visit.query.get('co-quan')
  const lane = lanes.find(({ name }) => name === wantedLane) ?? lanes[0]
  if (plan !== undefined && lane === undefined && lanesOf(plan.current.programme).length > 0)
    return page(
      visit,
      { title: 'Thẩm định ngành' },
      <EmptyState
        icon="clipboard-check"
        title="Vai trò thẩm định của ông/bà chưa gắn với cơ quan nào trong kế hoạch"
      >
        Kế hoạch giao thẩm định cho{' '}
        {lanesOf(plan.current.programme)
          .map(({ name }) => name)
          .join(', ')}
        ; quản trị viên ghi vai trò cho đúng đơn vị có tên ấy.
      </EmptyState>,
    )
  if (plan === undefined || lane === undefined)
    return page(
      visit,
      { title: 'Thẩm định ngành' },
      <EmptyState icon="clipboard-check" title="Kế hoạch không giao cơ quan nào thẩm định theo ngành">
        Hồ sơ được chấp nhận sẽ đi thẳng ra Hội đồng.
      </EmptyState>,
    )
  const [lines, every] = await Promise.all([
    appraisalDesk(db, plan.id, lane.sectors),
    appraisalReports(db, plan.id),
  ])
  const reports = every.filter((report) => laneOfReport(lanes, { ...report, ...report.content }) === lane)
  const wanted = typed === undefined ? visit.query.get('nhom') : 'cho-chuyen'
  const tab = tabs.find(({ code }) => code === wanted) ?? tabs[0]
  const shown = lines.filter((line) => tabOf(line) === tab.code)
  const mayAct = lanesOfActor(visit.actor, plan.current.programme).includes(lane)
  const ticked = mayAct && tab.code === 'cho-tham-dinh' && shown.length > 0
  const href = (code: string, of = lane.name) =>
    links.appraisals({ nhom: code, nam: String(plan.year), ...(lanes.length > 1 ? { 'co-quan': of } : {}) })
  const table = (
    <DataTable
      caption={tab.name}
      columns={columns(visit, lane, ticked)}
      rows={shown}
      rowKey={(line) => line.id}
      rowHref={(line) => links.appraisal(line.id)}
      empty={<EmptyState icon="clipboard-check" title={tab.empty} />}
    />
  )
  return page(
    visit,
    {
      title: 'Thẩm định ngành',
      lead: `${lane.name} thẩm định hồ sơ đã được chấp nhận của ngành, rồi tổng hợp chuyển cơ quan thường trực.`,
      measure: 'wide',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      {lanes.length > 1 && (
        <Tabs
          label="Cơ quan thẩm định"
          current={href(tab.code)}
          tabs={lanes.map(({ name }) => ({ href: href(tab.code, name), label: name }))}
        />
      )}
      <Tabs
        label="Nhóm hồ sơ"
        current={href(tab.code)}
        tabs={tabs.map(({ code, name }) => ({
          href: href(code),
          label: name,
          count: lines.filter((line) => tabOf(line) === code).length,
        }))}
      />
      {ticked ? (
        <Form
          action={links.recommendChosen()}
          hidden={{ 'ke-hoach': String(plan.id) }}
          label="Đề nghị công nhận các hồ sơ đã chọn"
        >
          {table}
          <FormActions note="Mỗi hồ sơ đã chọn được ghi một phiếu: đạt cả bốn điều kiện, đề nghị công nhận. Phiếu vẫn sửa được cho đến khi chuyển.">
            <SubmitButton icon="check">Đề nghị công nhận các hồ sơ đã chọn</SubmitButton>
          </FormActions>
        </Form>
      ) : (
        table
      )}
      {mayAct && tab.code === 'cho-chuyen' && shown.length > 0 && (
        <HandOnCard
          programmeId={plan.id}
          lane={lane.name}
          count={shown.length}
          typed={typed}
          problems={problems}
        />
      )}
      {reports.length > 0 && (
        <Card title="Báo cáo thẩm định đã chuyển">
          <ul>
            {reports.map((report) => (
              <li key={report.id}>
                <a className="text-decoration-underline" href={links.appraisalReport(report.id)}>
                  Số {report.number} ngày {printDay(report.signedOn)}
                </a>
                : {report.content.items.length} hồ sơ, đề nghị công nhận{' '}
                {report.content.items.filter((item) => item.recommended).length}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>,
  )
}

function columns(visit: SignedInVisit, lane: Appraiser, ticked: boolean): readonly Column<DeskLine>[] {
  const choice: Column<DeskLine> = {
    key: 'chon',
    title: 'Chọn',
    narrow: true,
    cell: (line) => <RowChoice name="ho-so" value={line.id} of={line.title} picked={false} />,
  }
  const due: Column<DeskLine> = {
    key: 'due',
    title: 'Hạn thẩm định',
    cell: (line) => {
      const day = line.acceptedAt && appraisalDue(lane, dayInVietnam(line.acceptedAt))
      return day ? printDay(day) : ''
    },
  }
  return [
    ...(ticked ? [choice] : []),
    { key: 'code', title: 'Mã', narrow: true, cell: (line) => line.code ?? '–' },
    { key: 'title', title: 'Tên sáng kiến', main: true, cell: (line) => line.title },
    { key: 'authors', title: 'Tác giả', cell: (line) => line.authorNames },
    { key: 'unit', title: 'Đơn vị', cell: (line) => line.unitName ?? 'Cá nhân' },
    {
      key: 'accepted',
      title: 'Chấp nhận',
      cell: (line) => (line.acceptedAt ? printAge(line.acceptedAt, visit.now) : ''),
    },
    ...(lane.days === null ? [] : [due]),
    {
      key: 'proposal',
      title: 'Đề xuất',
      cell: (line) => (
        <>
          {line.recommended === null ? '' : <StateBadge {...proposalWords(line.recommended)} />}
          {line.isExcepted && <span className="kn-under">Ngoại lệ: không chờ thẩm định</span>}
        </>
      ),
    },
  ]
}
