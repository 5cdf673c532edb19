import { type DossierState, dossierStates } from '#app/domain/dossier/dossier-state.ts'
import { isPast } from '#app/domain/dossier/milestone.ts'
import { type Actor, holds } from '#app/domain/people/actor.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import { ClockNote } from '#app/pages/intake/clock-words.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { type Column, DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type Filter, FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { chosen, pageNumber } from '#app/pages/kit/list-query.ts'
import { page } from '#app/pages/kit/page.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printAge } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import {
  type DossierLine,
  type DossierScope,
  dossierSorts,
  listDossiers,
} from '#app/records/dossier/list-dossiers.ts'
import { unitById } from '#app/records/people/units.ts'
import { type IssuedProgramme, issuedProgrammes } from '#app/records/programme/programmes.ts'
import { dossierStateWords, plainWords } from './dossier-words.ts'
import { LateNote } from './late-note.tsx'
import { milestonesHandedIn, milestoneWords } from './milestone-words.ts'

const pageSize = 40

/** Hồ sơ sáng kiến: a person's own; leaders see all that were handed in. The office and units have their own desks. */
export async function dossierListPage(visit: SignedInVisit): Promise<Response> {
  const { tools, actor, query } = visit
  const programmes = await issuedProgrammes(tools.db)
  const programme = programmes.find(({ year }) => String(year) === query.get('nam'))
  const scope = scopeOf(actor, query.get('cua'))
  const states = statesOf(query)
  const unit = await askedUnit(visit)
  const field = query.get('linh-vuc') ?? ''
  const sort = {
    by: chosen(query.get('sap'), dossierSorts) ?? ('since' as const),
    down: query.get('chieu') !== 'tang',
  }
  const number = pageNumber(query)
  const list = await listDossiers(
    tools.db,
    {
      scope,
      ...(programme ? { programmeId: programme.id } : {}),
      ...(states ? { states } : {}),
      ...(unit ? { unitId: unit.id } : {}),
      ...(field ? { field } : {}),
      find: query.get('tim') ?? '',
    },
    sort,
    { number, size: pageSize },
  )
  const address = { path: links.dossiers(), query: Object.fromEntries(query) }
  const isNarrowed = ['tim', 'trang-thai', 'nam', 'moc', 'don-vi', 'linh-vuc'].some((name) => query.get(name))
  return page(
    visit,
    {
      title: titles[scope.of],
      lead:
        scope.of !== 'handed-in'
          ? 'Những sáng kiến ông/bà là tác giả, đồng tác giả hoặc người lập hồ sơ.'
          : 'Toàn bộ hồ sơ đã nộp vào các đợt của kế hoạch.',
      action: (
        <LinkButton href={links.newDossier()} look="primary" icon="file-plus">
          Lập hồ sơ mới
        </LinkButton>
      ),
    },
    <DataTable
      caption="Hồ sơ sáng kiến"
      columns={columns(visit, programmes)}
      rows={list.lines}
      rowKey={(line) => line.id}
      rowHref={(line) => links.dossier(line.id)}
      rowTone={(line) => (waitsForAuthor(line) && scope.of === 'person' ? 'sun' : undefined)}
      address={address}
      sort={sort}
      page={{ number, size: pageSize, total: list.count }}
      filter={
        <FilterBar
          address={address}
          find="Tìm mã, tên sáng kiến, tác giả (không cần dấu)"
          filters={[
            {
              name: 'trang-thai',
              label: 'Trạng thái',
              all: 'Mọi trạng thái',
              choices: dossierStates.map((each) => ({ value: each, label: dossierStateWords[each].words })),
            },
            ...(query.get('moc') ? [milestoneFilter] : []),
            ...(unit ? [unitFilter(unit)] : []),
            ...(field ? [fieldFilter(programme ?? programmes[0])] : []),
            {
              name: 'nam',
              label: 'Năm',
              all: 'Mọi năm',
              choices: programmes.map(({ year }) => ({ value: String(year), label: `Năm ${year}` })),
            },
          ]}
        />
      }
      empty={
        isNarrowed ? (
          <EmptyState icon="search" title="Không có hồ sơ nào khớp">
            Thử bỏ bớt điều kiện lọc.
          </EmptyState>
        ) : (
          <EmptyState
            icon="sparkles"
            title="Chưa có hồ sơ nào"
            action={
              <LinkButton href={links.newDossier()} look="primary" icon="file-plus">
                Lập hồ sơ đầu tiên
              </LinkButton>
            }
          >
            Bắt đầu bằng tên sáng kiến; phần còn lại viết dần, hệ thống tự lưu.
          </EmptyState>
        )
      }
    />,
  )
}

