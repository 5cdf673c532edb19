import { afterEach, expect, test } from 'vitest'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { personById } from '#app/records/people/people.ts'
import { grantsOf } from '#app/records/people/role-grants.ts'
import { unitById } from '#app/records/people/units.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildAccount, buildPerson, buildUnit } from '#test/builders/people.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-03-20T02:00:00Z' })
const site = testSite(tools)
await buildInstallation(tools)
const office = await signInAs(site, tools, await buildAccount(tools, { roles: ['office'] }))

afterEach(async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
})

const basis = { 'tu-ngay': '15/3/2024', 'so-van-ban': '12/NQ-HĐND', 'ly-do': 'Sắp xếp đơn vị hành chính' }

test('a renamed unit keeps its old name where a dossier was handed in before, and bears the new one everywhere else', async () => {
  const { id: dossierId, unitId } = await buildDossier(tools, { state: 'submitted' })
  const before = (await unitById(db, unitId ?? 0))?.name ?? ''
  const renamed = await office.post(`/quan-tri/don-vi/${unitId}/doi-ten`, {
    ...basis,
    ten: 'UBND phường Tân Bình',
  })
  expect(renamed.words).toContain(`đổi tên “${before}” thành “UBND phường Tân Bình”`)
  expect(renamed.words).toContain('12/NQ-HĐND')
  expect((await office.get(`/ho-so/${dossierId}`)).words).toContain(before)
  expect((await office.get('/ho-so')).words).toContain(before)
  expect((await office.get('/quan-tri/don-vi')).words).toContain('UBND phường Tân Bình')
})

test('a merged unit ends the day before; its people, clerk and dossiers go on in the other', async () => {
  const { id: dossierId, unitId } = await buildDossier(tools, { state: 'submitted' })
  const from = unitId ?? 0
  const into = await buildUnit(tools, { name: 'UBND phường Hợp Nhất' })
  const clerk = await buildAccount(tools, { homeUnitId: from, roles: [{ role: 'unit-clerk', unitId: from }] })
  await buildPerson(tools, { homeUnitId: from })
  const name = (await unitById(db, from))?.name ?? ''
  const asked = await office.get(`/quan-tri/don-vi/${from}/sap-nhap`)
  expect(asked.words).toMatch(/chuyển \d+ người và 1 hồ sơ/)
  const merged = await office.post(`/quan-tri/don-vi/${from}/sap-nhap`, {
    ...basis,
    'don-vi-nhan': String(into),
    'van-thu': 'on',
  })
  expect(merged.words).toContain('Đã sáp nhập')
  expect(String((await unitById(db, from))?.validTo)).toBe('2024-03-14')
  expect((await personById(db, clerk))?.homeUnitId).toBe(into)
  expect(
    (await grantsOf(db, clerk)).filter(({ validTo }) => validTo === null).map(({ unitId: at }) => at),
  ).toEqual([into])
  const dossier = await db
    .selectFrom('dossier')
    .select('unit_id')
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow()
  expect(dossier.unit_id).toBe(into)
  expect((await office.get(`/ho-so/${dossierId}`)).words).toContain(name)
  expect((await office.get(`/quan-tri/don-vi/${into}`)).words).toContain(`sáp nhập ${name}`)
})

test('what cannot be is refused with every reason', async () => {
  const { unitId } = await buildDossier(tools, { state: 'draft' })
  const wrong = await office.post(`/quan-tri/don-vi/${unitId}/sap-nhap`, {
    'tu-ngay': '1/1/2030',
    'so-van-ban': '',
    'don-vi-nhan': String(unitId),
  })
  expect(wrong.status).toBe(422)
  for (const reason of ['Chưa nhập số, ký hiệu văn bản', 'Ngày này chưa tới', 'vào chính nó'])
    expect(wrong.words).toContain(reason)
  const ended = await office.post(`/quan-tri/don-vi/${unitId}/ket-thuc`, { 'ngay-cuoi': '19/3/2024' })
  expect(ended.words).toContain('Đơn vị còn 1 hồ sơ đang làm')
})
