import { afterEach, expect, test } from 'vitest'
import { registerInitiatives } from '#app/casework/registration/register-initiatives.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { targetResults } from '#app/domain/registration/targets.ts'
import { ownConflicts } from '#app/records/council/conflicts.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { personById } from '#app/records/people/people.ts'
import { grantsOf, peopleWithRole } from '#app/records/people/role-grants.ts'
import { unitById } from '#app/records/people/units.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { unitFigures } from '#app/records/registration/target-figures.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import { buildCouncil, buildScoring } from '#test/builders/council.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, worked } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildAccount, buildActor, buildPerson, buildUnit } from '#test/builders/people.ts'
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
  const ended = await office.post(`/quan-tri/don-vi/${unitId}/ket-thuc`, {
    'ngay-cuoi': '19/3/2024',
  })
  for (const reason of [
    'Đơn vị còn 1 hồ sơ đang làm',
    'Chưa nhập số, ký hiệu văn bản giải thể',
    'Chưa ghi lý do giải thể',
  ])
    expect(ended.words).toContain(reason)
})

test('an abolished unit ends by a document, which its history tells', async () => {
  const unitId = await buildUnit(tools, { name: 'Ban quản lý chợ cũ' })
  const clerk = await buildAccount(tools, { roles: [{ role: 'unit-clerk', unitId }] })
  const ended = await office.post(`/quan-tri/don-vi/${unitId}/ket-thuc`, {
    'ngay-cuoi': '19/3/2024',
    'so-van-ban': '45/QĐ-UBND',
    'ly-do': 'Chợ đã chuyển đi',
  })
  expect(ended.words).toContain('đã ghi giải thể Chợ đã chuyển đi Từ 20/03/2024, theo 45/QĐ-UBND')
  expect(String((await unitById(db, unitId))?.validTo)).toBe('2024-03-19')
  expect(String((await grantsOf(db, clerk))[0]?.validTo)).toBe('2024-03-19')
})

test('a unit is split: what was chosen goes, the rest stays, in numbers before it is done and in both histories after', async () => {
  const { id: dossierId, unitId, programmeId, clerk } = await buildDossier(tools, { state: 'draft' })
  const from = unitId ?? 0
  const going = await buildAccount(tools, { homeUnitId: from, roles: [{ role: 'unit-clerk', unitId: from }] })
  const staying = await buildPerson(tools, { homeUnitId: from })
  const title = 'Đăng ký sẽ chuyển theo'
  const entry = { title, authors: [], field: null, kind: null, isReform: false, note: '' }
  const authors = [{ personId: null, fullName: 'Hà Văn Đi', jobTitle: '' }]
  await worked(
    registerInitiatives(tools, clerk, { programmeId, unitId: from, entries: [{ ...entry, authors }] }),
  )
  const registered = await db
    .selectFrom('registration')
    .select('id')
    .where('title', '=', title)
    .executeTakeFirstOrThrow()
  const form = {
    ...basis,
    ten: 'UBND phường Đông Tách',
    loai: 'ward',
    nganh: 'con-lai',
    [`nguoi.${going}`]: 'on',
    [`ho-so.${dossierId}`]: 'on',
    [`dang-ky.${registered.id}`]: 'on',
  }
  const shown = await office.post(`/quan-tri/don-vi/${from}/tach`, form)
  expect(shown.words).toContain('1 người, 1 hồ sơ, 1 bản đăng ký')
  expect(await db.selectFrom('unit').select('id').where('name', '=', form.ten).execute()).toEqual([])
  const seen = /name="da-xem" value="([^"]*)"/.exec(shown.html)?.[1] ?? ''
  const split = await office.post(`/quan-tri/don-vi/${from}/tach`, { ...form, 'da-xem': seen })
  expect(split.words).toContain('thành lập do tách từ')
  const into = await db.selectFrom('unit').select('id').where('name', '=', form.ten).executeTakeFirstOrThrow()
  expect((await personById(db, going))?.homeUnitId).toBe(into.id)
  expect((await personById(db, staying))?.homeUnitId).toBe(from)
  const day = Temporal.PlainDate.from('2024-03-20')
  expect((await peopleWithRole(db, 'unit-clerk', day, into.id)).map(({ personId }) => personId)).toEqual([
    going,
  ])
  expect((await peopleWithRole(db, 'unit-clerk', day, from)).map(({ personId }) => personId)).toEqual([
    clerk.personId,
  ])
  for (const table of ['dossier', 'registration'] as const)
    expect(
      await db.selectFrom(table).select('unit_id').where('unit_id', '=', into.id).execute(),
    ).toHaveLength(1)
  expect((await office.get(`/quan-tri/don-vi/${from}`)).words).toContain(
    'đã ghi tách ra UBND phường Đông Tách',
  )
  const again = await office.post(`/quan-tri/don-vi/${from}/tach`, { ...form, 'da-xem': seen })
  expect(again.words).toContain('không còn ở đơn vị này')
})

test('a merger is followed by the conflicts of the same unit and by the units the targets oblige', async () => {
  const dossier = await buildDossier(tools, { state: 'accepted' })
  const { programmeId } = dossier
  const from = dossier.unitId ?? 0
  const into = await buildUnit(tools, { name: 'UBND phường Nhận Về' })
  const chair = await buildActor(tools, { homeUnitId: into })
  const stranger = await buildActor(tools)
  const council = await buildCouncil(tools, { programmeId, members: [chair.personId, stranger.personId] })
  const plan = await issuedProgramme(db, programmeId)
  const today = Temporal.PlainDate.from('2024-03-20')
  const participation = async () => {
    const results =
      plan === null
        ? []
        : targetResults(plan.current.programme, await unitFigures(db, programmeId), new Map(), today)
    return results.flatMap((result) =>
      result.kind === 'units' && result.target.kind === 'participation'
        ? [{ obliged: result.obliged, missing: result.missing.map(({ id }) => id) }]
        : [],
    )
  }
  const [before] = await participation()
  expect(before?.missing).toContain(into)

  const answer = await office.post(`/quan-tri/don-vi/${from}/sap-nhap`, {
    ...basis,
    'don-vi-nhan': String(into),
  })
  expect(answer.words).toContain('Đã sáp nhập')
  const [after] = await participation()
  expect(after?.obliged).toBe((before?.obliged ?? 0) - 1)
  expect(after?.missing).not.toContain(into)
  expect(after?.missing).not.toContain(from)

  const scoring = await buildScoring(tools, { council, dossierIds: [dossier.id] })
  const kinds = async (actor: Actor) =>
    (await ownConflicts(db, scoring.id, (await council.memberOf(actor)).id)).map(({ kind }) => kind)
  expect(await kinds(chair)).toEqual(['same-unit'])
  expect(await kinds(stranger)).toEqual([])
})
