import { expect, test } from 'vitest'
import { type BrowserLikeClient, signInAs } from '#test/builders/browser-like-client.ts'
import { buildBusyYear, castNames } from '#test/builders/busy-year.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db)
const site = testSite(tools)
const year = await buildBusyYear(tools)

// Lists that are one table with as many lines as its figure; the council's and the plan's pages show more than a list.
const isOneList = (href: string): boolean =>
  /^\/(ho-so\?|tiep-nhan\?|chi-tieu\?|don-vi\?.*nhom=|quan-tri\/|hop-thu-di\?)/.test(href)

for (const name of castNames)
  test(`every figure of the day of ${name} opens a list of just so many`, async () => {
    const client = await signInAs(site, tools, year.cast[name].personId)
    const figures = figuresOf((await client.get('/viec-hom-nay')).html).filter(({ href }) => isOneList(href))
    expect(figures.length).toBeGreaterThan(0)
    const counted = []
    for (const { href } of figures) counted.push({ href, count: await lengthOf(client, href) })
    expect(counted).toEqual(figures)
  })

/** The queues, the stations of the funnel and the figures of the targets: where each leads and the number it shows. */
function figuresOf(html: string): { href: string; count: number }[] {
  return [
    ...html.matchAll(
      /<a href="([^"]+)" class="kn-queue.*?kn-queue-count">(\d+)<|<a href="([^"]+)"><span class="kn-funnel-figure">(\d+)<|<a class="kn-progress-count" href="([^"]+)">(\d+)</gs,
    ),
  ].map(([, queue, waiting, station, past, target, counted]) => ({
    href: (queue ?? station ?? target ?? '').replaceAll('&amp;', '&'),
    count: Number(waiting ?? past ?? counted),
  }))
}

/** How many lines a list has: as its pages say, or as its one table shows. */
async function lengthOf(client: BrowserLikeClient, href: string): Promise<number> {
  const { html, words, status } = await client.get(href)
  expect([href, status]).toEqual([href, 200])
  const pages = /\d+–\d+ trong ([\d.]+)/.exec(words)
  if (pages?.[1] !== undefined) return Number(pages[1].replaceAll('.', ''))
  const table = /<tbody[^>]*>(.*?)<\/tbody>/s.exec(html)?.[1] ?? ''
  return [...table.matchAll(/<tr[ >]/g)].length
}
