import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { isPast } from '#app/domain/dossier/milestone.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import { closesAt } from '#app/domain/programme/deadline.ts'
import { roundForSector } from '#app/domain/programme/round-for-sector.ts'
import { obligedOn, tallyOf, unitTargets } from '#app/domain/registration/targets.ts'
import type { Transmittal } from '#app/domain/registration/transmittal.ts'
import { internalDeadline, type UnitPlan } from '#app/domain/registration/unit-plan.ts'
import { plainWords } from '#app/pages/dossier/dossier-words.ts'
import { LateNote } from '#app/pages/dossier/late-note.tsx'
import { roundDeadline } from '#app/pages/dossier/round-deadline.tsx'
import { ClockNote } from '#app/pages/intake/clock-words.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { DeadlineChip } from '#app/pages/kit/deadline-chip.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { ProgressBar } from '#app/pages/kit/progress-bar.tsx'
import { type Queue, QueueList } from '#app/pages/kit/queue-list.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printAge, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { printDeadline } from '#app/pages/programme/deadline-wording.ts'
import { type DossierLine, listDossiers } from '#app/records/dossier/list-dossiers.ts'
import { type IssuedProgramme, issuedProgrammes } from '#app/records/programme/programmes.ts'
import { standingRegistrations } from '#app/records/registration/target-figures.ts'
import { transmittalsOfUnit } from '#app/records/registration/transmittals.ts'
import { plansOfUnit } from '#app/records/registration/unit-plans.ts'
import { ownUnits } from './own-units.ts'
import { countWords } from './target-words.ts'
import { transmittalStateWords } from './transmittal-words.ts'

/** Bàn làm việc của đơn vị: what waits for it, its dossiers, its target, its transmittals. */
export async function unitDeskPage(visit: SignedInVisit): Promise<Response> {
  const { tools, query } = visit
  const [units, programmes] = await Promise.all([ownUnits(visit), issuedProgrammes(tools.db)])
  const [unit] = units
  const plan = programmes.find(({ year }) => String(year) === query.get('nam')) ?? programmes[0]
  if (unit === undefined || plan === undefined)
    return page(
      visit,
      { title: 'Hồ sơ của đơn vị' },
      <EmptyState
        icon="calendar"
        title={unit === undefined ? 'Chưa phụ trách đơn vị nào' : 'Chưa có kế hoạch năm'}
      >
        {unit === undefined
          ? 'Trang này dành cho văn thư và thủ trưởng đơn vị.'
          : 'Khi kế hoạch được ban hành, đơn vị xem xét và nộp hồ sơ ở đây.'}
      </EmptyState>,
    )
  const [list, transmittals, standing, plans] = await Promise.all([
    listDossiers(
      tools.db,
      { scope: { of: 'units', unitIds: [unit.id] }, programmeId: plan.id },
      { by: 'since', down: true },
      { number: 1, size: 500 },
    ),
    transmittalsOfUnit(tools.db, unit.id, plan.id),
    standingRegistrations(tools.db, plan.id, unit.id),
    plansOfUnit(tools.db, plan.id, unit.id),
  ])
  const own = plans.find(({ state }) => state === 'issued') ?? null
  const group = groups.find(({ code }) => code === query.get('nhom'))
  const shown = group ? list.lines.filter(({ state }) => group.states.includes(state)) : list.lines
  const round = roundForSector(plan.current.programme, unit.sector, visit.today)
  return page(
    visit,
    {
      title: 'Hồ sơ của đơn vị',
      eyebrow: `Năm ${plan.year}`,
      lead: unit.name,
      deadline: (
        <>
          {own && <InternalDeadline visit={visit} own={own} />}
          {round && roundDeadline(visit, plan.current.programme, round.code)}
        </>
      ),
      action: (
        <LinkButton
          look="primary"
          icon="clipboard-list"
          href={links.newTransmittal({ 'don-vi': String(unit.id) })}
        >
          Lập tờ trình
        </LinkButton>
      ),
    },
    <div className="kn-stack">
      {units.length > 1 && <UnitSwitch units={units} current={unit} />}
      <div className="kn-beside">
        <div className="kn-stack">
          <Card title="Việc của đơn vị" flush>
            <QueueList queues={queuesOf(visit, unit, list.lines, transmittals)} />
          </Card>
          <Card
            title={group ? group.name : 'Tất cả hồ sơ'}
            aside={
              group ? (
                <a href={links.unitDesk({ 'don-vi': String(unit.id) })}>Xem tất cả</a>
              ) : (
                `${shown.length} hồ sơ`
              )
            }
            flush
          >
            <DossierTable visit={visit} lines={shown} warnDays={plan.current.programme.intake.warnDays} />
          </Card>
        </div>
        <aside className="kn-stack" aria-label="Chỉ tiêu và tờ trình">
          <RegistrationCard unit={unit} plan={plan} standing={standing.all} />
          <Targets unit={unit} plan={plan} lines={list.lines} standing={standing.all} today={visit.today} />
          <OwnTargets own={own} lines={list.lines} standing={standing} />
          <TransmittalList unit={unit} transmittals={transmittals} plan={plan} />
        </aside>
      </div>
    </div>,
  )
}

