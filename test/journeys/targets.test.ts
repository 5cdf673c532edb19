import { expect, test } from 'vitest'
import { registerInitiatives } from '#app/casework/registration/register-initiatives.ts'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { targetResults } from '#app/domain/registration/targets.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { fieldFigures, unitFigures } from '#app/records/registration/target-figures.ts'
import { type BrowserLikeClient, signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { type BuiltState, buildDossier } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildActor, buildUnit } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-07-05T02:00:00Z' })
await buildInstallation(tools)
const site = testSite(tools)
const programmeId = await buildProgramme(tools)
const lastYear = await buildProgramme(tools, { title: 'Kế hoạch khác' })
await tools.db.updateTable('programme').set({ year: 2023 }).where('id', '=', lastYear).execute()

const ward = (name: string, validTo: string | null = null) =>
  buildUnit(tools, {
    name,
    shortName: name.replace('UBND ', ''),
    validTo: validTo === null ? null : Temporal.PlainDate.from(validTo),
  })
const working = await ward('UBND phường Bắc Sơn')
const drafting = await ward('UBND phường Đồng Tâm')
const silent = await ward('UBND xã Yên Sơn')
const withdrawn = await ward('UBND xã Quang Sơn')
const ended = await ward('UBND xã Đã Sáp nhập', '2024-07-04')
const school = await buildUnit(tools, { type: 'school-primary', name: 'Trường Tiểu học Lê Hồng Phong' })

const reform = { draft: { field: 'cai-cach-hanh-chinh' } }
const other = { draft: { field: 'y-te' } }
const built = (unitId: number | null, state: BuiltState, more = other) =>
  buildDossier(tools, { programmeId, unitId, state, ...more })
await built(working, 'accepted', reform)
await built(working, 'submitted', reform)
await built(working, 'refused')
await built(drafting, 'draft')
const registering = await registerInitiatives(tools, await buildActor(tools, { roles: ['office'] }), {
  programmeId,
  unitId: drafting,
  entries: [
    {
      title: 'Sổ tay một cửa',
      authors: [{ personId: null, fullName: 'Lê Văn Bảy', jobTitle: '' }],
      field: 'cai-cach-hanh-chinh',
      kind: null,
      isReform: true,
      note: '',
    },
  ],
})
if (!registering.ok) throw new Error(JSON.stringify(registering.problems))
await built(withdrawn, 'withdrawn')
await built(school, 'accepted', reform)
await built(null, 'submitted', reform)
await buildDossier(tools, { programmeId: lastYear, unitId: silent, state: 'submitted' })

const figuresNow = async () => {
  const plan = await issuedProgramme(db, programmeId)
  if (plan === null) throw new Error('the plan is issued')
  const figures = [await unitFigures(db, programmeId), await fieldFigures(db, programmeId)] as const
  return {
    figures,
    results: targetResults(plan.current.programme, ...figures, Temporal.PlainDate.from('2024-07-05')),
  }
}

test('a unit’s initiatives of this plan are counted apart, in one question, and those of another plan are not', async () => {
  const { figures } = await figuresNow()
  const tally = (id: number) => figures[0].find((unit) => unit.id === id)?.tally
  expect(tally(working)).toEqual({ registered: 3, submitted: 3, accepted: 1, recognised: 0 })
  expect(tally(drafting)).toEqual({ registered: 1, submitted: 0, accepted: 0, recognised: 0 })
  expect(tally(silent)).toEqual({ registered: 0, submitted: 0, accepted: 0, recognised: 0 })
  expect(tally(withdrawn)).toEqual({ registered: 0, submitted: 0, accepted: 0, recognised: 0 })
  expect(figures[1].get('cai-cach-hanh-chinh')).toEqual({
    registered: 5,
    submitted: 4,
    accepted: 2,
    recognised: 0,
  })
})

test('the targets leave out the unit that has ended and the school, and name the two wards that are missing', async () => {
  const [participation, perUnit, field] = (await figuresNow()).results
  for (const result of [participation, perUnit]) {
    if (result?.kind !== 'units') throw new Error('a target of units')
    expect([result.reached, result.goal, result.missing.map(({ id }) => id)]).toEqual([
      2,
      4,
      [withdrawn, silent],
    ])
  }
  expect(field).toMatchObject({ kind: 'field', reached: 2, goal: 5 })
})

