import { receiveDossiers } from '#app/casework/intake/receive-dossiers.ts'
import { holds } from '#app/domain/people/actor.ts'
import { lanesOfActor, sectorsOf } from '#app/domain/programme/appraisal-lane.ts'
import { closesAt } from '#app/domain/programme/deadline.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import { plainWords } from '#app/pages/dossier/dossier-words.ts'
import { LateNote } from '#app/pages/dossier/late-note.tsx'
import { roundDeadline } from '#app/pages/dossier/round-deadline.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { type Column, DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { chosen as chosenOf, pageNumber } from '#app/pages/kit/list-query.ts'
import { NumberField } from '#app/pages/kit/number-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { RowChoice } from '#app/pages/kit/row-choice.tsx'
import type { TableAddress } from '#app/pages/kit/table-address.ts'
import { Tabs } from '#app/pages/kit/tabs.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printAge, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { dossiersByStanding } from '#app/records/dossier/dossiers-by-standing.ts'
import {
  type DossierFilter,
  type DossierLine,
  dossierSorts,
  waitingDossiers,
} from '#app/records/dossier/list-dossiers.ts'
import { type IssuedProgramme, issuedProgrammes } from '#app/records/programme/programmes.ts'
import { ClockNote } from './clock-words.tsx'
import { receiveProblemWords } from './intake-words.ts'
import { holdsStanding, type Queue, queueOf, queues } from './queues.ts'

const pageSize = 50

/** Danh sách tiếp nhận: what came in, by queue and round; a batch is received with one button. */
export const receptionListPage = (visit: SignedInVisit): Promise<Response> => receptionList(visit, [])

/** Receives the ticked dossiers. */
export async function sendReceiveChosen(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const outcome = await receiveDossiers(visit.tools, visit.actor, {
    dossierIds: form.all('ho-so').map(Number).filter(Number.isSafeInteger),
    paperCopies: typedWhole(form.text('so-ban')) ?? -1,
  })
  return outcome.ok
    ? goTo(
        links.reception({ nhom: 'cho-kiem-tra' }),
        `Đã tiếp nhận ${outcome.value.received} hồ sơ; giấy biên nhận đã lập.`,
      )
    : receptionList(visit, outcome.problems.map(receiveProblemWords), form.all('ho-so'))
}

