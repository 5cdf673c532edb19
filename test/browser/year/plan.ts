import type { AtWork } from '#test/builders/at-work.ts'
import { day, today } from './calendar.ts'

/** The seed is the plan of 2024: the office puts this year's days in, part by part, and issues it. */
export async function issueThisYear(office: AtWork): Promise<void> {
  const { year } = today()
  await office.menu('Kế hoạch năm')
  await office.press(/Kế hoạch triển khai công tác sáng kiến/)
  await office.press('Soạn kế hoạch')
  await office.write({
    'Tên kế hoạch': `Kế hoạch triển khai công tác sáng kiến cơ sở năm ${year} trên địa bàn thành phố Tam Điệp`,
    Năm: String(year),
    'Mã kế hoạch': `tam-diep-${year}`,
    'Tháng ban hành': day(0).slice(3),
  })
  await office.press('Lưu')
  await office.press(/^Các đợt nộp hồ sơ/)
  const rounds = [office.row('Đợt 1'), office.row('Đợt 2')]
  for (const [place, round] of rounds.entries())
    await office.write({ 'Nhận hồ sơ từ ngày': day(-20), 'Ngày của hạn nộp': day(30 * (place + 1)) }, round)
  await office.press('Lưu')
  await office.sees('Không còn gì phải sửa')
  await office.press('Ban hành')
  await office.write({ 'Số văn bản': '45', 'Ngày văn bản': day(0) })
  await office.press('Ban hành', office.page.getByRole('form', { name: 'Ban hành' }))
  await office.sees('Đã ban hành kế hoạch')
}

/** Bản điều chỉnh: only one place in class A, so that the council will have to choose. */
export async function leaveOnePlace(office: AtWork): Promise<void> {
  await office.menu('Kế hoạch năm')
  await office.press(/Kế hoạch triển khai công tác sáng kiến/)
  await office.press('Soạn bản điều chỉnh')
  await office.press(/^Công nhận và xếp loại/)
  await office.write({ 'Số giải': '1' }, office.row('Loại 1'))
  await office.press('Lưu')
  await office.press('Ban hành')
  await office.sees('Bản điều chỉnh thay đổi những chỗ sau')
  await office.write({
    'Lý do điều chỉnh': 'Điều chỉnh cơ cấu giải theo kinh phí được giao.',
    'Số văn bản': '52',
    'Ngày văn bản': day(0),
  })
  await office.press('Ban hành', office.page.getByRole('form', { name: 'Ban hành' }))
  await office.sees('Đã ban hành bản điều chỉnh')
}
