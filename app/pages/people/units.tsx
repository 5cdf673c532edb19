import { type UnitType, unitTypes } from '#app/domain/people/unit.ts'
import { searchKey } from '#app/domain/search-key.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { addressOf, chosen, pageNumber } from '#app/pages/kit/list-query.ts'
import { page } from '#app/pages/kit/page.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { knownSectors } from '#app/records/people/sectors.ts'
import { type UnitLine, unitLines } from '#app/records/people/unit-list.ts'
import { unitTypeWords } from './unit-words.ts'

const pageSize = 100

const indents = ['', 'd-block ps-3', 'd-block ps-4', 'd-block ps-5'] as const

type TreeLine = UnitLine & { readonly depth: number }

/** All units as a tree; a filter keeps the lines that fit, in the same order. */
export async function unitsPage(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const [lines, sectors] = await Promise.all([unitLines(db, visit.today), knownSectors(db)])
  const sectorNames = new Map(sectors.map((sector) => [sector.code, sector.name]))
  const wanted = {
    text: searchKey(visit.query.get('tim') ?? ''),
    type: chosen(visit.query.get('loai'), unitTypes),
    sector: visit.query.get('nganh') ?? '',
    all: visit.query.get('hieu-luc') === 'tat-ca',
    unstaffed: visit.query.get('hieu-luc') === 'thieu-nguoi',
  }
  const fitting = asTree(lines).filter(
    (line) =>
      (wanted.text === '' ||
        searchKey(`${line.name} ${line.shortName} ${line.code}`).includes(wanted.text)) &&
      (wanted.type === null || line.type === wanted.type) &&
      (wanted.sector === '' || line.sector === wanted.sector) &&
      (wanted.all || isInForce(line, visit.today)) &&
      (!wanted.unstaffed || line.headName === null || line.clerkName === null),
  )
  const number = pageNumber(visit.query)
  const address = addressOf(visit, ['tim', 'loai', 'nganh', 'hieu-luc'])
  return page(
    visit,
    {
      title: 'Đơn vị',
      lead: 'Đơn vị kết thúc (sáp nhập, giải thể) không bị xóa: hồ sơ và lịch sử của nó vẫn còn.',
      action: (
        <>
          <LinkButton href={links.importLists('units')} icon="upload">
            Nhập từ Excel
          </LinkButton>
          <LinkButton href={links.newUnit()} look="primary" icon="plus">
            Thêm đơn vị
          </LinkButton>
        </>
      ),
    },
    <DataTable<TreeLine>
      caption="Đơn vị"
      columns={[
        {
          key: 'ten',
          title: 'Đơn vị',
          main: true,
          cell: (line) => (
            <span className={indents[Math.min(line.depth, indents.length - 1)]}>{line.name}</span>
          ),
        },
        { key: 'ma', title: 'Mã', cell: (line) => line.code, wideOnly: true },
        { key: 'loai', title: 'Loại', cell: (line) => unitTypeWords[line.type] },
        { key: 'nganh', title: 'Ngành', cell: (line) => sectorNames.get(line.sector) ?? line.sector },
        { key: 'thu-truong', title: 'Thủ trưởng', cell: (line) => <Staff line={line} /> },
        { key: 'nguoi', title: 'Người', numeric: true, narrow: true, cell: (line) => line.people },
        {
          key: 'hieu-luc',
          title: 'Hiệu lực',
          narrow: true,
          cell: (line) => <Validity line={line} today={visit.today} />,
        },
      ]}
      rows={fitting.slice((number - 1) * pageSize, number * pageSize)}
      rowKey={(line) => line.id}
      rowHref={(line) => links.unit(line.id)}
      address={address}
      page={{ number, size: pageSize, total: fitting.length }}
      exportHref={links.listExport('units')}
      filter={
        <FilterBar
          address={address}
          find="Tìm tên, mã đơn vị (không cần dấu)"
          filters={[
            { name: 'loai', label: 'Loại', all: 'Mọi loại', choices: unitTypes.map(typeChoice) },
            {
              name: 'nganh',
              label: 'Ngành',
              all: 'Mọi ngành',
              choices: sectors.map((sector) => ({ value: sector.code, label: sector.name })),
            },
            {
              name: 'hieu-luc',
              label: 'Hiệu lực',
              all: 'Đang hoạt động',
              choices: [
                { value: 'thieu-nguoi', label: 'Thiếu thủ trưởng hoặc văn thư' },
                { value: 'tat-ca', label: 'Cả đơn vị đã kết thúc' },
              ],
            },
          ]}
        />
      }
      empty={
        lines.length === 0 ? (
          <EmptyState
            icon="sitemap"
            title="Chưa có đơn vị nào"
            action={
              <LinkButton href={links.newUnit()} look="primary">
                Thêm đơn vị đầu tiên
              </LinkButton>
            }
          >
            Bắt đầu từ các phòng, ban và phường, xã có chỉ tiêu đăng ký sáng kiến.
          </EmptyState>
        ) : (
          <EmptyState icon="sitemap" title="Không có đơn vị nào khớp với điều kiện lọc" />
        )
      }
    />,
  )
}

const typeChoice = (type: UnitType) => ({ value: type, label: unitTypeWords[type] })

const isInForce = (line: UnitLine, day: Temporal.PlainDate): boolean =>
  line.validTo === null || Temporal.PlainDate.compare(line.validTo, day) >= 0

/** Parents before children, each level by name; a unit whose parent is unknown stands at the top. */
function asTree(lines: readonly UnitLine[]): readonly TreeLine[] {
  const ids = new Set(lines.map((line) => line.id))
  const below = Map.groupBy(lines, (line) =>
    line.parentId !== null && ids.has(line.parentId) ? line.parentId : 0,
  )
  const walk = (parent: number, depth: number): TreeLine[] =>
    (below.get(parent) ?? []).flatMap((line) => [{ ...line, depth }, ...walk(line.id, depth + 1)])
  return walk(0, 0)
}

const Staff = ({ line }: { readonly line: UnitLine }) => (
  <div>
    {line.headName ?? 'Chưa có'}
    <span className="kn-under">Văn thư: {line.clerkName ?? 'chưa có'}</span>
  </div>
)

function Validity({ line, today }: { readonly line: UnitLine; readonly today: Temporal.PlainDate }) {
  if (line.validTo === null) return <Badge tone="green">Đang hoạt động</Badge>
  return isInForce(line, today) ? (
    <Badge tone="sun">Đến hết {printDay(line.validTo)}</Badge>
  ) : (
    <Badge tone="quiet">Kết thúc {printDay(line.validTo)}</Badge>
  )
}