/** Where dossiers stand and what they are past, both as asked; undefined where neither narrows. */
function statesOf(query: URLSearchParams): readonly DossierState[] | undefined {
  const state = dossierStates.find((each) => each === query.get('trang-thai'))
  const milestone = milestonesHandedIn.find((each) => milestoneWords[each].code === query.get('moc'))
  if (state === undefined && milestone === undefined) return undefined
  return dossierStates.filter(
    (each) => (state === undefined || each === state) && (milestone === undefined || isPast(milestone, each)),
  )
}

async function askedUnit({ tools, query }: SignedInVisit): Promise<Unit | null> {
  const id = typedWhole(query.get('don-vi') ?? '')
  return id === null ? null : unitById(tools.db, id)
}

// Filters that a figure elsewhere sets: shown where they narrow the list, so that they can be seen and dropped.
const milestoneFilter: Filter = {
  name: 'moc',
  label: 'Mốc đã qua',
  all: 'Mọi mốc',
  choices: milestonesHandedIn.map((each) => ({
    value: milestoneWords[each].code,
    label: milestoneWords[each].words,
  })),
}

const unitFilter = (unit: Unit): Filter => ({
  name: 'don-vi',
  label: 'Đơn vị',
  all: 'Mọi đơn vị',
  choices: [{ value: String(unit.id), label: unit.shortName || unit.name }],
})

const fieldFilter = (plan: IssuedProgramme | undefined): Filter => ({
  name: 'linh-vuc',
  label: 'Lĩnh vực',
  all: 'Mọi lĩnh vực',
  choices: (plan?.current.programme.fields ?? []).map(({ code, name }) => ({ value: code, label: name })),
})

const titles: Readonly<Record<DossierScope['of'], string>> = {
  person: 'Hồ sơ sáng kiến của tôi',
  'shares-to-confirm': 'Hồ sơ chờ tôi xác nhận tỷ lệ đóng góp',
  units: 'Hồ sơ sáng kiến của đơn vị',
  'handed-in': 'Hồ sơ sáng kiến đã nộp',
}

/** Leaders look over everything handed in, unless they ask for their own. */
const scopeOf = (actor: Actor, asked: string | null): DossierScope =>
  asked === 'cho-xac-nhan'
    ? { of: 'shares-to-confirm', personId: actor.personId }
    : holds(actor, 'leader', 'office') && asked !== 'toi'
      ? { of: 'handed-in' }
      : { of: 'person', personId: actor.personId }

const waitsForAuthor = ({ state }: DossierLine): boolean =>
  state === 'returned' || state === 'needs-supplement'

/** How many days before its end the plan of the dossier calls a clock near. */
const warnDaysOf = (programmes: readonly IssuedProgramme[], programmeId: number): number =>
  programmes.find(({ id }) => id === programmeId)?.current.programme.intake.warnDays ?? 0

const columns = (
  visit: SignedInVisit,
  programmes: readonly IssuedProgramme[],
): readonly Column<DossierLine>[] => [
  { key: 'code', title: 'Mã', cell: (line) => line.code ?? '–', sortable: true, narrow: true },
  {
    key: 'title',
    title: 'Tên sáng kiến',
    cell: (line) => line.title || 'Chưa đặt tên',
    sortable: true,
    main: true,
  },
  { key: 'authors', title: 'Tác giả', cell: (line) => line.authorNames || '–' },
  {
    key: 'unit',
    title: 'Đơn vị',
    cell: (line) => line.unitName ?? 'Cá nhân',
    sortable: true,
    wideOnly: true,
  },
  {
    key: 'state',
    title: 'Trạng thái',
    cell: (line) => (
      <>
        <StateBadge {...plainWords(line.state)} />
        <ClockNote
          due={line.clockDue}
          warnDays={warnDaysOf(programmes, line.programmeId)}
          today={visit.today}
        />
        <LateNote late={line.late} />
      </>
    ),
    sortable: true,
  },
  {
    key: 'since',
    title: 'Từ lúc',
    cell: (line) => printAge(line.stateSince, visit.now),
    sortable: true,
    narrow: true,
  },
]
