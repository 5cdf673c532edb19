import { expect } from 'vitest'
import type { AtWork } from '#test/builders/at-work.ts'
import { day } from './calendar.ts'

/** The decision that sets the council up, and its seats. */
export async function seatCouncil(
  office: AtWork,
  members: readonly { readonly name: string; readonly seat: string; readonly title: string }[],
): Promise<void> {
  await office.menu('Hội đồng')
  await office.press('Ghi quyết định thành lập Hội đồng')
  await office.write({ 'Số quyết định': '287/QĐ-UBND', 'Ngày quyết định': day(-5) })
  await office.press('Ghi quyết định')
  for (const { name, seat, title } of members) {
    await office.write({ 'Tìm người theo họ tên': name })
    await office.press('Tìm')
    await office.write({ 'Chức danh': seat, 'Chức vụ, đơn vị (ghi trong quyết định)': title })
    await office.press('Xếp ghế')
    await office.page.getByRole('row').filter({ hasText: name }).waitFor()
  }
}

export async function openScoring(secretary: AtWork): Promise<void> {
  await secretary.menu('Hội đồng')
  await secretary.press(/^Hội đồng Tư vấn/)
  await secretary.press('Mở kỳ chấm')
  await secretary.press('Đợt II')
  await secretary.write({ 'Hạn chấm điểm': day(7) })
  await secretary.press('Mở kỳ chấm Đợt II')
  await secretary.sees('Đã mở kỳ chấm')
}

/** The list by titles and authors, nothing to declare beside what the system knows, and the signature; only then the desk. */
export async function signDeclaration(member: AtWork): Promise<void> {
  await member.menu('Chấm điểm')
  await member.press('Ký bản cam kết')
  await member.page.getByRole('table', { name: 'Hồ sơ cần chấm' }).waitFor()
}

/** Whoever is in conflict is not asked to score, and finds no figure of that dossier on the board after closing. */
export async function findsNoFigureOf(member: AtWork, hidden: string, open: string): Promise<void> {
  await member.menu('Chấm điểm')
  expect(await member.page.getByRole('table', { name: 'Hồ sơ cần chấm' }).textContent()).not.toContain(hidden)
  await member.press('Xem bảng điểm của Hội đồng')
  const rowOf = (title: string) => member.page.getByRole('row').filter({ hasText: title }).textContent()
  expect(await rowOf(open)).toContain('81,00')
  expect(await rowOf(hidden)).not.toMatch(/81|25,5|23,5|32/)
}

/** A sheet by hand: a band sets the range, the arrows move half points, the total runs along. */
export async function scoreByHand(chair: AtWork, title: string): Promise<void> {
  await chair.menu('Chấm điểm')
  await chair.press(startsWith(title))
  await chair.press(/^Hoàn toàn mới, áp dụng lần đầu/)
  const novelty = chair.page.getByLabel('Tính mới')
  await novelty.press('ArrowUp')
  await novelty.press('ArrowUp')
  expect(await novelty.inputValue()).toBe('25,5')
  await chair.write({ 'Khả năng áp dụng, nhân rộng': '23,5', 'Hiệu quả, lợi ích thiết thực': '32' })
  expect(await chair.page.locator('output[data-total]').textContent()).toBe('81')
  await chair.page
    .getByLabel(/^Nhận xét/)
    .nth(2)
    .fill('Có số liệu trước và sau, có xác nhận của nơi áp dụng.')
  await chair.sees(/Đã lưu \d\d:\d\d/)
  await chair.press('Ký phiếu')
  await chair.sees('Đã ký phiếu')
}

/** The same points typed, then signed. */
export async function scoreQuickly(member: AtWork, title: string): Promise<void> {
  await member.menu('Chấm điểm')
  await member.press(startsWith(title))
  await member.write({
    'Tính mới': '25,5',
    'Khả năng áp dụng, nhân rộng': '23,5',
    'Hiệu quả, lợi ích thiết thực': '32',
  })
  await member.page
    .getByLabel(/^Nhận xét/)
    .nth(2)
    .fill('Hiệu quả rõ, đề nghị nhân rộng.')
  await member.press('Ký phiếu')
  await member.sees('Đã ký phiếu')
}

export async function closeScoring(chair: AtWork): Promise<void> {
  await chair.menu('Hội đồng')
  await chair.press(/^Hội đồng Tư vấn/)
  await chair.press(/^Đợt II/)
  await chair.confirm('Khóa kỳ chấm', 'Khóa kỳ chấm')
  await chair.sees('Đã khóa')
}

/** A session from its plan to the counted vote: one count a dossier, as who is in conflict with it has no vote on it. */
export async function holdSession(
  secretary: AtWork,
  votes: readonly { readonly title: string; readonly agree: number }[],
): Promise<void> {
  await secretary.menu('Hội đồng')
  await secretary.press(/^Hội đồng Tư vấn/)
  await secretary.press('Lập phiên họp')
  await secretary.write({
    'Nội dung': 'Xét, biểu quyết, xếp loại sáng kiến đợt II',
    'Ngày họp': day(0),
    'Giờ bắt đầu': '00:00',
    'Địa điểm': 'Phòng họp số 2',
    'Số biên bản': '02/BB-HĐ',
  })
  await secretary.press('Lập phiên họp')
  await secretary.press('Xếp để ít ra vào nhất')
  await secretary.sees('thứ tự ít lượt ra vào nhất')
  await secretary.press('Điểm danh')
  await secretary.press('Lưu điểm danh')
  await secretary.press('Khai mạc')
  await secretary.sees('Phiên họp đã khai mạc')
  await secretary.press('Biểu quyết theo danh sách')
  await secretary.page.getByLabel('Giơ tay').check()
  await secretary.press('Mở biểu quyết')
  for (const { title, agree } of votes)
    await secretary.write(
      { 'Đồng ý': String(agree) },
      secretary.page.getByRole('row').filter({ hasText: title }),
    )
  await secretary.press('Ghi kết quả biểu quyết')
  await secretary.sees(`Đã ghi kết quả biểu quyết của ${votes.length} hồ sơ`)
}

/** The link of a row goes on with the unit's name. */
const startsWith = (title: string): RegExp => new RegExp(`^${title}`)
