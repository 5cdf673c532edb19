import { type Actor, holds } from '#app/domain/people/actor.ts'
import { maySeePayments } from '#app/domain/recognition/payment-rules.ts'
import type { IconName } from './kit/icon.tsx'
import type { NavSection } from './kit/navigation.tsx'
import { links } from './links.ts'

type NavLine = readonly [name: string, href: string, icon: IconName, may: boolean]

/** Addresses that belong to a line of the menu without standing below its own. */
const alsoUnder: Readonly<Record<string, readonly string[]>> = {
  [links.councils()]: ['/ky-cham', '/phien-hop'],
  [links.unitDesk()]: ['/to-trinh', links.unitMinutes()],
  [links.targets()]: [links.urging()],
  [links.decisions()]: [links.certificates()],
}

const section = (name: string, lines: readonly NavLine[], path: string): NavSection => ({
  name,
  items: lines
    .filter(([, , , may]) => may)
    .map(([itemName, href, icon]) => ({
      name: itemName,
      href,
      icon,
      current: [href, ...(alsoUnder[href] ?? [])].some(
        (each) => path === each || path.startsWith(`${each}/`),
      ),
    })),
})

/** The navigation of a person: what the roles and seats in force open, in the order of the year's work. */
export function navigationOf(actor: Actor, path: string): readonly NavSection[] {
  const groups = yearGroups(actor).map(([name, lines]) => section(name, lines, path))
  const items = groups.flatMap((group) => group.items)
  // Whoever has little to choose from reads one short list; the office finds its place by headings.
  const year = items.length > oneList ? groups : [{ name: 'Công việc', items }]
  return [...year, section('Quản trị', keepingLines(actor), path)].filter((one) => one.items.length > 0)
}

const oneList = 9

type NavGroup = readonly [name: string, lines: readonly NavLine[]]

function yearGroups(actor: Actor): readonly NavGroup[] {
  const everyone = true
  const ofUnit = holds(actor, 'unit-clerk', 'unit-head')
  const seated = actor.seats.length > 0
  const watching = holds(actor, 'office', 'leader')
  return [
    [
      'Công việc',
      [
        ['Việc hôm nay', links.today(), 'home', everyone],
        ['Hồ sơ của đơn vị', links.unitDesk(), 'clipboard-list', ofUnit],
        ['Khó khăn, vướng mắc', links.difficulties(), 'message', everyone],
      ],
    ],
    [
      'Kế hoạch, đăng ký',
      [
        ['Kế hoạch năm', links.programmes(), 'calendar', watching || holds(actor, 'administrator')],
        ['Kế hoạch của đơn vị', links.ownUnitPlan(), 'calendar', ofUnit],
        ['Kế hoạch các đơn vị', links.unitPlans(), 'calendar-due', watching || holds(actor, 'front')],
        ['Đăng ký sáng kiến', links.registrations(), 'clipboard-check', everyone],
        ['Chỉ tiêu', links.targets(), 'flag', watching || holds(actor, 'front')],
      ],
    ],
    [
      'Hồ sơ',
      [
        ['Hồ sơ sáng kiến', links.dossiers(), 'folder', everyone],
        ['Tiếp nhận hồ sơ', links.reception(), 'inbox', watching || holds(actor, 'appraiser')],
        ['Thẩm định ngành', links.appraisals(), 'clipboard-check', watching || holds(actor, 'appraiser')],
        ['Thư đến', links.mails(), 'mail', holds(actor, 'office')],
        ['Bản giấy', links.paperCopies(), 'files', holds(actor, 'office')],
        ['In bộ hồ sơ', links.bundleRuns(), 'printer', holds(actor, 'office')],
      ],
    ],
    [
      'Hội đồng, kết quả',
      [
        ['Chấm điểm', links.scoringDesk(), 'scale', seated],
        ['Hội đồng', links.councils(), 'users', seated || watching || holds(actor, 'administrator')],
        ['Xếp hạng', links.rankings(), 'trophy', watching || seated],
        [
          'Quyết định, giấy chứng nhận',
          links.decisions(),
          'gavel',
          watching || holds(actor, 'finance', 'home-affairs', 'culture'),
        ],
        ['Chi thưởng', links.newestPayments(), 'coin', maySeePayments(actor)],
        ['Áp dụng sáng kiến', links.replications(), 'copy', watching || ofUnit || holds(actor, 'culture')],
      ],
    ],
  ]
}

function keepingLines(actor: Actor): readonly NavLine[] {
  const administrator = holds(actor, 'administrator')
  return [
    ['Tài khoản', links.accounts(), 'users', administrator],
    ['Đăng ký tham gia', links.joinRequests(), 'users', holds(actor, 'administrator', 'office')],
    ['Đơn vị', links.units(), 'sitemap', holds(actor, 'administrator', 'office')],
    ['Hộp thư đi', links.outbox(), 'mail', holds(actor, 'administrator', 'office')],
    ['Nhật ký hệ thống', links.auditLog(), 'history', administrator],
  ]
}
