import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, screens, serveFolder } from '#test/builders/browser.ts'
import { drawGallery } from '../../scripts/gallery.ts'

const folder = mkdtempSync(join(tmpdir(), 'gallery-'))
let browser: Browser
let site: { origin: string; close: () => void }
let files: readonly string[]

beforeAll(async () => {
  files = await drawGallery(folder)
  site = await serveFolder(folder)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  site.close()
  rmSync(folder, { recursive: true })
})

async function open(file: string, screen: keyof typeof screens, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ viewport: screens[screen], javaScriptEnabled })
  const page = await context.newPage()
  await page.goto(`${site.origin}/${file}`)
  return page
}

const everyPage = (screen: keyof typeof screens) => files.map((file) => [file, screen] as const)

test('axe finds nothing on any page of the gallery, at both sizes, with the strict content policy on', async () => {
  for (const [file, screen] of [...everyPage('office'), ...everyPage('phone')]) {
    const page = await open(file, screen)
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.reload()
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    )
    expect({ file, screen, found, complaints }).toEqual({ file, screen, found: [], complaints: [] })
    await page.context().close()
  }
})

test('no page of the gallery is wider than its screen', async () => {
  for (const [file, screen] of [...everyPage('office'), ...everyPage('phone')]) {
    const page = await open(file, screen)
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect({ file, screen, tooWide }).toEqual({ file, screen, tooWide: 0 })
    await page.context().close()
  }
})

test('after a refusal the focus stands on the list of reasons, and each reason leads to its field', async () => {
  const page = await open('index.html', 'office')
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('kn-problems')
  for (const link of await page.locator('.kn-problems a').all()) {
    const target = (await link.getAttribute('href')) ?? ''
    expect(await page.locator(target).count()).toBe(1)
  }
  await page.context().close()
})

test('on a phone the menu opens and closes by links alone, without any script', async () => {
  const page = await open('index.html', 'phone', false)
  const menu = page.locator('#menu')
  expect(await menu.isVisible()).toBe(false)
  await page.getByRole('link', { name: 'Menu', exact: true }).click()
  expect(await menu.isVisible()).toBe(true)
  await page.getByRole('link', { name: 'Đóng menu' }).click()
  expect(await menu.isVisible()).toBe(false)
  await page.context().close()
})

test('author rows are added, taken away and summed while typing', async () => {
  const page = await open('index.html', 'office')
  const rows = page.locator('share-rows [data-row]')
  const sum = page.locator('share-rows output')
  expect(await sum.textContent()).toBe('Tổng 85%, còn thiếu 15%')
  await page.getByRole('button', { name: 'Thêm tác giả' }).click()
  expect(await rows.count()).toBe(3)
  await page.keyboard.type('Ngô Văn Bình')
  expect(await page.locator('[name="tac-gia.2.ho-ten"]').inputValue()).toBe('Ngô Văn Bình')
  await page.getByLabel('Tỷ lệ đóng góp').nth(2).fill('15')
  expect(await sum.textContent()).toBe('Tổng 100%, đủ')
  await page.getByRole('button', { name: 'Bỏ Tác giả 1' }).click()
  expect(await rows.locator('legend').allTextContents()).toEqual(['Tác giả 1', 'Tác giả 2'])
  expect(await sum.textContent()).toBe('Tổng 40%, còn thiếu 60%')
  await page.context().close()
})

test('a score sheet adds itself up; arrows move half points and never leave the scale; a band sets the range', async () => {
  const page = await open('index.html', 'office')
  const total = page.locator('output[data-total]')
  const novelty = page.getByLabel('Tính mới')
  await novelty.fill('29,5')
  await novelty.press('ArrowUp')
  await novelty.press('ArrowUp')
  expect(await novelty.inputValue()).toBe('30')
  await page.getByLabel('Hiệu quả áp dụng').press('ArrowUp')
  expect(await page.getByLabel('Hiệu quả áp dụng').inputValue()).toBe('0')
  await page.getByRole('button', { name: 'Khá' }).first().click()
  expect(await novelty.inputValue()).toBe('10')
  await page.getByLabel('Khả năng nhân rộng').fill('20,5')
  expect(await total.textContent()).toBe('30,5')
  expect(await page.locator('[data-missing]').textContent()).toBe('Đã chấm đủ các tiêu chí')
  await page.context().close()
})

test('a form saves itself while it is written and takes over the new version', async () => {
  const page = await open('index.html', 'office')
  const sent: (string | null)[] = []
  await page.route('**/luu', (route) => {
    sent.push(route.request().postData())
    return route.fulfill({ json: { savedAt: '10:43', version: 4 } })
  })
  await page.getByLabel('Tên sáng kiến').fill('Tủ thuốc nam')
  await page.getByText('Đã lưu 10:43').waitFor()
  expect(sent.length).toBe(1)
  expect(new URLSearchParams(sent[0] ?? '').get('ten-sang-kien')).toBe('Tủ thuốc nam')
  expect(await page.locator('input[name=version]').inputValue()).toBe('4')
  await page.reload()
  expect(await page.getByText('chưa kịp lưu').count()).toBe(0)
  await page.context().close()
})

test('when the session is over while typing, the text stays in this browser and is offered back', async () => {
  const page = await open('index.html', 'office')
  await page.route('**/luu', (route) => route.fulfill({ status: 401 }))
  await page.getByRole('button', { name: 'Thêm tác giả' }).click()
  await page.keyboard.type('Ngô Văn Bình')
  await page.getByLabel('Tên sáng kiến').fill('Lịch chăm cây theo lớp')
  await page.getByText('Phiên làm việc đã hết nên chưa lưu được').waitFor()
  await page.reload()
  expect(await page.getByLabel('Tên sáng kiến').inputValue()).toBe('')
  await page.getByRole('button', { name: 'Lấy lại nội dung đó' }).click()
  expect(await page.getByLabel('Tên sáng kiến').inputValue()).toBe('Lịch chăm cây theo lớp')
  expect(await page.locator('[name="tac-gia.2.ho-ten"]').inputValue()).toBe('Ngô Văn Bình')
  await page.context().close()
})

test('a second click while a form is on its way sends nothing more', async () => {
  const page = await open('index.html', 'office')
  let posts = 0
  await page.route('**/nop', async (route) => {
    posts += 1
    await new Promise((later) => setTimeout(later, 300))
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<h1>Đã nộp</h1>' })
  })
  await page.getByRole('button', { name: 'Gửi đơn vị duyệt' }).dblclick()
  await page.getByRole('heading', { name: 'Đã nộp' }).waitFor()
  expect(posts).toBe(1)
  await page.context().close()
})
