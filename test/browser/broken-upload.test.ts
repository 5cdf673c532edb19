import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { links } from '#app/pages/links.ts'
import { openBrowser } from '#test/builders/browser.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { openSite } from '#test/builders/open-site.ts'
import { buildSession } from '#test/builders/people.ts'

const { db } = await freshDatabase()
const { tools, comeIn } = await openSite(db, '2024-06-03T02:00:00Z')
await buildInstallation(tools)
const dossier = await buildDossier(tools)
const token = await buildSession(tools, dossier.author.personId)

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const sizeBytes = 20_000_000
const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(sizeBytes - 9, 'mạch nguồn ')])
const files = links.dossierTab(dossier.id, 'tep')

test('a file whose way breaks at 60 % goes on from there when the same file is chosen again, and is ordered by buttons', async () => {
  const path = join(tools.folder, 'so-lieu.pdf')
  writeFileSync(path, bytes)
  const { page } = await comeIn(browser, token, 'office')
  const offsets: number[] = []
  let isCut = true
  await page.route(`**${links.beginUpload(dossier.id)}/*`, async (route) => {
    const offset = Number(route.request().headers()['upload-offset'] ?? -1)
    if (isCut && offset >= sizeBytes * 0.6) return route.abort('connectionreset')
    if (offset >= 0) offsets.push(offset)
    return route.continue()
  })
  await page.goto(files)
  await page.getByLabel('Chọn tệp').setInputFiles(path)
  await page.getByLabel('Ghi chú tệp').fill('Số liệu trước và sau')
  await page.getByRole('button', { name: 'Gửi tệp lên' }).click()
  await page.getByText('Đã gửi 60%').waitFor()
  await page.getByRole('button', { name: 'Dừng gửi' }).click()
  await page.getByText('Đã dừng ở 60%').waitFor()

  // The browser is shut and opened again.
  await page.close()
  const { page: later } = await comeIn(browser, token, 'office')
  await later.route(`**${links.beginUpload(dossier.id)}/*`, async (route) => {
    const offset = Number(route.request().headers()['upload-offset'] ?? -1)
    if (offset >= 0) offsets.push(offset)
    return route.continue()
  })
  isCut = false
  await later.goto(files)
  await later.getByText('60% của 20 MB').waitFor()
  await later.getByLabel('Chọn tệp').setInputFiles(path)
  await later.getByRole('button', { name: 'Gửi tệp lên' }).click()
  await later.getByRole('link', { name: 'so-lieu.pdf', exact: true }).waitFor()
  // No piece was sent twice: five of four million bytes, in order.
  expect(offsets).toEqual([0, 4, 8, 12, 16].map((millions) => millions * 1_000_000))
  const [kept] = (await dossier.now()).files
  expect(kept?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))

  const second = join(tools.folder, 'xac-nhan.pdf')
  writeFileSync(second, '%PDF-1.7\nxác nhận')
  await later.getByLabel('Chọn tệp').setInputFiles(second)
  await later.getByRole('button', { name: 'Gửi tệp lên' }).click()
  await later.getByRole('link', { name: 'xac-nhan.pdf', exact: true }).waitFor()
  await later.getByRole('button', { name: /Lên.*xac-nhan\.pdf|xac-nhan\.pdf.*lên/i }).click()
  await expect
    .poll(async () => (await dossier.now()).files.map(({ name }) => name))
    .toEqual(['xac-nhan.pdf', 'so-lieu.pdf'])
}, 120_000)
