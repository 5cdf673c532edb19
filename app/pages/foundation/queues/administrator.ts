import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { failedMails, heldMails, invitedAccounts, unstaffedUnits } from '#app/records/foundation/day-work.ts'
import { mailStateInAddress } from '../outbox.tsx'
import type { QueueLine } from './queue-line.ts'

export function administratorLines({ tools, today }: SignedInVisit): readonly QueueLine[] {
  const { db } = tools
  const mails = (state: 'failed' | 'held') => `${links.outbox()}?tinh-trang=${mailStateInAddress[state]}`
  return [
    [
      {
        href: `${links.accounts()}?tinh-trang=chua-dat-mat-khau`,
        label: 'Tài khoản chưa đặt mật khẩu',
        icon: 'key',
      },
      invitedAccounts(db),
    ],
    [
      {
        href: `${links.units()}?hieu-luc=thieu-nguoi`,
        label: 'Đơn vị thiếu thủ trưởng hoặc văn thư',
        icon: 'sitemap',
        tone: 'sun',
      },
      unstaffedUnits(db, today),
    ],
    [{ href: mails('failed'), label: 'Thư gửi lỗi', icon: 'mail', tone: 'red' }, failedMails(db)],
    [{ href: mails('held'), label: 'Thư đang giữ lại', icon: 'mail' }, heldMails(db)],
  ]
}