const office = await signInAs(site, tools, (await buildActor(tools, { roles: ['office'] })).personId)
const leader = await signInAs(site, tools, (await buildActor(tools, { roles: ['leader'] })).personId)
const front = await signInAs(site, tools, (await buildActor(tools, { roles: ['front'] })).personId)
const stranger = await signInAs(site, tools, (await buildActor(tools, { roles: ['author'] })).personId)

test('the day of office, leader and front shows the targets in words', async () => {
  for (const client of [office, leader, front]) {
    const { words } = await client.get('/viec-hom-nay')
    expect(words).toContain('Chỉ tiêu của kế hoạch')
    expect(words).toMatch(/2 ?\/ ?4 đơn vị đã đăng ký Còn 2 đơn vị/)
    expect(words).toMatch(/2 ?\/ ?4 đơn vị đã đăng ký đủ Còn 2 đơn vị chưa đủ, như chỉ tiêu trên/)
    expect(words).toContain('Còn 2 đơn vị chưa đăng ký: xã Quang Sơn, xã Yên Sơn.')
    expect(words).toMatch(/2 ?\/ ?5 được chấp nhận/)
  }
  expect((await stranger.get('/viec-hom-nay')).words).not.toContain('Chỉ tiêu của kế hoạch')
  expect((await stranger.get('/chi-tieu')).status).toBe(403)
})

const namesOf = (html: string): readonly string[] =>
  [...html.replace(/<tfoot>.*?<\/tfoot>/s, '').matchAll(/<td class="kn-main"[^>]*><strong>([^<]+)</g)].map(
    ([, name]) => name ?? '',
  )

test('the table of units finds without dấu, filters, sorts, and puts who is missing first', async () => {
  const names = async (query = '') => namesOf((await office.get(`/chi-tieu${query}`)).html)
  expect(await names()).toEqual([
    'UBND xã Quang Sơn',
    'UBND xã Yên Sơn',
    'UBND phường Bắc Sơn',
    'UBND phường Đồng Tâm',
  ])
  expect(await names('?tim=dong+tam')).toEqual(['UBND phường Đồng Tâm'])
  expect(await names('?ket-qua=dat')).toEqual(['UBND phường Bắc Sơn', 'UBND phường Đồng Tâm'])
  expect((await names('?sap=da-nop&chieu=giam'))[0]).toBe('UBND phường Bắc Sơn')
  expect(await names('?loai=department')).toEqual([])
  expect(await names('?nam=2023&ket-qua=dat')).toEqual(['UBND xã Yên Sơn'])
  expect(await names('?chi-tieu=9&ket-qua=khong-co&loai=x&trang=0&sap=--')).toHaveLength(4)
})

test('every figure of the table opens a list of just so many dossiers', async () => {
  const { html } = await office.get('/chi-tieu')
  const cells = [...html.matchAll(/<a href="(\/ho-so\?[^"]+)">(\d+)</g)].map(([, href, count]) => ({
    href: (href ?? '').replaceAll('&amp;', '&'),
    count: Number(count),
  }))
  expect(cells.length).toBeGreaterThan(1)
  const lists = []
  for (const { href } of cells) lists.push({ href, count: await linesOf(office, href) })
  expect(lists).toEqual(cells)
  expect((await front.get('/chi-tieu')).html).not.toContain('href="/ho-so?')
})

async function linesOf(client: BrowserLikeClient, href: string): Promise<number> {
  const table = /<tbody[^>]*>(.*?)<\/tbody>/s.exec((await client.get(href)).html)?.[1] ?? ''
  return [...table.matchAll(/<tr[ >]/g)].length
}

test('a state and a milestone that exclude each other, or a unit that is none, give an empty list or none of the filter', async () => {
  const draft: DossierState = 'draft'
  expect((await office.get(`/ho-so?moc=da-nop&trang-thai=${draft}`)).words).toContain(
    'Không có hồ sơ nào khớp',
  )
  expect((await office.get('/ho-so?don-vi=999999&moc=khong-co')).status).toBe(200)
})

test('a plan of last year is judged by the units of its last day', async () => {
  expect((await office.get('/chi-tieu?nam=2023')).words).toContain('ngày 31/12/2023')
  expect(namesOf((await office.get('/chi-tieu?nam=2023')).html)).toContain('UBND xã Đã Sáp nhập')
})

test('the records are sound', async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
  expect(ended).toBeGreaterThan(0)
})
