import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '#app/pages/links.ts'
import { openBrowser } from '#test/builders/browser.ts'
import { buildCouncil, buildScoring } from '#test/builders/council.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { openSite } from '#test/builders/open-site.ts'
import { buildSession } from '#test/builders/people.ts'

const { db } = await freshDatabase()
const { tools, comeIn } = await openSite(db, '2024-06-03T02:00:00Z')
await buildInstallation(tools)
const council = await buildCouncil(tools)
const scoring = await buildScoring(tools, { council, dossiers: 2 })
const token = await buildSession(tools, council.chair.personId)
const dossierId = scoring.dossierIds[0] ?? 0

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Tabs on until the thing with this accessible name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByLabel(name, { exact: true }).or(page.getByRole('button', { name }))
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.first().evaluate((one) => one === document.activeElement)) return
  }
  throw new Error(`The Tab key never comes to ${name}`)
}

const pressTimes = async (page: Page, key: string, times: number): Promise<void> => {
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press(key)
}

test('a member scores and signs a dossier without touching the mouse', async () => {
  const { page, complaints } = await comeIn(browser, token, 'office')
  const total = page.locator('output[data-total]')
  const newness = page.getByLabel('Tính mới', { exact: true })
  const sign = page.getByRole('button', { name: 'Ký phiếu' })
  await page.goto(links.sheet(dossierId))

  await tabTo(page, 'Tính mới')
  await pressTimes(page, 'ArrowUp', 4)
  expect(await newness.inputValue()).toBe('1,5')
  await page.keyboard.press('ArrowDown')
  expect(await newness.inputValue()).toBe('1')
  expect(await total.textContent()).toBe('1')

  await tabTo(page, 'Cải tiến rõ rệt so với giải pháp đã có')
  await page.keyboard.press('Enter')
  expect(await newness.inputValue()).toBe('16,5')
  expect(await newness.evaluate((box) => box === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowUp')
  expect(await total.textContent()).toBe('17')
  expect(await sign.isDisabled()).toBe(true)

  await tabTo(page, 'Khả năng áp dụng, nhân rộng')
  await page.keyboard.type('25,5')
  expect(await total.textContent()).toBe('42,5')
  await page.getByText(/^Đã lưu \d\d:\d\d$/).waitFor()
  expect(await sign.isDisabled()).toBe(true)

  await tabTo(page, 'Hiệu quả, lợi ích thiết thực')
  await page.keyboard.type('35')
  expect(await total.textContent()).toBe('77,5')
  expect(await sign.isDisabled()).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.type('Có số liệu trước và sau, đơn vị xác nhận.')
  await tabTo(page, 'Ký phiếu')
  await page.keyboard.press('Enter')
  await page.getByText('Đã ký phiếu').first().waitFor()
  const signed = await db
    .selectFrom('score_sheet')
    .select(['state', 'total'])
    .where('dossier_id', '=', dossierId)
    .execute()
  expect(signed).toEqual([{ state: 'signed', total: 7750 }])
  expect(complaints).toEqual([])
  await page.context().close()
})

test('on the office screen the total and the button to sign stay in view while the sheet is scrolled', async () => {
  const { page } = await comeIn(browser, token, 'office')
  await page.goto(links.sheet(scoring.dossierIds[1] ?? 0))
  for (const place of [0, 400, 4000]) {
    await page.evaluate((top) => window.scrollTo(0, top), place)
    for (const thing of [
      page.locator('output[data-total]'),
      page.getByRole('button', { name: 'Ký phiếu' }),
    ]) {
      const box = await thing.boundingBox()
      expect(box !== null && box.y >= 0 && box.y + box.height <= 768).toBe(true)
    }
  }
  await page.context().close()
})

test('without network the sheet goes on; back on it what was typed is kept, and a second device overwrites nothing', async () => {
  const { page } = await comeIn(browser, token, 'office')
  const place = links.sheet(scoring.dossierIds[1] ?? 0)
  await page.goto(place)
  await page.context().setOffline(true)
  await page.getByLabel('Tính mới', { exact: true }).fill('21,5')
  await page.getByText('vì mất kết nối').waitFor()
  await page.keyboard.press('Control+s')
  await page.getByText('tự lưu khi có mạng').waitFor()
  await page.context().setOffline(false)
  await page.getByText(/^Đã lưu \d\d:\d\d$/).waitFor()

  const second = await page.context().newPage()
  await second.goto(place)
  expect(await second.getByLabel('Tính mới', { exact: true }).inputValue()).toBe('21,5')
  await second.getByLabel('Tính mới', { exact: true }).fill('18')
  await second.getByText(/^Đã lưu \d\d:\d\d$/).waitFor()
  await page.keyboard.press('Alt+c')
  await page.keyboard.type('19')
  await page.getByRole('button', { name: 'Xem hai bản cạnh nhau' }).click()
  await page.getByText('Hai bản của phiếu này').waitFor()
  const kept = await db
    .selectFrom('score_sheet')
    .select('points')
    .where('dossier_id', '=', scoring.dossierIds[1] ?? 0)
    .execute()
  expect(kept).toEqual([{ points: { 'tinh-moi': 1800 } }])
  await page.context().close()
})