type Group = { readonly code: string; readonly name: string; readonly states: readonly DossierState[] }

const groups: readonly Group[] = [
  { code: 'cho-xem-xet', name: 'Chờ đơn vị xem xét', states: ['with-unit'] },
  { code: 'da-dong-y', name: 'Đã đồng ý, chờ nộp', states: ['approved-by-unit'] },
  { code: 'tra-lai', name: 'Đã trả lại tác giả', states: ['returned'] },
  { code: 'bo-sung', name: 'Cần bổ sung', states: ['needs-supplement'] },
  { code: 'dang-soan', name: 'Tác giả đang soạn', states: ['draft'] },
]

function queuesOf(
  visit: SignedInVisit,
  unit: Unit,
  lines: readonly DossierLine[],
  transmittals: readonly Transmittal[],
): readonly Queue[] {
  const signed = transmittals.filter(({ state }) => state === 'signed')
  const queues = groups.map((group, place): Queue => {
    const waiting = lines.filter(({ state }) => group.states.includes(state))
    const since = waiting.map(({ stateSince }) => stateSince).toSorted(Temporal.Instant.compare)[0]
    return {
      href: links.unitDesk({ 'don-vi': String(unit.id), nhom: group.code }),
      label: group.name,
      count: waiting.length,
      ...(since ? { oldest: `lâu nhất ${printAge(since, visit.now)}` } : {}),
      icon: place === 0 ? 'hourglass' : place === 1 ? 'clipboard-list' : 'edit',
      tone: place < 2 ? 'sun' : 'quiet',
    }
  })
  const toHandIn: readonly Queue[] = signed.map((transmittal) => ({
    href: links.transmittal(transmittal.id),
    label: `Tờ trình số ${transmittal.number} đã ký, chưa nộp`,
    count: transmittal.items.length,
    icon: 'send',
    tone: 'sun',
  }))
  return [...toHandIn, ...queues]
}

function DossierTable(props: { visit: SignedInVisit; lines: readonly DossierLine[]; warnDays: number }) {
  const { visit, lines, warnDays } = props
  return (
    <DataTable
      caption="Hồ sơ của đơn vị"
      rows={lines}
      rowKey={(line) => line.id}
      // A draft is its author's until it is sent to the unit: the unit knows its name and nothing more.
      rowHref={(line) => (line.isSentToUnit ? links.dossier(line.id) : undefined)}
      columns={[
        { key: 'title', title: 'Tên sáng kiến', main: true, cell: (line) => line.title || 'Chưa đặt tên' },
        { key: 'authors', title: 'Tác giả', cell: (line) => line.authorNames || '–' },
        {
          key: 'state',
          title: 'Trạng thái',
          cell: (line) => (
            <>
              <StateBadge {...plainWords(line.state)} />
              <ClockNote due={line.clockDue} warnDays={warnDays} today={visit.today} />
              <LateNote late={line.late} />
            </>
          ),
        },
        { key: 'since', title: 'Từ lúc', narrow: true, cell: (line) => printAge(line.stateSince, visit.now) },
      ]}
      empty={
        <EmptyState icon="folder" title="Chưa có hồ sơ nào">
          Khi tác giả của đơn vị lập hồ sơ, hồ sơ hiện ở đây. Văn thư cũng có thể lập thay tác giả.
        </EmptyState>
      }
    />
  )
}

function Targets(props: {
  unit: Unit
  plan: IssuedProgramme
  lines: readonly DossierLine[]
  standing: number
  today: Temporal.PlainDate
}) {
  const { unit, plan, lines, today } = props
  const tally = tallyOf(
    lines.map(({ state }) => ({ state, count: 1 })),
    props.standing,
  )
  const targets = unitTargets(plan.current.programme, unit, tally, obligedOn(plan.year, today))
  if (targets.length === 0) return null
  return (
    <Card title="Chỉ tiêu của đơn vị">
      {targets.map((target) => (
        <ProgressBar
          key={`${target.counts} ${target.minimum}`}
          label={`Sáng kiến ${countWords[target.counts]}`}
          value={target.reached}
          goal={target.minimum}
          href={links.unitDesk({ 'don-vi': String(unit.id) })}
          note={`Đăng ký ${target.tally.registered} · đã nộp ${target.tally.submitted} · chấp nhận ${target.tally.accepted} · công nhận ${target.tally.recognised}`}
        />
      ))}
    </Card>
  )
}

