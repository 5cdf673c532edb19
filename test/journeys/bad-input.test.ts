import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { routes } from '#app/site.ts'
import { buildBusyYear, castNames } from '#test/builders/busy-year.ts'
import { freshDatabase } from '#test/builders/database.ts'
import type { PageForm } from '#test/builders/page-forms.ts'
import { buildSession } from '#test/builders/people.ts'
import { testSite } from '#test/builders/site.ts'
import { addressOn, ask, atMost, isOn, type WalkedPage, walkSite, wordsOf } from '#test/builders/site-walk.ts'
import { testTools } from '#test/builders/tools.ts'
import { buildZip } from '#test/builders/zip.ts'

// What is sent here is made from the table of addresses, from the forms on the pages and from the names the screens read:
// a new address, form or field is tried without a line being written for it.

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-06-03T02:00:00Z', settings: { fileMaxBytes: 200_000 } })
const site = testSite(tools)
const year = await buildBusyYear(tools)

type Fields = readonly (readonly [name: string, value: string])[]
type FoundForm = PageForm & { readonly personId: number; readonly from: string }

const people = [...castNames.map((name) => year.cast[name].personId), year.everything.personId]
const walks = new Map<number, readonly WalkedPage[]>()
const forms = await findForms()

/** Of every form of the site up to two: by the address that takes it and the fields it has. */
async function findForms(): Promise<readonly FoundForm[]> {
  const found = await Promise.all(
    people.map(async (personId) => {
      const token = await buildSession(tools, personId)
      const pages = await walkSite(
        site,
        token,
        ['/viec-hom-nay', '/'],
        (address) => !/\.pdf|\.docx|sap=|trang=/.test(address),
      )
      walks.set(personId, pages)
      return pages.flatMap(({ address, forms: here }) =>
        here.filter(({ method }) => method === 'post').map((form) => ({ ...form, personId, from: address })),
      )
    }),
  )
  const kept = new Map<string, FoundForm[]>()
  for (const form of found.flat()) {
    const kind = `${lineOf('POST', form.action)} ${form.names.map((name) => name.replace(/\d+/g, '0'))}`
    const known = kept.get(kind) ?? []
    if (known.length < 2 && !known.some(({ action }) => action === form.action))
      kept.set(kind, [...known, form])
  }
  return [...kept.values()].flat().sort((one, other) => rank(one) - rank(other))
}

/** Accounts, roles and sessions last, so that those who send are still there. */
function rank({ action }: PageForm): number {
  return action.startsWith('/dang-xuat') ? 2 : action.startsWith('/quan-tri') ? 1 : 0
}

function lineOf(method: string, address: string): string | undefined {
  return routes.find((route) => route.method === method && isOn(route.path, address))?.path
}

const tokens = new Map<number, string>()

/** Asks as that person, with a new session where the last one was ended by what was sent before. */
async function askAs(
  personId: number,
  address: string,
  init: Parameters<typeof ask>[3] = {},
): Promise<Response> {
  const token = tokens.get(personId) ?? (await newSession(personId))
  tokens.set(personId, token)
  const answer = await ask(site, token, address, init)
  if (answer.status !== 401) return answer
  tokens.delete(personId)
  return answer
}

async function newSession(personId: number): Promise<string> {
  // Whoever was shut out by a form that was sent before comes back.
  await db.updateTable('account').set({ disabled_at: null }).where('person_id', '=', personId).execute()
  return buildSession(tools, personId)
}

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }

const send = (personId: number, action: string, fields: Fields): Promise<Response> =>
  askAs(personId, action, { method: 'POST', headers: urlencoded, body: encode(fields) })

const encode = (fields: Fields): string =>
  new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()

