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