async function receptionList(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  chosen: readonly string[] = [],
): Promise<Response> {
  const { tools, query } = visit
  const plans = await issuedProgrammes(tools.db, visit.snapshot)
  const plan = plans.find((each) => String(each.year) === query.get('nam')) ?? plans[0]
  if (plan === undefined)
    return page(
      visit,
      { title: 'Tiếp nhận hồ sơ' },
      <EmptyState icon="calendar" title="Chưa có kế hoạch nào được ban hành">
        Hồ sơ chỉ được nộp sau khi kế hoạch năm được ban hành.
      </EmptyState>,
    )
  const queue = queueOf(query.get('nhom'))
  const narrowed = narrowing(visit, plan)
  const sort = {
    by: chosenOf(query.get('sap'), dossierSorts) ?? (queue.near ? 'clock' : 'since'),
    down: query.get('chieu') === 'giam',
  } as const
  const number = pageNumber(query)
  const near = await waitingDossiers(tools.db, { ...narrowed, ...nearlyDue(plan, visit.today) })
  const inIt = inQueue(queue, plan, visit.today)
  const { lines, standings } = await dossiersByStanding(tools.db, narrowed, inIt, sort, {
    number,
    size: pageSize,
  })
  const countOf = (each: Queue) =>
    each.near
      ? near.count
      : standings.filter((one) => holdsStanding(each, one)).reduce((sum, { count }) => sum + count, 0)
  const receiving = queue.code === 'cho-tiep-nhan' && holds(visit.actor, 'office') && lines.length > 0
  const address: TableAddress = {
    path: links.reception(),
    query: Object.fromEntries([...query].filter(([name]) => name !== 'trang')),
  }
  const table = (
    <DataTable
      caption={`Hồ sơ: ${queue.name}`}
      columns={columns(visit, plan, receiving ? chosen : null)}
      rows={lines}
      rowKey={(line) => line.id}
      rowHref={(line) => links.receptionOf(line.id)}
      address={address}
      sort={sort}
      page={{ number, size: pageSize, total: countOf(queue) }}
      empty={<EmptyState icon="inbox" title={queue.empty} />}
    />
  )
  return page(
    visit,
    {
      title: 'Tiếp nhận hồ sơ',
      lead: plan.title,
      deadline: nextDeadline(visit, plan),
      status: problems.length > 0 ? 422 : 200,
      measure: 'wide',
      action: holds(visit.actor, 'office', 'appraiser', 'leader') ? (
        <>
          <LinkButton href={links.register({ nam: String(plan.year) })} icon="books">
            Sổ tiếp nhận
          </LinkButton>
          {holds(visit.actor, 'office') && (
            <LinkButton href={links.bundleRuns({ dot: query.get('dot') ?? '' })} icon="printer">
              In bộ hồ sơ
            </LinkButton>
          )}
        </>
      ) : undefined,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <Tabs
        label="Nhóm hồ sơ"
        current={links.reception({ ...address.query, nhom: queue.code })}
        tabs={queues.map((each) => ({
          href: links.reception({ ...address.query, nhom: each.code }),
          label: each.name,
          count: countOf(each),
        }))}
      />
      <FilterBar
        address={address}
        find="Tìm mã, tên sáng kiến, tác giả (không cần dấu)"
        filters={filters(plan, plans)}
      />
      {receiving ? (
        <Form action={links.receiveChosen()} label="Tiếp nhận các hồ sơ đã chọn">
          {table}
          <FormActions note="Mỗi hồ sơ được cấp một mã và một giấy biên nhận có số liên tục trong năm.">
            <NumberField
              name="so-ban"
              label="Số bản giấy đã nhận của mỗi hồ sơ"
              value={plan.current.programme.dossier.paperCopies}
            />
            <SubmitButton icon="inbox">Tiếp nhận các hồ sơ đã chọn</SubmitButton>
          </FormActions>
        </Form>
      ) : (
        table
      )}
      {holds(visit.actor, 'office') && (
        <p className="kn-muted">
          Hồ sơ đã quá thời hiệu nộp đơn mà vẫn được xem xét?{' '}
          <a href={links.filingExceptions()}>Ghi nhận ngoại lệ</a> ·{' '}
          <a href={links.reasonLibrary()}>Thư viện lý do</a>
        </p>
      )}
    </div>,
  )
}

/** What a queue of the desk narrows the list to. */
export const inQueue = (
  queue: Queue,
  plan: IssuedProgramme,
  today: Temporal.PlainDate,
): Pick<DossierFilter, 'states' | 'received' | 'dueBy'> => ({
  ...(queue.states === undefined ? {} : { states: queue.states }),
  ...(queue.received === undefined ? {} : { received: queue.received }),
  ...(queue.near ? nearlyDue(plan, today) : {}),
})

const nearlyDue = (plan: IssuedProgramme, today: Temporal.PlainDate) => ({
  dueBy: today.add({ days: plan.current.programme.intake.warnDays }),
})

/** The office sees every sector, the appraiser the sectors the plan gives it. */
function narrowing({ actor, query }: SignedInVisit, plan: IssuedProgramme): DossierFilter {
  const everySector = holds(actor, 'office', 'leader')
  const sectors = sectorsOf(lanesOfActor(actor, plan.current.programme))
  const round = query.get('dot')
  const field = query.get('linh-vuc')
  return {
    scope: everySector ? { of: 'handed-in' } : { of: 'handed-in', sectors },
    programmeId: plan.id,
    ...(round ? { roundCode: round } : {}),
    ...(field ? { field } : {}),
    find: query.get('tim') ?? '',
  }
}

function filters(plan: IssuedProgramme, plans: readonly IssuedProgramme[]) {
  const { rounds, fields } = plan.current.programme
  const coded = (list: readonly { readonly code: string; readonly name: string }[]) =>
    list.map((each) => ({ value: each.code, label: each.name }))
  return [
    { name: 'dot', label: 'Đợt', all: 'Mọi đợt', choices: coded(rounds) },
    { name: 'linh-vuc', label: 'Lĩnh vực', all: 'Mọi lĩnh vực', choices: coded(fields) },
    ...(plans.length > 1
      ? [
          {
            name: 'nam',
            label: 'Năm',
            all: `Năm ${plan.year}`,
            choices: plans.map((each) => ({ value: String(each.year), label: `Năm ${each.year}` })),
          },
        ]
      : []),
  ]
}

function columns(
  visit: SignedInVisit,
  plan: IssuedProgramme,
  chosen: readonly string[] | null,
): readonly Column<DossierLine>[] {
  const { rounds } = plan.current.programme
  const choice: Column<DossierLine> = {
    key: 'chon',
    title: 'Chọn',
    narrow: true,
    cell: (line) => (
      <RowChoice
        name="ho-so"
        value={line.id}
        of={line.title}
        picked={chosen === null || chosen.length === 0 || chosen.includes(String(line.id))}
      />
    ),
  }
  return [
    ...(chosen === null ? [] : [choice]),
    { key: 'code', title: 'Mã', cell: (line) => line.code ?? '–', sortable: true, narrow: true },
    {
      key: 'title',
      title: 'Tên sáng kiến',
      main: true,
      sortable: true,
      cell: (line) => line.title,
    },
    { key: 'authors', title: 'Tác giả', cell: (line) => line.authorNames },
    {
      key: 'unit',
      title: 'Đơn vị',
      sortable: true,
      cell: (line) => line.unitName ?? 'Cá nhân',
    },
    {
      key: 'submitted',
      title: 'Nộp lúc',
      sortable: true,
      cell: (line) => (
        <>
          {line.submittedAt ? `${printMoment(line.submittedAt)} · ` : ''}
          {nameOf(rounds, line.roundCode)}
          <LateNote late={line.late} />
        </>
      ),
    },
    {
      key: 'since',
      title: 'Trạng thái',
      sortable: true,
      cell: (line) => (
        <>
          <StateBadge {...plainWords(line.state)} />
          {line.clockDue === null ? (
            <span className="kn-under">{printAge(line.stateSince, visit.now)}</span>
          ) : (
            <ClockNote
              due={line.clockDue}
              warnDays={plan.current.programme.intake.warnDays}
              today={visit.today}
            />
          )}
        </>
      ),
    },
  ]
}

function nextDeadline(visit: SignedInVisit, { current: { programme } }: IssuedProgramme) {
  const next = programme.rounds.find(
    (round) => Temporal.Instant.compare(visit.now, closesAt(round.deadline)) < 0,
  )
  return next && roundDeadline(visit, programme, next.code)
}
