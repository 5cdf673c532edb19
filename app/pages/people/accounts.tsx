import { roles } from '#app/domain/people/actor.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { addressOf, chosen, pageNumber } from '#app/pages/kit/list-query.ts'
import { page } from '#app/pages/kit/page.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printAge } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { type AccountLine, type AccountState, accountList } from '#app/records/people/account-list.ts'
import { allUnits } from '#app/records/people/units.ts'
import { roleWords } from './role-words.ts'

const pageSize = 50

/** A word of the address for each state, and the words and colour of its badge. */
export const accountStateWords: Readonly<Record<AccountState, BadgeWords>> = {
  open: { words: 'Đang dùng', tone: 'green' },
  invited: { words: 'Chưa đặt mật khẩu', tone: 'sun' },
  closed: { words: 'Đã đóng', tone: 'quiet' },
  none: { words: 'Chưa có tài khoản', tone: 'quiet' },
}
const stateInAddress: ReadonlyMap<string, AccountState> = new Map([
  ['dang-dung', 'open'],
  ['chua-dat-mat-khau', 'invited'],
  ['da-dong', 'closed'],
  ['chua-co', 'none'],
])

export async function accountsPage(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const number = pageNumber(visit.query)
  const unitId = Number(/^[1-9]\d{0,14}$/.exec(visit.query.get('don-vi') ?? '')?.[0] ?? 0) || null
  const filter = {
    text: visit.query.get('tim') ?? '',
    unitId,
    role: chosen(visit.query.get('vai-tro'), roles),
    state: stateInAddress.get(visit.query.get('tinh-trang') ?? '') ?? null,
  }
  const [{ lines, total }, units] = await Promise.all([
    accountList(db, filter, visit.today, { offset: (number - 1) * pageSize, limit: pageSize }),
    allUnits(db),
  ])
  const address = addressOf(visit, ['tim', 'don-vi', 'vai-tro', 'tinh-trang'])
  return page(
    visit,
    {
      title: 'Tài khoản',
      lead: 'Ai được vào hệ thống, thuộc đơn vị nào, giữ vai trò gì.',
      action: (
        <>
          <LinkButton href={links.importLists('people')} icon="upload">
            Nhập từ Excel
          </LinkButton>
          <LinkButton href={links.newAccount()} look="primary" icon="user-plus">
            Thêm tài khoản
          </LinkButton>
        </>
      ),
    },
    <DataTable<AccountLine>
      caption="Tài khoản"
      columns={[
        {
          key: 'ten',
          title: 'Họ và tên',
          main: true,
          cell: (line) => line.fullName,
        },
        { key: 'dang-nhap', title: 'Tên đăng nhập', cell: (line) => line.login ?? '–' },
        {
          key: 'don-vi',
          title: 'Đơn vị',
          cell: (line) => (
            <div>
              {line.unitName ?? '–'}
              <span className="kn-under">{line.position}</span>
            </div>
          ),
        },
        { key: 'vai-tro', title: 'Vai trò hôm nay', cell: rolesInWords },
        {
          key: 'tinh-trang',
          title: 'Tình trạng',
          narrow: true,
          cell: (line) => <StateBadge {...accountStateWords[line.state]} />,
        },
        {
          key: 'lan-cuoi',
          title: 'Đăng nhập gần nhất',
          wideOnly: true,
          cell: (line) =>
            line.lastSignIn === null ? 'chưa lần nào' : printAge(line.lastSignIn, visit.tools.machineNow()),
        },
      ]}
      rows={lines}
      rowKey={(line) => line.personId}
      rowHref={(line) => links.account(line.personId)}
      address={address}
      page={{ number, size: pageSize, total }}
      filter={
        <FilterBar
          address={address}
          find="Tìm họ tên, tên đăng nhập (không cần dấu)"
          filters={[
            { name: 'don-vi', label: 'Đơn vị', all: 'Mọi đơn vị', choices: units.map(unitChoice) },
            {
              name: 'vai-tro',
              label: 'Vai trò',
              all: 'Mọi vai trò',
              choices: roles.map((role) => ({ value: role, label: roleWords[role] })),
            },
            {
              name: 'tinh-trang',
              label: 'Tình trạng',
              all: 'Mọi tài khoản',
              choices: [...stateInAddress].map(([value, state]) => ({
                value,
                label: accountStateWords[state].words,
              })),
            },
          ]}
        />
      }
      empty={
        <EmptyState icon="users" title="Không có tài khoản nào khớp với điều kiện lọc">
          Hãy bỏ bớt điều kiện, hoặc thêm tài khoản mới.
        </EmptyState>
      }
    />,
  )
}

const unitChoice = (unit: Unit) => ({ value: String(unit.id), label: unit.shortName || unit.name })

const rolesInWords = (line: AccountLine) =>
  line.roles.length === 0
    ? '–'
    : line.roles
        .map(({ role, unitName }) =>
          unitName === null ? roleWords[role] : `${roleWords[role]}, ${unitName}`,
        )
        .join('; ')
