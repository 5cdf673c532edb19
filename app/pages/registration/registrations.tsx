import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { unitTypes } from '#app/domain/people/unit.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { registrationStates } from '#app/domain/registration/registration.ts'
import { milestoneWords } from '#app/pages/dossier/milestone-words.ts'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { type Column, DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type Filter, FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { addressOf, pageNumber } from '#app/pages/kit/list-query.ts'
import { page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printCount, printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { unitTypeWords } from '#app/pages/people/unit-words.ts'
import { allUnits } from '#app/records/people/units.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'
import {
  listRegistrations,
  type RegistrationLine,
  waitingRegistrations,
} from '#app/records/registration/list-registrations.ts'
import { registeredInAll } from '#app/records/registration/target-figures.ts'
import {
  type AskedRegistrations,
  askedRegistrations,
  registrationFilterNames,
  seesAllRegistrations,
} from './asked-registrations.ts'
import { ownUnits } from './own-units.ts'
import { registrationStateWords } from './registration-words.ts'

const pageSize = 50

/** Đăng ký sáng kiến: the unit's and one's own; the office sees those of every unit. */
export async function registrationsPage(visit: SignedInVisit): Promise<Response> {
  const asked = await askedRegistrations(visit)
  const seesAll = seesAllRegistrations(visit)
  if (asked === null)
    return page(
      visit,
      { title: 'Đăng ký sáng kiến' },
      <EmptyState icon="calendar" title="Chưa có kế hoạch nào được ban hành">
        Đăng ký sáng kiến theo kế hoạch năm; khi kế hoạch được ban hành, đơn vị đăng ký ở đây.
      </EmptyState>,
    )
  const number = pageNumber(visit.query)
  const { plan, filter, sort } = asked
  const { programme } = plan.current
  const list = await listRegistrations(visit.tools.db, filter, sort, { number, size: pageSize })
  const address = addressOf(visit, registrationFilterNames)
  const paper = await paperOf(visit, asked)
  const isNarrowed = registrationFilterNames.some((name) => visit.query.get(name))
  return page(
    visit,
    {
      title: 'Đăng ký sáng kiến',
      eyebrow: `Năm ${plan.year}`,
      lead: seesAll
        ? 'Mọi bản đăng ký của các đơn vị và cá nhân.'
        : 'Sáng kiến đơn vị và ông/bà đã đăng ký. Khi viết đơn, mở bản đăng ký và bấm Lập hồ sơ.',
      action: (
        <>
          {paper && <PaperButtons paper={paper}>In danh sách</PaperButtons>}
          <LinkButton href={links.registrationList(unitQuery(visit))} icon="files">
            Đăng ký cả danh sách
          </LinkButton>
          <LinkButton href={links.newRegistration(unitQuery(visit))} look="primary" icon="plus">
            Đăng ký sáng kiến
          </LinkButton>
        </>
      ),
    },
    <div className="kn-stack">
      {seesAll && (await registeredNote(visit, plan))}
      <DataTable
        caption="Bản đăng ký"
        columns={columns(programme, seesAll)}
        rows={list.lines}
        rowKey={(line) => line.id}
        rowHref={(line) => links.registration(line.id)}
        address={address}
        sort={{ by: sort.by, down: sort.down }}
        page={{ number, size: pageSize, total: list.count }}
        filter={
          <FilterBar
            address={address}
            find="Tìm tên sáng kiến, tác giả (không cần dấu)"
            filters={await filters(visit, asked, seesAll)}
          />
        }
        exportHref={links.registrationsExport(address.query)}
        empty={
          isNarrowed ? (
            <EmptyState icon="search" title="Không có bản đăng ký nào khớp">
              Thử bỏ bớt điều kiện lọc.
            </EmptyState>
          ) : (
            <EmptyState icon="clipboard-list" title="Chưa đăng ký sáng kiến nào">
              Ghi tên sáng kiến và tác giả là đã đăng ký; hồ sơ viết sau.
            </EmptyState>
          )
        }
      />
    </div>,
  )
}

/** What the figure “Đã đăng ký” of the year is made of: what only stands registered, and every dossier that came in. */
async function registeredNote({ tools }: SignedInVisit, plan: IssuedProgramme) {
  const filter = { scope: { of: 'all' }, programmeId: plan.id, isUnfiled: true } as const
  const [all, unfiled] = await Promise.all([
    registeredInAll(tools.db, plan.id),
    waitingRegistrations(tools.db, filter),
  ])
  const nam = String(plan.year)
  const handedIn = links.dossiers({ nam, moc: milestoneWords.submitted.code })
  return (
    <p className="kn-muted">
      Cả năm có <strong>{printCount(all)}</strong> sáng kiến đã đăng ký:{' '}
      <a href={links.registrations({ nam, nop: 'chua' })}>{printCount(unfiled.count)} bản đăng ký</a> chưa nộp
      hồ sơ và <a href={handedIn}>{printCount(all - unfiled.count)} hồ sơ</a> đã nộp (đã nộp thì tính là đã
      đăng ký).
    </p>
  )
}

const unitQuery = ({ query }: SignedInVisit) => ({ 'don-vi': query.get('don-vi') ?? '' })

/** The printed list of what the address narrows to by unit and round; nothing for whoever may not print it. */
async function paperOf(visit: SignedInVisit, { plan, filter }: AskedRegistrations) {
  const narrowed = { nam: String(plan.year), dot: filter.roundCode ?? '' }
  if (seesAllRegistrations(visit))
    return links.registrationListPaper({ ...narrowed, 'don-vi': String(filter.unitId ?? '') })
  const units = await ownUnits(visit)
  const unit = units.find(({ id }) => id === filter.unitId) ?? units[0]
  return unit && links.registrationListPaper({ ...narrowed, 'don-vi': String(unit.id) })
}

async function filters(
  visit: SignedInVisit,
  { plans, plan }: AskedRegistrations,
  seesAll: boolean,
): Promise<readonly Filter[]> {
  const { rounds, fields } = plan.current.programme
  const coded = (list: readonly { code: string; name: string }[]) =>
    list.map(({ code, name }) => ({ value: code, label: name }))
  const ofOffice: readonly Filter[] = seesAll
    ? [
        {
          name: 'loai-don-vi',
          label: 'Loại đơn vị',
          all: 'Mọi loại đơn vị',
          choices: unitTypes.map((type) => ({ value: type, label: unitTypeWords[type] })),
        },
        {
          name: 'don-vi',
          label: 'Đơn vị',
          all: 'Mọi đơn vị',
          choices: (await allUnits(visit.tools.db)).map(({ id, name, shortName }) => ({
            value: String(id),
            label: shortName || name,
          })),
        },
      ]
    : []
  return [
    { name: 'dot', label: 'Đợt', all: 'Mọi đợt', choices: coded(rounds) },
    ...ofOffice,
    { name: 'linh-vuc', label: 'Lĩnh vực', all: 'Mọi lĩnh vực', choices: coded(fields) },
    {
      name: 'moi',
      label: 'Thời gian',
      all: 'Mọi lúc',
      choices: [{ value: 'tuan', label: 'Mới đăng ký hoặc sửa trong 7 ngày' }],
    },
    {
      name: 'nop',
      label: 'Hồ sơ',
      all: 'Đã nộp hoặc chưa',
      choices: [{ value: 'chua', label: 'Chưa nộp hồ sơ' }],
    },
    {
      name: 'cchc',
      label: 'Cải cách hành chính',
      all: 'Cả CCHC và khác',
      choices: [
        { value: 'co', label: 'Cải cách hành chính' },
        { value: 'khong', label: 'Không thuộc CCHC' },
      ],
    },
    {
      name: 'trang-thai',
      label: 'Trạng thái',
      all: 'Mọi trạng thái',
      choices: registrationStates.map((state) => ({
        value: state,
        label: registrationStateWords[state].words,
      })),
    },
    ...(plans.length > 1
      ? [
          {
            name: 'nam',
            label: 'Năm',
            all: `Năm ${plan.year}`,
            choices: plans.map(({ year }) => ({ value: String(year), label: `Năm ${year}` })),
          },
        ]
      : []),
  ]
}

const columns = (programme: Programme, seesAll: boolean): readonly Column<RegistrationLine>[] => [
  { key: 'title', title: 'Tên sáng kiến', main: true, sortable: true, cell: (line) => line.title },
  {
    key: 'authors',
    title: 'Tác giả',
    cell: (line) => line.authors.map(({ fullName }) => fullName).join(', '),
  },
  ...(seesAll
    ? [
        {
          key: 'unit',
          title: 'Đơn vị',
          sortable: true,
          cell: (line: RegistrationLine) => line.unitShortName || line.unitName || 'Cá nhân',
        },
      ]
    : []),
  {
    key: 'field',
    title: 'Lĩnh vực',
    sortable: true,
    wideOnly: true,
    cell: (line) => (
      <>
        {programme.fields.find(({ code }) => code === line.field)?.name ?? '–'}
        {line.isReform && <span className="kn-under">Thuộc CCHC</span>}
      </>
    ),
  },
  {
    key: 'state',
    title: 'Trạng thái',
    cell: (line) => <StateBadge {...registrationStateWords[line.state]} />,
  },
  {
    key: 'registered',
    title: 'Ngày đăng ký',
    sortable: true,
    narrow: true,
    cell: (line) => printDay(dayInVietnam(line.registeredAt)),
  },
]