/** What is wrong with an answer: a failure of ours, a page that is not Vietnamese, text that became markup. */
async function faultOf(answer: Response): Promise<string | null> {
  const body = await answer.text()
  if (answer.status >= 500) return `${answer.status}`
  const kind = answer.headers.get('content-type') ?? ''
  if (body.includes('<script>kn') || body.includes('"><img kn')) return 'text became markup'
  if (!kind.startsWith('text/html')) return null
  if (!body.includes('<html lang="vi"')) return 'no Vietnamese page'
  const foreign = /\b(undefined|NaN|null|\[object|Invalid|Error|RangeError|TypeError)\b/.exec(wordsOf(body))
  return foreign && `says ${foreign[0]}`
}

async function faultsOf(tries: readonly (readonly [what: string, ask: () => Promise<Response>])[]) {
  const faults: string[] = []
  for (const [what, asked] of tries) {
    const fault = await faultOf(await asked())
    if (fault !== null) faults.push(`${what}: ${fault}`)
  }
  return faults
}

const decomposed = 'Sáng kiến của phường Bắc Sơn'.normalize('NFD')

const oddValues = [
  '',
  '0',
  '-1',
  '1.5',
  '1e3',
  'Infinity',
  '99999999999999',
  '999999999999999',
  '99999999999999999999',
  'abc',
  '31/2/2024',
  '01/01/9999',
  '-271821-04-20',
  '1; drop table dossier',
  '<script>kn()</script>',
  '"><img kn onerror=alert(1)>',
  '../../etc/passwd',
  '%',
  '\u0000',
  'a\u0000b\u0007\u001b',
  decomposed,
  '\u202eđảo chiều\u200b',
  '😀'.repeat(50),
  'constructor',
  '__proto__',
]

const worstValues = [
  '999999999999999',
  '01/01/9999',
  'a\u0000b\u0007',
  '<script>kn()</script>',
  'constructor',
]

const long = 'Dài quá '.repeat(1_250)

const bytesOf = (text: string) => new TextEncoder().encode(text)

const badFiles: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['trống.pdf', new Uint8Array()],
  ['chương trình.pdf', bytesOf('MZ\u0090\u0000 this is a program')],
  ['trang mạng.pdf', bytesOf('<html><script>kn()</script></html>')],
  ['bảng tính.docx', buildZip([{ name: 'xl/workbook.xml' }])],
  [
    'bom.docx',
    buildZip([{ name: '[Content_Types].xml' }, { name: 'word/document.xml', claims: 900_000_000 }]),
  ],
  ['quá lớn.pdf', bytesOf(`%PDF-1.7\n${'x'.repeat(300_000)}`)],
  [`${'tên dài '.repeat(60)}.exe`, bytesOf('MZ')],
]

const everything = year.everything.personId