function InternalDeadline({ visit, own }: { visit: SignedInVisit; own: UnitPlan }) {
  const deadline = internalDeadline(own)
  return (
    deadline && (
      <DeadlineChip
        label="Hạn nội bộ của đơn vị"
        end={closesAt(deadline)}
        now={visit.now}
        wording={printDeadline(deadline)}
      />
    )
  )
}

/** Chỉ tiêu của kế hoạch riêng: what the unit has set itself, and how far it is. */
function OwnTargets(props: {
  own: UnitPlan | null
  lines: readonly DossierLine[]
  standing: { readonly all: number; readonly reform: number }
}) {
  const { own, lines, standing } = props
  if (own === null || own.target === null)
    return (
      <Card title="Kế hoạch của đơn vị">
        <p className="kn-muted">
          Đơn vị chưa ban hành kế hoạch riêng. <a href={links.ownUnitPlan()}>Soạn kế hoạch</a>
        </p>
      </Card>
    )
  const handedIn = lines.filter(({ state }) => isPast('registered', state))
  return (
    <Card title="Chỉ tiêu đơn vị tự đặt" aside={<a href={links.ownUnitPlan()}>Kế hoạch số {own.number}</a>}>
      <ProgressBar
        label="Sáng kiến đã đăng ký"
        value={handedIn.length + standing.all}
        goal={own.target}
        href={links.ownUnitPlan()}
      />
      {own.reformTarget !== null && own.reformTarget > 0 && (
        <ProgressBar
          label="Trong đó cải cách hành chính"
          value={handedIn.filter(({ isReform }) => isReform).length + standing.reform}
          goal={own.reformTarget}
          href={links.ownUnitPlan()}
        />
      )}
    </Card>
  )
}

function RegistrationCard(props: { unit: Unit; plan: IssuedProgramme; standing: number }) {
  const { unit, plan, standing } = props
  const ofUnit = { 'don-vi': String(unit.id) }
  return (
    <Card
      title="Đăng ký sáng kiến"
      aside={<a href={links.registrations({ ...ofUnit, nam: String(plan.year) })}>Xem danh sách</a>}
    >
      <div className="kn-stack">
        <p>
          {standing === 0
            ? 'Không có sáng kiến nào đã đăng ký mà chưa nộp hồ sơ.'
            : `${standing} sáng kiến đã đăng ký, chưa nộp hồ sơ.`}
        </p>
        {plan.state === 'issued' && (
          <LinkButton icon="plus" href={links.newRegistration(ofUnit)}>
            Đăng ký sáng kiến
          </LinkButton>
        )}
      </div>
    </Card>
  )
}

function TransmittalList({
  unit,
  transmittals,
  plan,
}: {
  unit: Unit
  transmittals: readonly Transmittal[]
  plan: IssuedProgramme
}) {
  const roundName = (code: string) => plan.current.programme.rounds.find((round) => round.code === code)?.name
  return (
    <Card
      title="Tờ trình M-01"
      aside={<a href={links.unitMinutes({ 'don-vi': String(unit.id) })}>Biên bản hội đồng</a>}
    >
      {transmittals.length === 0 ? (
        <p className="kn-muted">Chưa có tờ trình nào.</p>
      ) : (
        <ul className="kn-papers">
          {transmittals.map((one) => (
            <li key={one.id}>
              <span>
                <a href={links.transmittal(one.id)}>
                  {one.number ? `Số ${one.number}` : `Dự thảo lập ${printMoment(one.createdAt)}`}
                </a>
                <span className="kn-under">
                  {roundName(one.roundCode)} · {one.items.length} hồ sơ
                </span>
              </span>
              <StateBadge {...transmittalStateWords[one.state]} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function UnitSwitch({ units, current }: { units: readonly Unit[]; current: Unit }) {
  return (
    <nav className="kn-unit-switch" aria-label="Đơn vị">
      {units.map((unit) => (
        <a
          key={unit.id}
          className="btn btn-sm"
          href={links.unitDesk({ 'don-vi': String(unit.id) })}
          aria-current={unit.id === current.id ? 'page' : undefined}
        >
          {unit.shortName || unit.name}
        </a>
      ))}
    </nav>
  )
}
