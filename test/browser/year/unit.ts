import type { AtWork } from '#test/builders/at-work.ts'
import { day } from './calendar.ts'

export async function returnWithReason(clerk: AtWork, title: string, reason: string): Promise<void> {
  await openOwn(clerk, title)
  await clerk.confirm('Trả lại tác giả…', 'Trả lại', {
    'Lý do trả lại': reason,
    'Số văn bản thủ trưởng đã ký': '11/YK-UBND',
    'Ngày ký văn bản': day(0),
  })
  await clerk.sees('Đơn vị trả lại')
}

export async function approve(clerk: AtWork, title: string): Promise<void> {
  await openOwn(clerk, title)
  await clerk.write({ 'Số văn bản thủ trưởng đã ký': '12/YK-UBND', 'Ngày ký văn bản': day(0) })
  await clerk.press('Đồng ý đưa vào tờ trình')
  await clerk.sees('Đơn vị đã đồng ý')
}

/** Tờ trình M-01 with everything approved: made, printed, signed on paper, its number written down, handed in. */
export async function handInByTransmittal(clerk: AtWork, count: number): Promise<void> {
  await clerk.menu('Hồ sơ của đơn vị')
  await clerk.press('Lập tờ trình')
  await clerk.press('Lập dự thảo tờ trình')
  await clerk.prints('In tờ trình')
  await clerk.write({
    'Số, ký hiệu': '05/TTr-UBND',
    'Ngày ký': day(0),
    'Người ký': 'Chu Văn Thành',
    'Chức vụ người ký': 'CHỦ TỊCH',
  })
  await clerk.press('Ghi nhận đã ký')
  await clerk.sees('Đã ghi nhận tờ trình đã ký')
  await clerk.confirm(`Nộp ${count} hồ sơ…`, `Nộp ${count} hồ sơ`)
  await clerk.sees('Nộp lúc')
}

async function openOwn(clerk: AtWork, title: string): Promise<void> {
  await clerk.menu('Hồ sơ của đơn vị')
  await clerk.press(title)
}
