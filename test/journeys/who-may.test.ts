import { expect, test } from 'vitest'
import { routes } from '#app/site.ts'
import { buildBusyYear, type CastName, castNames } from '#test/builders/busy-year.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildSession } from '#test/builders/people.ts'
import { testSite } from '#test/builders/site.ts'
import { addressOn, ask, atMost, isOn, type WalkedPage, walkSite, wordsOf } from '#test/builders/site-walk.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-06-03T02:00:00Z' })
const site = testSite(tools)
const year = await buildBusyYear(tools)
const tokens: Record<string, string> = {}
for (const name of castNames) tokens[name] = await buildSession(tools, year.cast[name].personId)
const walks = await Promise.all(
  castNames.map(async (name) => ({
    name,
    pages: await walkSite(site, tokens[name] ?? null, ['/viec-hom-nay', '/'], worthOpening()),
  })),
)

/** The line of the table that answers this address. */
function lineOf(address: string): string | undefined {
  return routes.find(({ method, path }) => method === 'GET' && isOn(path, address))?.path
}

/** Lists in another order or on a later page show nothing new, and papers take long to print. */
function worthOpening(): (address: string) => boolean {
  const fewPapers = atMost(2, (address) => lineOf(address) ?? '')
  return (address) =>
    !/[?&](sap|chieu|trang|truoc)=/.test(address) && (!/\.(pdf|docx)/.test(address) || fewPapers(address))
}

const everyPage = (): readonly (WalkedPage & { readonly name: CastName })[] =>
  walks.flatMap(({ name, pages }) => pages.map((page) => ({ ...page, name })))

test('every link on every page opens for whoever sees it', () => {
  const dead = everyPage()
    .filter(({ status }) => status >= 400)
    .map(({ name, address, from, status }) => `${name}: ${from} → ${address} ${status}`)
  expect(dead).toEqual([])
})

test('every form on every page goes to an address that takes it', () => {
  const served = (method: string, action: string) =>
    routes.some((route) => route.method === method && isOn(route.path, action))
  const lost = everyPage().flatMap(({ name, address, forms }) =>
    forms
      .filter(({ method, action }) => !served(method.toUpperCase(), action || address))
      .map(({ action }) => `${name} ${address}: ${action}`),
  )
  expect(lost).toEqual([])
})

