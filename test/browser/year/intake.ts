import { checkPoints } from '#app/domain/intake/check-points.ts'
import type { AtWork } from '#test/builders/at-work.ts'

/** The ticked dossiers get a code and a receipt each. */
export async function receiveAll(office: AtWork, titles: readonly string[]): Promise<void> {
  await office.menu('Tiếp nhận hồ sơ')
  for (const title of titles)
    await office.page.getByRole('row').filter({ hasText: title }).getByRole('checkbox').check()
  await office.press('Tiếp nhận các hồ sơ đã chọn')
  await office.sees(`Đã tiếp nhận ${titles.length} hồ sơ`)
}

export async function accept(office: AtWork, title: string): Promise<void> {
  await openReception(office, title)
  await judge(office)
  await office.pick('Chấp nhận')
  await office.press('Ghi kết luận')
  await office.sees('Đã ghi kết luận kiểm tra')
}

/** One point is not met: the author reads what to supply and until when. */
export async function askForSupplement(office: AtWork, title: string, wanted: string): Promise<void> {
  await openReception(office, title)
  await judge(office)
  const point = office.page.locator('.kn-check-point').nth(checkPoints.indexOf('applied'))
  await office.pick('Chưa đạt', point)
  await office.write({ 'Ghi chú, yêu cầu bổ sung': wanted }, point)
  await office.pick('Yêu cầu bổ sung', office.page.getByRole('group', { name: 'Kết luận' }))
  await office.press('Ghi kết luận')
  await office.sees('Đã ghi kết luận kiểm tra')
}

/** Version 2: what was asked for, with a word of explanation. */
export async function answerSupplement(author: AtWork, title: string, wanted: string): Promise<void> {
  await author.menu('Hồ sơ sáng kiến')
  await author.press(title)
  await author.sees(wanted)
  await author.press('Bổ sung, trả lời')
  await author.press('Sửa nội dung đơn')
  await author.press(/^Đánh giá lợi ích/)
  await author.write({
    'Lợi ích theo ý kiến của tổ chức': 'UBND phường xác nhận: 214 hồ sơ được tra cứu nhanh trong quý.',
  })
  await author.press('Lưu và sang phần sau')
  await author.press(/^Cam đoan/)
  await author.press('Lưu và trả lời từng nội dung')
  await author.write({ 'Đã bổ sung, giải trình': 'Đã bổ sung xác nhận của nơi áp dụng.' })
  await author.press('Nộp bản bổ sung')
  await author.sees('Đã nộp bản bổ sung')
}

/** The office looks at what changed between the two handings in, word by word. */
export async function compareVersions(office: AtWork, title: string): Promise<void> {
  await openReception(office, title)
  await office.press('Mở toàn bộ hồ sơ')
  await office.press(/^Văn bản/)
  await office.press('Lần nộp thứ 2')
  await office.sees('214 hồ sơ được tra cứu nhanh')
}

async function judge(office: AtWork): Promise<void> {
  for (let place = 0; place < checkPoints.length; place += 1)
    await office.page.locator('.kn-check-point').nth(place).getByLabel('Đạt', { exact: true }).check()
}

async function openReception(office: AtWork, title: string): Promise<void> {
  await office.menu('Tiếp nhận hồ sơ')
  await office.press(/^Tất cả/)
  await office.press(title)
}
