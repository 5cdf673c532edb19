import { expect } from 'vitest'
import type { AtWork } from '#test/builders/at-work.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import { day } from './calendar.ts'

/** Equal means and one place: the ranking stops and asks; the council's choice carries the number of its minutes. */
export async function settleTie(chair: AtWork, title: string): Promise<void> {
  await chair.menu('Xếp hạng')
  await chair.sees('Các bước phân định của kế hoạch không tách được nhóm này')
  await chair.sees('Chưa thể thông qua')
  await chair.pick(new RegExp(title))
  await chair.write({ 'Số biên bản của Hội đồng': '03/BB-HĐ' })
  await chair.press('Ghi lựa chọn')
  await chair.sees('Đã ghi lựa chọn của Hội đồng')
}

export async function adoptRanking(chair: AtWork): Promise<void> {
  await chair.menu('Xếp hạng')
  await chair.confirm('Thông qua theo biên bản họp', 'Thông qua xếp hạng', {
    'Số biên bản họp Hội đồng': '04/BB-HĐ',
    'Ngày biên bản': day(0),
  })
  await chair.sees('Hội đồng đã thông qua')
}

export async function issueDecision(office: AtWork): Promise<void> {
  await office.menu('Xếp hạng')
  await office.confirm('Dự thảo quyết định công nhận', 'Lập dự thảo')
  await office.prints('Xem dự thảo')
  const act = office.page.locator('details').filter({ hasText: 'Ngày ký' })
  await act.locator('summary').click()
  await office.write({ 'Số quyết định': '812', 'Ngày ký': day(0), 'Người ký': 'Vũ Đình Chiến' }, act)
  await act.getByRole('button').last().click()
  await office.sees('Đã ban hành quyết định')
}

/** One certificate for each author; the paper names the code by which a stranger checks it. */
export async function printCertificates(office: AtWork, papers: number): Promise<readonly string[]> {
  await office.confirm('Cấp giấy chứng nhận', `Cấp ${papers} giấy`)
  await office.sees(`Đã cấp ${papers} giấy chứng nhận`)
  await office.press('Sổ cấp')
  const bytes = await office.prints('In')
  const [paper] = await readPdf(bytes)
  const code = /[2-9A-Z]{4}(-[2-9A-Z]{4}){2}/.exec(paper?.text ?? '')?.[0] ?? ''
  expect(code).toMatch(/^.{4}-.{4}-.{4}$/)
  return [code]
}

/** Anybody with the paper in hand: no account, no birthday, no phone. */
export async function check(stranger: AtWork, code: string, state: string): Promise<string> {
  await stranger.page.goto('/')
  await stranger.page.getByRole('link', { name: 'Xác minh giấy chứng nhận' }).first().click()
  await stranger.write({ 'Mã kiểm tra': code.toLowerCase() })
  await stranger.press('Xác minh')
  await stranger.sees(state)
  return (await stranger.page.locator('main').textContent()) ?? ''
}