test('no page shows a code, an English word or a value that is missing', () => {
  const codes =
    /\b(undefined|NaN|null|\[object|Invalid|Error|draft|with-unit|approved-by-unit|needs-supplement|in-scoring|not-recognised|dot-[12]|con-lai|giao-duc|cai-cach-hanh-chinh|tinh-moi|hieu-qua|unit-clerk|unit-head|home-affairs|vice-chair|secretary)\b/
  const seen = everyPage().flatMap(({ name, address, html }) => {
    const words = wordsOf(html)
    const at = words.search(codes)
    return at < 0 ? [] : [`${name} ${address}: ${words.slice(Math.max(0, at - 60), at + 40)}`]
  })
  expect(seen).toEqual([])
})

test('every page is found by following links, but for those that a letter or a lost password leads to', () => {
  const found = new Set(everyPage().map(({ address }) => lineOf(address)))
  const unfound = routes.filter(({ method, path }) => method === 'GET' && !found.has(path))
  expect(unfound.map(({ path }) => path)).toEqual([
    '/dang-nhap',
    '/thiet-lap',
    '/quen-mat-khau',
    '/dat-mat-khau/:token',
    // For who has no account yet.
    '/dang-ky-tham-gia',
    '/dang-ky-tham-gia/xac-nhan/:token',
    // A list that was sent leads to its preview.
    '/quan-tri/tai-khoan/nhap/:id',
    '/quan-tri/don-vi/nhap/:id',
    // A button of the author table leads there.
    '/ho-so/:id/them-tac-gia',
    // A browser whose upload broke off asks there how far it is.
    '/ho-so/:id/gui/:gui',
    // The scan of a council's signed decision, and the results of a group, which this world has not.
    '/hoi-dong/:id/quyet-dinh',
    '/hoi-dong/:id/xet-so-bo',
    // The wall of a session listens there.
    '/phien-hop/:id/luong',
    // A package that another installation made leads there.
    '/goi-sang-kien/:id',
    // Search engines know these by themselves.
    '/so-do-trang.xml',
    '/robots.txt',
    // The QR code of a certificate leads there.
    '/xac-minh/:code',
  ])
})

test('who sees what is what stands in who-may.txt', async () => {
  const lines: string[] = []
  for (const { path } of routes.filter(({ method, who }) => method === 'GET' && who !== 'anyone'))
    for (const [label, address] of samplesOf(path)) {
      const opened = await Promise.all(
        castNames.map(async (name) => (await ask(site, tokens[name] ?? null, address)).status === 200),
      )
      const allowed = castNames.filter((_, place) => opened[place])
      const who = allowed.length === castNames.length ? 'everybody' : allowed.join(', ') || 'nobody'
      lines.push(`${path}${label}\n    ${who}`)
    }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('who-may.txt')
}, 400_000)

test('signed out, a page leads to the sign-in and a form is not taken', async () => {
  const taken: string[] = []
  for (const { method, path, who } of routes) {
    if (who === 'anyone') continue
    const answer = await ask(site, null, addressOn(path, '1'), { method, ...emptyForm(method) })
    const leads = (answer.headers.get('location') ?? '').startsWith('/dang-nhap?tiep=')
    if (method === 'GET' ? !(answer.status === 303 && leads) : answer.status !== 401)
      taken.push(`${method} ${path} ${answer.status}`)
  }
  expect(taken).toEqual([])
}, 180_000)

test('a role that is not on the line of an address is refused there, whatever it sends', async () => {
  const taken: string[] = []
  for (const { method, path, who } of routes)
    for (const name of castNames) {
      if (who === 'anyone' || who(year.cast[name])) continue
      const answer = await ask(site, tokens[name] ?? null, addressOn(path, '1'), {
        method,
        ...emptyForm(method),
      })
      if (answer.status !== 403) taken.push(`${name} ${method} ${path} ${answer.status}`)
    }
  expect(taken).toEqual([])
}, 400_000)

const emptyForm = (method: string): RequestInit =>
  method === 'GET' ? {} : { body: '', headers: { 'content-type': 'application/x-www-form-urlencoded' } }

/** Where an address can stand for very different things, one of each. */
function samplesOf(path: string): readonly (readonly [label: string, address: string])[] {
  const found = everyPage()
    .filter(({ status, address }) => status === 200 && lineOf(address) === path)
    .map(({ address }) => address.replace(/\?.*$/, ''))
    .sort((one, other) => one.length - other.length || one.localeCompare(other))
  if (!/^\/(ho-so|cham-diem|tiep-nhan)\/:id/.test(path)) return found.slice(0, 1).map((one) => ['', one])
  const { dossiers } = year
  const things: readonly (readonly [string, number | undefined])[] = [
    ['a draft', dossiers.draft],
    ['with its unit', dossiers['with-unit']],
    ['handed in', dossiers.submitted],
    ['accepted', dossiers.accepted],
    ['being scored', year.scoredDossierId],
    ['being scored, with a council member for author', year.conflictDossierId],
    ['certified', year.certifiedDossierId],
    ['not recognised', year.notRecognisedDossierId],
  ]
  const shown = /\.(pdf|docx)$/.test(path)
    ? things.filter(([label]) => tellingForPapers.includes(label))
    : things
  return shown.flatMap(([label, id]) => {
    const address = path.replace(':id', String(id))
    const one = address.includes(':') ? found.find((walked) => startsAlike(walked, address)) : address
    return one === undefined ? [] : [[` (${label})`, one] as const]
  })
}

/** The same up to the parameter that is still open. */
const startsAlike = (walked: string, open: string): boolean => walked.startsWith(open.replace(/:.*/, ''))

const tellingForPapers = [
  'with its unit',
  'accepted',
  'being scored, with a council member for author',
  'certified',
  'not recognised',
]
