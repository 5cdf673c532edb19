import type { TargetCount } from '#app/domain/programme/programme.ts'
import { maySeeUrging } from '#app/domain/registration/urging.ts'
import { milestoneWords } from '#app/pages/dossier/milestone-words.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { type Column, DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { addressOf, pageNumber } from '#app/pages/kit/list-query.ts'
import { page } from '#app/pages/kit/page.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printCount, printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { unitTypeWords } from '#app/pages/people/unit-words.ts'
import { type IssuedProgramme, issuedProgrammes } from '#app/records/programme/programmes.ts'
import { type PlanTargets, planTargets } from './plan-targets.ts'
import { listsDossiers, TargetBars } from './target-bars.tsx'
import { targetPartsTable } from './target-parts-table.tsx'
import { obligedTypes, sortOf, type TargetRow, targetRows } from './target-rows.ts'
import { targetName } from './target-words.ts'

const pageSize = 100

/** Chỉ tiêu: the plan's targets as they stand, and every obliged unit with how far it is. */
export async function targetsPage(visit: SignedInVisit): Promise<Response> {
  const plans = await issuedProgrammes(visit.tools.db)
  const asked = plans.find(({ year }) => String(year) === visit.query.get('nam'))
  const plan = asked ?? plans.find(({ state }) => state === 'issued') ?? plans[0]
  if (plan === undefined)
    return page(
      visit,
      { title: 'Chỉ tiêu' },
      <EmptyState icon="calendar" title="Chưa có kế hoạch nào được ban hành">
        Chỉ tiêu do kế hoạch năm đặt ra; khi kế hoạch được ban hành, kết quả hiện ở đây.
      </EmptyState>,
    )
  const targets = await planTargets(visit, plan)
  return page(
    visit,
    {
      title: 'Chỉ tiêu của kế hoạch',
      eyebrow: `Năm ${plan.year}`,
      lead: `Tính trên các đơn vị đang hoạt động ngày ${printDay(targets.day)}.`,
      action: maySeeUrging(visit.actor) && (
        <LinkButton href={links.urging({ nam: String(plan.year) })} look="primary" icon="mail">
          Đôn đốc đơn vị
        </LinkButton>
      ),
    },
    targets.results.length === 0 ? (
      <EmptyState icon="flag" title="Kế hoạch năm nay không đặt chỉ tiêu" />
    ) : (
      <div className="kn-stack">
        <Card>
          <div className="kn-progress-row">
            <TargetBars targets={targets} actor={visit.actor} />
          </div>
        </Card>
        {await targetPartsTable(visit, targets)}
        <UnitTable visit={visit} targets={targets} plans={plans} />
      </div>
    ),
  )
}

function UnitTable(props: {
  readonly visit: SignedInVisit
  readonly targets: PlanTargets
  readonly plans: readonly IssuedProgramme[]
}) {
  const { visit, targets, plans } = props
  const rows = targetRows(targets, visit.query)
  const number = pageNumber(visit.query)
  const address = addressOf(visit, ['tim', 'chi-tieu', 'loai', 'ket-qua', 'nam'])
  const sum = (count: TargetCount) => printCount(rows.reduce((all, { tally }) => all + tally[count], 0))
  return (
    <DataTable
      caption="Đơn vị có chỉ tiêu"
      columns={columns(visit, targets)}
      rows={rows.slice((number - 1) * pageSize, number * pageSize)}
      rowKey={(row) => row.id}
      rowTone={(row) => (row.isMet ? undefined : 'sun')}
      address={address}
      sort={sortOf(visit.query)}
      page={{ number, size: pageSize, total: rows.length }}
      footer={[
        `Cộng ${printCount(rows.length)} đơn vị`,
        '',
        sum('registered'),
        sum('submitted'),
        sum('accepted'),
        sum('recognised'),
        `${printCount(rows.filter(({ isMet }) => isMet).length)} đạt`,
      ]}
      filter={
        <FilterBar
          address={address}
          find="Tìm tên đơn vị (không cần dấu)"
          filters={filters(targets, plans)}
        />
      }
      empty={
        <EmptyState icon="search" title="Không có đơn vị nào khớp">
          Thử bỏ bớt điều kiện lọc.
        </EmptyState>
      }
    />
  )
}

function filters(targets: PlanTargets, plans: readonly IssuedProgramme[]) {
  const { plan, results } = targets
  const ofUnits = results.filter(({ kind }) => kind === 'units')
  return [
    {
      name: 'chi-tieu',
      label: 'Chỉ tiêu',
      all: 'Mọi chỉ tiêu',
      choices: ofUnits.map(({ target, place }) => ({
        value: String(place + 1),
        label: targetName(target, plan.current.programme.fields),
      })),
    },
    {
      name: 'ket-qua',
      label: 'Kết quả',
      all: 'Mọi kết quả',
      choices: [
        { value: 'chua-dat', label: 'Chưa đạt' },
        { value: 'dat', label: 'Đạt' },
      ],
    },
    {
      name: 'loai',
      label: 'Loại',
      all: 'Mọi loại',
      choices: obligedTypes(targets).map((type) => ({ value: type, label: unitTypeWords[type] })),
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

function columns(visit: SignedInVisit, { plan }: PlanTargets): readonly Column<TargetRow>[] {
  const linked = listsDossiers(visit.actor)
  const figure = (key: string, title: string, count: TargetCount): Column<TargetRow> => ({
    key,
    title,
    numeric: true,
    sortable: true,
    cell: ({ id, tally }) =>
      // Before it is handed in, a dossier is on no list the office may read.
      linked && count !== 'registered' && tally[count] > 0 ? (
        <a
          href={links.dossiers({
            nam: String(plan.year),
            moc: milestoneWords[count].code,
            'don-vi': String(id),
          })}
        >
          {printCount(tally[count])}
        </a>
      ) : (
        printCount(tally[count])
      ),
  })
  return [
    { key: 'ten', title: 'Đơn vị', main: true, sortable: true, cell: ({ name }) => <strong>{name}</strong> },
    {
      key: 'loai',
      title: 'Loại',
      sortable: true,
      narrow: true,
      wideOnly: true,
      cell: ({ type }) => unitTypeWords[type],
    },
    figure('dang-ky', 'Đăng ký', 'registered'),
    figure('da-nop', 'Đã nộp', 'submitted'),
    figure('chap-nhan', 'Chấp nhận', 'accepted'),
    figure('cong-nhan', 'Công nhận', 'recognised'),
    {
      key: 'ket-qua',
      title: 'Kết quả',
      sortable: true,
      cell: ({ isMet }) => <Badge tone={isMet ? 'green' : 'sun'}>{isMet ? 'Đạt' : 'Chưa đạt'}</Badge>,
    },
  ]
}
