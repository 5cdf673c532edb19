import { type Actor, holds } from '#app/domain/people/actor.ts'
import type { IconName } from './kit/icon.tsx'
import type { NavSection } from './kit/navigation.tsx'
import { links } from './links.ts'

type NavLine = readonly [name: string, href: string, icon: IconName, may: boolean]

/** Addresses that belong to a line of the menu without standing below its own. */
const alsoUnder: Readonly<Record<string, readonly string[]>> = {
  [links.councils()]: ['/ky-cham'],
  [links.unitDesk()]: ['/to-trinh'],
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
  const everyone = true
  const administrator = holds(actor, 'administrator')
  return [
    section(
      'Công việc',
      [
        ['Việc hôm nay', links.today(), 'home', everyone],
        ['Đăng ký sáng kiến', links.registrations(), 'clipboard-check', everyone],
        ['Hồ sơ sáng kiến', links.dossiers(), 'folder', everyone],
        ['Hồ sơ của đơn vị', links.unitDesk(), 'clipboard-list', holds(actor, 'unit-clerk', 'unit-head')],
        ['Kế hoạch của đơn vị', links.ownUnitPlan(), 'calendar', holds(actor, 'unit-clerk', 'unit-head')],
        ['Chỉ tiêu', links.targets(), 'flag', holds(actor, 'office', 'leader', 'front')],
        ['Tiếp nhận hồ sơ', links.reception(), 'inbox', holds(actor, 'office', 'appraiser', 'leader')],
        [
          'Thẩm định ngành',
          links.appraisals(),
          'clipboard-check',
          holds(actor, 'office', 'appraiser', 'leader'),
        ],
        ['Thư đến', links.mails(), 'mail', holds(actor, 'office')],
        ['Bản giấy', links.paperCopies(), 'files', holds(actor, 'office')],
        ['Chấm điểm', links.scoringDesk(), 'scale', actor.seats.length > 0],
        [
          'Hội đồng',
          links.councils(),
          'users',
          actor.seats.length > 0 || holds(actor, 'office', 'leader', 'administrator'),
        ],
        ['Xếp hạng', links.rankings(), 'trophy', holds(actor, 'office', 'leader') || actor.seats.length > 0],
        [
          'Quyết định, giấy chứng nhận',
          links.decisions(),
          'gavel',
          holds(actor, 'office', 'leader', 'finance', 'home-affairs', 'culture'),
        ],
        ['Kế hoạch các đơn vị', links.unitPlans(), 'calendar-due', holds(actor, 'office', 'leader', 'front')],
        ['Khó khăn, vướng mắc', links.difficulties(), 'message', everyone],
        ['Kế hoạch năm', links.programmes(), 'calendar', holds(actor, 'office', 'administrator', 'leader')],
      ],
      path,
    ),
    section(
      'Quản trị',
      [
        ['Tài khoản', links.accounts(), 'users', administrator],
        ['Đơn vị', links.units(), 'sitemap', holds(actor, 'administrator', 'office')],
        ['Hộp thư đi', links.outbox(), 'mail', holds(actor, 'administrator', 'office')],
        ['Nhật ký hệ thống', links.auditLog(), 'history', administrator],
      ],
      path,
    ),
  ].filter((one) => one.items.length > 0)
}