afterEach(async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('whatever stands in the place of an id, a page answers in Vietnamese', async () => {
  const ids = [
    ...oddValues.map(encodeURIComponent),
    long.slice(0, 3000),
    '%FF%FE',
    '%E0%A4%A',
    '%00',
    '1%2F2',
    '..',
    '%c0%ae',
  ]
  const tries = routes
    .filter(({ method, path }) => method === 'GET' && path.includes(':'))
    .flatMap(({ path }) =>
      ids
        .filter((id) => id !== '')
        .flatMap((id) => {
          const firstReal = addressOn(path.replace(/:\w+/, '1'), id)
          return [...new Set([addressOn(path, id), firstReal])].map(
            (address) => [`GET ${address.slice(0, 80)}`, () => askAs(everything, address)] as const,
          )
        }),
    )
  expect(await faultsOf(tries)).toEqual([])
}, 300_000)

test('whatever stands behind the question mark, a page answers in Vietnamese', async () => {
  const asked = namesRead(/query\.get\('([^']+)'\)/g)
  expect(asked).toContain('tim')
  const raw = [...oddValues.map(encodeURIComponent), '%FF%FE', '%E0%A4%A', long]
  const tries = routes
    .filter(({ method, path }) => method === 'GET' && !/\.(pdf|docx)$/.test(path))
    .flatMap(({ path }) =>
      raw.map((value) => {
        const address = `${addressOn(path, '1')}?${asked.map((name) => `${name}=${value}`).join('&')}`
        return [
          `GET ${address.slice(0, 80)}…=${value.slice(0, 30)}`,
          () => askAs(everything, address),
        ] as const
      }),
    )
  expect(await faultsOf(tries)).toEqual([])
}, 300_000)

test('another person’s form, sent as it stands, changes nothing', async () => {
  const faults: string[] = []
  for (const name of castNames) {
    const { personId } = year.cast[name]
    const own = new Set<string>()
    for (const { forms: here } of walks.get(personId) ?? []) for (const { action } of here) own.add(action)
    const others = forms.filter(({ action }) => !own.has(action) && lineOf('POST', action)?.includes(':'))
    const before = await fingerprint()
    for (const form of others) {
      const fault = await faultOf(await send(personId, form.action, form.fields))
      if (fault !== null) faults.push(`${name} ${form.action}: ${fault}`)
    }
    const changed = (await fingerprint()).filter((table) => !before.includes(table))
    if (changed.length > 0) faults.push(`${name} changed ${changed.join(', ')}`)
  }
  expect(faults).toEqual([])
}, 300_000)

test('a form from elsewhere, or without saying where from, is refused and changes nothing', async () => {
  const before = await fingerprint()
  const taken: string[] = []
  for (const { method, path } of routes.filter((route) => route.method === 'POST'))
    for (const origin of ['https://elsewhere.example', 'null', null]) {
      const init = { method, origin, headers: urlencoded, body: 'a=1' }
      const answer = await askAs(everything, addressOn(path, '1'), init)
      const page = await answer.text()
      if (answer.status !== 403 || !page.includes('không được gửi từ hệ thống này'))
        taken.push(`${origin} ${path}`)
    }
  expect(taken).toEqual([])
  expect(await fingerprint()).toEqual(before)
})

test('a body that is no form is refused in words and nothing comes of it', async () => {
  const bodies: readonly (readonly [string, BodyInit, Record<string, string>])[] = [
    ['JSON', '{"title":"x"}', { 'content-type': 'application/json' }],
    ['no kind', new Uint8Array([1, 2, 3]), {}],
    ['plain text', 'title=x', { 'content-type': 'text/plain' }],
    ['broken UTF-8', 'title=%FF%FE&act=%E0%A4%A', urlencoded],
    ['raw bytes', new Uint8Array([0x74, 0x3d, 0xff, 0xfe, 0x00]), urlencoded],
    ['three megabytes', `title=${'x'.repeat(3_000_000)}`, urlencoded],
    [
      'ten thousand fields',
      Array.from({ length: 10_000 }, (_, place) => `a${place}=1`).join('&'),
      urlencoded,
    ],
    [
      'a multipart without an end',
      '--b\r\ncontent-disposition: form-data; name="tep"; filename="a.pdf"\r\n\r\n%PDF',
      { 'content-type': 'multipart/form-data; boundary=b' },
    ],
    ['a multipart without its boundary', 'x', { 'content-type': 'multipart/form-data' }],
  ]
  const tries = routes
    .filter(({ method }) => method === 'POST')
    .flatMap(({ path }) =>
      bodies.map(([what, body, headers]) => {
        const address = addressOn(path, '1')
        return [
          `${what} to ${address}`,
          () => askAs(everything, address, { method: 'POST', headers, body }),
        ] as const
      }),
    )
  expect(await faultsOf(tries)).toEqual([])
}, 300_000)

/** What strangers may send needs no session that could end. */
const isForAnyone = (action: string): boolean =>
  routes.some(
    ({ method, path, who }) => method === 'POST' && who === 'anyone' && path === lineOf('POST', action),
  )

test('a form sent after the session had ended is refused, and everything that was typed is still there', async () => {
  const lost: string[] = []
  for (const { action, names, typed, withFiles } of forms) {
    if (withFiles || lineOf('POST', action) === undefined || isForAnyone(action)) continue
    const words = typed
      .filter((name) => !name.startsWith('mat-khau'))
      .map((name) => [name, `Đã gõ ô “${name}”`] as const)
    const hidden = names.filter((name) => !typed.includes(name)).map((name) => [name, '1'] as const)
    const init = { method: 'POST', headers: urlencoded, body: encode([...hidden, ...words]) }
    const answer = await ask(site, null, action, init)
    const page = await answer.text()
    if (answer.status !== 401) lost.push(`${action} ${answer.status}`)
    for (const [name, text] of words) if (!page.includes(text)) lost.push(`${action}: ${name}`)
  }
  expect(lost).toEqual([])
})

test('a file that is not what it says, or is nothing, or too much, is refused with its name and not kept', async () => {
  const takers = forms.filter(({ withFiles }) => withFiles)
  expect(new Set(takers.map(({ action }) => lineOf('POST', action))).size).toBeGreaterThan(1)
  const stored = () => db.selectFrom('stored_file').select('sha256').orderBy('sha256').execute()
  const before = await stored()
  const faults: string[] = []
  // Sessions that were ended by what was sent before say nothing about files.
  tokens.clear()
  for (const form of takers)
    for (const [name, bytes] of badFiles) {
      const body = new FormData()
      for (const [field, value] of form.fields) body.append(field, value)
      for (const field of form.files) body.append(field, new File([new Uint8Array(bytes)], name))
      const answer = await askAs(form.personId, form.action, { method: 'POST', body })
      const isNamed = wordsOf(await answer.clone().text()).includes(name.slice(0, 20))
      const fault = await faultOf(answer)
      if (fault !== null) faults.push(`${form.action} ${name}: ${fault}`)
      if (answer.status !== 422 || !isNamed)
        faults.push(`${form.action} ${name}: ${answer.status}, named: ${isNamed}`)
    }
  expect(faults).toEqual([])
  expect(await stored()).toEqual(before)
}, 180_000)

test('any form with any odd value in all its fields, in too many of them, or in none', async () => {
  expect(forms.length).toBeGreaterThan(40)
  const tries = forms.flatMap((form) => {
    const free = form.fields.filter(([name]) => !isHidden(form, name))
    const changed = (value: string): Fields => [
      ...form.fields.filter(([name]) => isHidden(form, name)),
      ...form.names.filter((name) => !isHidden(form, name)).map((name) => [name, value] as const),
    ]
    // Each field gets another value, and with every turn the next one.
    const turned = (turn: number): Fields =>
      form.names.map((name, place) => [name, oddValues[(place + turn * 5) % oddValues.length] ?? ''])
    const bodies: readonly (readonly [string, Fields])[] = [
      ['nothing', []],
      ['empty', free.map(([name]) => [name, ''] as const)],
      ...worstValues.map((value) => [JSON.stringify(value), changed(value)] as const),
      ...[0, 1, 2, 3, 4].map((turn) => [`odd values, turn ${turn}`, turned(turn)] as const),
      ['too long', changed(long)],
      ['twice', [...form.fields, ...form.fields]],
    ]
    return bodies.map(
      ([what, fields]) =>
        [`${form.action} with ${what.slice(0, 40)}`, () => send(form.personId, form.action, fields)] as const,
    )
  })
  expect(await faultsOf(tries)).toEqual([])
}, 300_000)

test('every name any screen reads, sent to every address at once', async () => {
  const names = namesRead(/\b(?:form|fields|sent|typed)\.(?:text|line|all|has)\('([^']+)'\)/g)
  expect(names.length).toBeGreaterThan(60)
  const tries = routes
    .filter(({ method, path }) => method === 'POST' && path !== '/dang-xuat')
    .flatMap(({ path }) =>
      ['1', '999999999999999'].flatMap((id) =>
        ['99999999999999', 'a\u0000b\u0007', ...(id === '1' ? [long] : [])].map((value) => {
          const address = addressOn(path, id)
          const fields = names.map((name) => [name, value] as const)
          return [`${address} all ${value.slice(0, 20)}`, () => send(everything, address, fields)] as const
        }),
      ),
    )
  expect(await faultsOf(tries)).toEqual([])
}, 400_000)

test('a double click on any form, and the same form again from the page before', async () => {
  const faults: string[] = []
  for (const form of forms) {
    const fields = (): Fields => form.fields
    const answers = await Promise.all([1, 2].map(() => send(form.personId, form.action, fields())))
    answers.push(await send(form.personId, form.action, fields()))
    for (const answer of answers) {
      const fault = await faultOf(answer)
      if (fault !== null) faults.push(`${form.action} twice: ${fault}`)
    }
  }
  expect(faults).toEqual([])
}, 300_000)

test('after all of this the pages still open, and no text that was sent became markup', async () => {
  const faults: string[] = []
  for (const personId of [everything, year.cast.author.personId, year.cast.chair.personId]) {
    const few = atMost(8, (address) => lineOf('GET', address) ?? address)
    const pages = await walkSite(site, await newSession(personId), ['/viec-hom-nay', '/'], few)
    for (const { address, status, html } of pages)
      if (status >= 500 || html.includes('<script>kn') || html.includes('"><img kn'))
        faults.push(`${address} ${status}`)
  }
  expect(faults).toEqual([])
}, 300_000)

test('what was kept is in NFC, without control characters, and within its limits', async () => {
  const odd: string[] = []
  for (const { table_name: table, column_name: column } of await textColumns()) {
    const value = sql.raw(`"${column}"::text`)
    const { rows } = await sql<{ what: string }>`
      select case when ${value} is not nfc normalized then 'not NFC' else 'control characters' end as what
      from ${sql.table(table)} where ${value} is not nfc normalized
        or ${value} ~ ${'[\\u0001-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]'} limit 1`.execute(db)
    for (const { what } of rows) odd.push(`${table}.${column}: ${what}`)
    const longest = await sql<{ size: number }>`
      select coalesce(max(length(${value})), 0)::int as size from ${sql.table(table)}`.execute(db)
    if (column !== 'content' && (longest.rows[0]?.size ?? 0) >= long.trim().length)
      odd.push(`${table}.${column}: without a limit`)
  }
  expect(odd).toEqual([])
})

/** A control nobody types into: what a page writes into its own forms. */
function isHidden(form: PageForm, name: string): boolean {
  return !form.typed.includes(name)
}

/** Every name the screens ask for, read from their source. */
function namesRead(pattern: RegExp): readonly string[] {
  const folder = join(import.meta.dirname, '..', '..', 'app', 'pages')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  )
  return [
    ...new Set(
      sources.flatMap((name) =>
        [...readFileSync(join(folder, name), 'utf8').matchAll(pattern)].map(([, found = '']) => found),
      ),
    ),
  ].sort()
}

const textColumns = async () =>
  (
    await sql<{ table_name: string; column_name: string }>`
      select table_name, column_name from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'json', 'jsonb') and table_name not like 'kysely%'
      order by 1, 2`.execute(db)
  ).rows

/** Everything the records hold but the log and who is signed in. */
async function fingerprint(): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'
      and table_type = 'BASE TABLE' and table_name not in ('audit_line', 'session', 'sign_in_attempt')
    order by 1`.execute(db)
  const parts = rows.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(t::text, '|' order by t::text)) as sum from "${name}" t`,
  )
  const sums = await sql.raw<{ name: string; sum: string }>(parts.join(' union all ')).execute(db)
  return sums.rows.map(({ name, sum }) => `${name} ${sum}`)
}
