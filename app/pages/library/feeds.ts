import type { LibraryEntry } from '#app/domain/library/library-entry.ts'
import type { Visit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { entryPlaces, newestEntries } from '#app/records/library/search-library.ts'
import { issuedProgrammes } from '#app/records/programme/programmes.ts'
import { sayWho } from './entry-card.tsx'

const feedLength = 50
/** What one map of a site may list at most (sitemaps.org). */
const mapLength = 50_000

/** The newest initiatives as an Atom feed. */
export async function libraryAtom(visit: Visit): Promise<Response> {
  const entries = await newestEntries(visit.tools.db, feedLength)
  const home = visit.tools.settings.baseUrl
  const updated = entries.map(({ changedAt }) => changedAt.toString()).toSorted()
  return answer(
    'application/atom+xml',
    [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">',
      `<title>${xml(titleOf(visit))}</title>`,
      `<id>${xml(home + links.libraryAtom())}</id>`,
      `<link rel="self" href="${xml(home + links.libraryAtom())}"/>`,
      `<link href="${xml(home + links.library())}"/>`,
      `<updated>${updated.at(-1) ?? '1970-01-01T00:00:00Z'}</updated>`,
      `<author><name>${xml(visit.installation.authorityName)}</name></author>`,
      ...entries.map((entry) => atomEntry(entry, home)),
      '</feed>',
    ].join('\n'),
  )
}

function atomEntry(entry: LibraryEntry, home: string): string {
  const address = xml(home + links.libraryEntry(entry.id))
  return [
    '<entry>',
    `<title>${xml(entry.title)}</title>`,
    `<id>${address}</id>`,
    `<link href="${address}"/>`,
    `<published>${entry.decidedOn.toString()}T00:00:00+07:00</published>`,
    `<updated>${entry.changedAt.toString()}</updated>`,
    ...(sayWho(entry) === '' ? [] : [`<author><name>${xml(sayWho(entry))}</name></author>`]),
    ...(entry.fieldName === '' ? [] : [`<category term="${xml(entry.fieldName)}"/>`]),
    `<summary>${xml(entry.summary)}</summary>`,
    '</entry>',
  ].join('\n')
}

/** The same as JSON Feed 1.1. */
export async function libraryJson(visit: Visit): Promise<Response> {
  const entries = await newestEntries(visit.tools.db, feedLength)
  const home = visit.tools.settings.baseUrl
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(visit),
    language: 'vi',
    home_page_url: home + links.library(),
    feed_url: home + links.libraryJson(),
    items: entries.map((entry) => ({
      id: home + links.libraryEntry(entry.id),
      url: home + links.libraryEntry(entry.id),
      title: entry.title,
      content_text: entry.summary,
      date_published: `${entry.decidedOn.toString()}T00:00:00+07:00`,
      date_modified: entry.changedAt.toString(),
      authors: sayWho(entry) === '' ? [] : [{ name: sayWho(entry) }],
      tags: [entry.fieldName, entry.className ?? ''].filter((tag) => tag !== ''),
    })),
  }
  return answer('application/feed+json', JSON.stringify(feed))
}

/** The public pages, for search engines. */
export async function siteMap(visit: Visit): Promise<Response> {
  const home = visit.tools.settings.baseUrl
  const [plans, entries] = await Promise.all([
    issuedProgrammes(visit.tools.db),
    entryPlaces(visit.tools.db, mapLength),
  ])
  const page = (path: string, changed?: string) =>
    `<url><loc>${xml(home + path)}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}</url>`
  return answer(
    'application/xml',
    [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      page(links.home()),
      page(links.library()),
      page(links.check()),
      ...plans.map(({ code }) => page(links.publicPlan(code))),
      ...entries.map(({ id, changedAt }) => page(links.libraryEntry(id), changedAt.toString())),
      '</urlset>',
    ].join('\n'),
  )
}

export const robots = (visit: Visit): Response =>
  answer(
    'text/plain',
    `User-agent: *\nAllow: /\nSitemap: ${visit.tools.settings.baseUrl}${links.siteMap()}\n`,
  )

const titleOf = ({ installation }: Visit): string => `Thư viện sáng kiến, ${installation.authorityName}`

const answer = (type: string, body: string): Response =>
  new Response(body, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=300' },
  })

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** What XML 1.0 cannot hold at all is left out; the rest is written so that it is text. */
const xml = (text: string): string =>
  [...text.toWellFormed()]
    .filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t')
    .filter((sign) => sign !== '\ufffe' && sign !== '\uffff')
    .map((sign) => signs[sign] ?? sign)
    .join('')
