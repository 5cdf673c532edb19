import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routes } from '#app/site.ts'
import { openBrowser, screens } from '#test/builders/browser.ts'
import { buildBusyYear, type CastName } from '#test/builders/busy-year.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { openSite } from '#test/builders/open-site.ts'
import { buildSession } from '#test/builders/people.ts'
import { atMost, isOn, walkSite } from '#test/builders/site-walk.ts'

const { db } = await freshDatabase()
const { tools, site, comeIn } = await openSite(db, '2024-06-03T02:00:00Z')
const year = await buildBusyYear(tools)

/** Who comes upon a page first is the one it is looked at with: the people who work most on it come first. */
const visitors: readonly (CastName | null)[] = [
  null,
  'office',
  'author',
  'unit-clerk',
  'member',
  'chair',
  'administrator',
]
const lineOf = (address: string) =>
  routes.find(({ method, path }) => method === 'GET' && isOn(path, address))?.path ?? ''

let browser: Browser
const kinds: { readonly line: string; readonly address: string; readonly token: string | null }[] = []

beforeAll(async () => {
  browser = await openBrowser()
  for (const name of visitors) {
    const token = name === null ? null : await buildSession(tools, year.cast[name].personId)
    const few = atMost(1, lineOf)
    const worth = (address: string) => !/\.(pdf|json)|[?&](sap|chieu|trang)=/.test(address) && few(address)
    const start = name === null ? ['/', '/dang-nhap', '/quen-mat-khau'] : ['/viec-hom-nay']
    for (const { address, status, html } of await walkSite(site, token, start, worth))
      if (status === 200 && html !== '' && kinds.every(({ line }) => line !== lineOf(address)))
        kinds.push({ line: lineOf(address), address, token })
  }
}, 180_000)
afterAll(() => browser.close())

async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .setLegacyMode(true)
    .analyze()
  const seen = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    tooWide: document.documentElement.scrollWidth - window.innerWidth,
  }))
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
    ...(seen.headings === 1 ? [] : [`${seen.headings} main headings`]),
    ...(seen.tooWide === 0 ? [] : [`${seen.tooWide} px wider than the screen`]),
  ]
}

test('one page of each kind, at both sizes: axe finds nothing, nothing is wider than the screen, the browser is content', async () => {
  const found: Record<string, readonly string[]> = {}
  const look = async (token: string | null): Promise<void> => {
    const { page, complaints } = await comeIn(browser, token, 'office')
    for (const { address } of kinds.filter((kind) => kind.token === token)) {
      await page.setViewportSize(screens.office)
      await page.goto(address)
      const wide = await faultsOf(page)
      await page.setViewportSize(screens.phone)
      const narrow = await faultsOf(page)
      const faults = [...wide, ...narrow.map((fault) => `on a phone, ${fault}`), ...complaints.splice(0)]
      if (faults.length > 0) found[address] = faults
    }
    await page.context().close()
  }
  await Promise.all([...new Set(kinds.map(({ token }) => token))].map(look))
  expect(kinds.length).toBeGreaterThan(40)
  expect(found).toEqual({})
}, 600_000)
