import { expect, test } from 'vitest'
import { withdrawDossier } from '#app/casework/dossier/withdraw-dossier.ts'
import { changeRegistration } from '#app/casework/registration/change-registration.ts'
import { registerInitiatives } from '#app/casework/registration/register-initiatives.ts'
import { takeUpRegistration } from '#app/casework/registration/take-up-registration.ts'
import { withdrawRegistration } from '#app/casework/registration/withdraw-registration.ts'
import { readWorkbook } from '#app/documents/spreadsheet/read-workbook.ts'
import { writeWorkbook } from '#app/documents/spreadsheet/workbook.ts'
import type { RegistrationEntry } from '#app/domain/registration/registration.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { stepsOfRegistration } from '#app/records/registration/registration-steps.ts'
import { registrationById, registrationOfDossier } from '#app/records/registration/registrations.ts'
import { fieldFigures, unitFigures } from '#app/records/registration/target-figures.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildActor, buildUnit } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-06-03T02:00:00Z' })
await buildInstallation(tools)
const site = testSite(tools)
const programmeId = await buildProgramme(tools)
const ward = await buildUnit(tools, { name: 'UBND phường Bắc Sơn' })
const other = await buildUnit(tools, { name: 'UBND phường Nam Sơn' })
const clerk = await buildActor(tools, { roles: [{ role: 'unit-clerk', unitId: ward }] })
const stranger = await buildActor(tools, { roles: [{ role: 'unit-clerk', unitId: other }] })
const office = await buildActor(tools, { roles: ['office'] })
const author = await buildActor(tools, { roles: [{ role: 'author', unitId: ward }] })

let made = 0
const entry = (more: Partial<RegistrationEntry> = {}): RegistrationEntry => ({
  title: `Rút ngắn thời gian chứng thực ở bộ phận một cửa ${++made}`,
  authors: [{ personId: author.personId, fullName: author.fullName, jobTitle: 'Công chức tư pháp' }],
  field: 'cai-cach-hanh-chinh',
  kind: null,
  isReform: true,
  note: '',
  ...more,
})

async function register(by = clerk, more: Partial<RegistrationEntry> = {}, unitId: number | null = ward) {
  const outcome = await registerInitiatives(tools, by, { programmeId, unitId, entries: [entry(more)] })
  const [id] = outcome.ok ? outcome.value.registrationIds : []
  if (id === undefined) throw new Error(JSON.stringify(outcome))
  return id
}

const tallyOfWard = async () =>
  (await unitFigures(db, programmeId)).find(({ id }) => id === ward)?.tally ?? null

test('a registration counts as registered, its dossier with it once, and a withdrawn one no more', async () => {
  const before = (await tallyOfWard())?.registered ?? 0
  const id = await register()
  expect((await tallyOfWard())?.registered).toBe(before + 1)
  const taken = await takeUpRegistration(tools, author, { registrationId: id })
  if (!taken.ok) throw new Error(JSON.stringify(taken))
  expect(await tallyOfWard()).toMatchObject({ registered: before + 1, submitted: 0 })
  await buildDossier(tools, { programmeId, unitId: ward, state: 'submitted' })
  expect(await tallyOfWard()).toMatchObject({ registered: before + 2, submitted: 1 })
  expect((await fieldFigures(db, programmeId)).get('cai-cach-hanh-chinh')?.registered).toBeGreaterThan(0)

  const withdrawn = await register(clerk, { title: 'Sổ tay hỏi đáp thủ tục' })
  expect((await tallyOfWard())?.registered).toBe(before + 3)
  await withdrawRegistration(tools, clerk, { registrationId: withdrawn, reason: 'Chưa đủ điều kiện làm' })
  expect((await tallyOfWard())?.registered).toBe(before + 2)
})

test('a dossier begun without a registration counts from its hand-in, not while its author writes it', async () => {
  const before = await tallyOfWard()
  await buildDossier(tools, { programmeId, unitId: ward, state: 'draft' })
  expect(await tallyOfWard()).toEqual(before)
})

test('a dossier begun from a registration carries title, authors, field and reform mark, with the link both ways', async () => {
  const id = await register(clerk, {
    title: 'Một cửa liên thông',
    authors: [...entry().authors, { personId: null, fullName: 'Đặng Thị Chưa Biết', jobTitle: 'Kế toán' }],
  })
  const taken = await takeUpRegistration(tools, clerk, { registrationId: id })
  if (!taken.ok) throw new Error(JSON.stringify(taken))
  const dossier = await dossierById(db, taken.value.dossierId)
  expect(dossier).toMatchObject({
    title: 'Một cửa liên thông',
    field: 'cai-cach-hanh-chinh',
    isReform: true,
    unitId: ward,
  })
  expect(dossier?.authors.map(({ fullName, jobTitle, share }) => [fullName, jobTitle, share])).toEqual([
    [author.fullName, 'Công chức tư pháp', 100],
    ['Đặng Thị Chưa Biết', 'Kế toán', 100],
  ])
  expect((await registrationOfDossier(db, taken.value.dossierId))?.id).toBe(id)
  expect(await takeUpRegistration(tools, clerk, { registrationId: id })).toEqual({
    ok: false,
    problems: [{ problem: 'already-taken-up', dossierId: taken.value.dossierId }],
  })
})

test('when its dossier is withdrawn a registration stands again and may be taken up anew', async () => {
  const id = await register(clerk, { title: 'Bản đồ số tổ dân phố' })
  const first = await takeUpRegistration(tools, author, { registrationId: id })
  if (!first.ok) throw new Error(JSON.stringify(first))
  expect((await registrationById(db, id))?.state).toBe('taken-up')
  const withdrawal = await withdrawRegistration(tools, clerk, { registrationId: id, reason: 'Thôi' })
  expect(withdrawal.ok).toBe(false)
  await withdrawDossier(tools, author, { dossierId: first.value.dossierId, reason: 'Viết lại từ đầu' })
  expect((await registrationById(db, id))?.state).toBe('registered')
  const second = await takeUpRegistration(tools, author, { registrationId: id })
  expect(second.ok && second.value.dossierId).not.toBe(first.value.dossierId)
  expect((await stepsOfRegistration(db, id)).map(({ step }) => step)).toEqual([
    'registered',
    'taken-up',
    'taken-up',
  ])
})

test('every change keeps what was said before, with who and why; a stale or empty one is refused', async () => {
  const id = await register(clerk, { title: 'Tên cũ' })
  const change = { registrationId: id, version: 1, entry: entry({ title: 'Tên mới' }), reason: 'Nói rõ hơn' }
  expect((await changeRegistration(tools, clerk, change)).ok).toBe(true)
  expect(await changeRegistration(tools, clerk, change)).toEqual({
    ok: false,
    problems: [{ problem: 'stale' }],
  })
  const steps = await stepsOfRegistration(db, id)
  expect(steps.map(({ byName, reason, entry }) => [byName, reason, entry.title])).toEqual([
    [clerk.fullName, '', 'Tên cũ'],
    [clerk.fullName, 'Nói rõ hơn', 'Tên mới'],
  ])
})

test('the office registers for a unit, marked; another unit neither registers for it nor finds it', async () => {
  const id = await register(office)
  expect((await registrationById(db, id))?.byOffice).toBe(true)
  const refusal = await registerInitiatives(tools, stranger, {
    programmeId,
    unitId: ward,
    entries: [entry()],
  })
  expect(refusal).toMatchObject({ ok: false, problems: [{ problem: 'no-such-unit' }] })
  const client = await signInAs(site, tools, stranger.personId)
  expect((await client.get(`/dang-ky/${id}`)).status).toBe(404)
  expect((await client.get('/dang-ky')).words).not.toContain('chứng thực')
  const own = await signInAs(site, tools, clerk.personId)
  expect((await own.get(`/dang-ky/${id}`)).words).toContain('do cơ quan thường trực đăng ký thay')
})

test('the same title is registered once by a unit, with or without dấu, until it is withdrawn', async () => {
  const id = await register(clerk, { title: 'Tủ sách xoay vòng' })
  const again = { programmeId, unitId: ward, entries: [entry({ title: 'TU SACH xoay vòng' })] }
  expect(await registerInitiatives(tools, clerk, again)).toEqual({
    ok: false,
    problems: [{ problem: 'entry', place: 0, why: { problem: 'already-registered' } }],
  })
  await withdrawRegistration(tools, clerk, { registrationId: id, reason: 'Đổi hướng' })
  expect((await registerInitiatives(tools, clerk, again)).ok).toBe(true)
})

test('a pasted list is shown with every mistake by its line and written only when confirmed', async () => {
  const client = await signInAs(site, tools, clerk.personId)
  const before = (await tallyOfWard())?.registered ?? 0
  const list = `Tên sáng kiến\tTác giả\tCCHC\nHẹn giờ qua Zalo\t${author.fullName}\tx\nBảng tin số\t\t`
  const shown = await client.post('/dang-ky/danh-sach', { unit: String(ward), list, act: 'xem' })
  expect(shown.words).toContain('Chưa ghi tác giả nào')
  const forced = await client.post('/dang-ky/danh-sach', { unit: String(ward), list, act: 'dang-ky' })
  expect(forced.status).toBe(422)
  expect((await tallyOfWard())?.registered).toBe(before)
  const right = list.replace('Bảng tin số\t\t', 'Bảng tin số\tPhạm Văn Tám\t')
  const preview = await client.post('/dang-ky/danh-sach', { unit: String(ward), list: right, act: 'xem' })
  expect(preview.words).toContain('Đăng ký 2 sáng kiến')
  expect((await tallyOfWard())?.registered).toBe(before)
  await client.post('/dang-ky/danh-sach', { unit: String(ward), list: right, act: 'dang-ky' })
  expect((await tallyOfWard())?.registered).toBe(before + 2)
  const found = await client.get('/dang-ky?tim=hen+gio')
  expect(found.words).toContain(author.fullName)
})

test('the list is printed for a unit by its own people, and for the whole round by the office', async () => {
  const client = await signInAs(site, tools, clerk.personId)
  const paper = await client.get(`/dang-ky/in/danh-sach.pdf?don-vi=${ward}`)
  expect(paper.status).toBe(200)
  const strange = await signInAs(site, tools, stranger.personId)
  expect((await strange.get(`/dang-ky/in/danh-sach.pdf?don-vi=${ward}`)).status).toBe(404)
  const whole = await signInAs(site, tools, office.personId)
  expect((await whole.get('/dang-ky/in/danh-sach.docx')).status).toBe(200)
})

test('the template comes back filled and is shown as a pasted list is; what is no workbook is told so', async () => {
  const client = await signInAs(site, tools, clerk.personId)
  const columns = ['Tên sáng kiến', 'Tác giả', 'CCHC'].map((title) => ({ title, width: 20 }))
  const filled = await writeWorkbook([
    { name: 'Đăng ký sáng kiến', columns, rows: [['Loa thông minh tổ dân phố', 'Phạm Văn Tám', 'x']] },
  ])
  const sent = async (bytes: Uint8Array, name: string) => {
    const body = new FormData()
    body.set('unit', String(ward))
    body.set('file', new File([bytes.slice()], name))
    return client.send('/dang-ky/danh-sach/tep', body)
  }
  const preview = await sent(filled, 'danh-sach.xlsx')
  expect(preview.words).toContain('Loa thông minh tổ dân phố')
  expect(preview.words).toContain('Đăng ký 1 sáng kiến')
  expect((await sent(new TextEncoder().encode('không phải bảng tính'), 'a.xlsx')).words).toContain(
    'a.xlsx: Tệp không phải là sổ tính Excel',
  )
  expect((await client.get('/dang-ky/mau.xlsx')).bytes.length).toBeGreaterThan(1_000)
  expect((await client.get('/dang-ky?tim=loa+thong+minh')).words).toContain('Không có bản đăng ký nào khớp')
})

test('what the list shows is exported as it is narrowed, and no more than the reader may see', async () => {
  const client = await signInAs(site, tools, office.personId)
  const exported = async (reader: typeof client, query: string) => {
    const { bytes } = await reader.get(`/dang-ky/xuat.xlsx${query}`)
    const read = await readWorkbook({ bytes, sheet: 'Đăng ký sáng kiến', mostRows: 100 })
    return 'rows' in read ? read.rows : []
  }
  const [head, first, ...more] = await exported(client, '?tim=hen+gio')
  expect([head?.[1], first?.[1], more.length]).toEqual(['Tên sáng kiến', 'Hẹn giờ qua Zalo', 0])
  const strange = await signInAs(site, tools, stranger.personId)
  expect(JSON.stringify(await exported(strange, ''))).not.toContain('Zalo')
})

test('after the deadline the round’s own rule for late ones holds: a round that refuses takes none', async () => {
  tools.setClock('2024-07-09T17:00:00Z')
  const late = { programmeId, unitId: ward, entries: [entry()] }
  expect(await registerInitiatives(tools, clerk, late)).toMatchObject({
    ok: false,
    problems: [{ problem: 'round-closed' }],
  })
  tools.setClock('2024-06-03T02:00:00Z')
})

test('a clerk registers by form in the browser, finds it without dấu, and a wrong form keeps what was typed', async () => {
  const client = await signInAs(site, tools, clerk.personId)
  expect((await client.get('/dang-ky/them')).words).toContain('UBND phường Bắc Sơn')
  const wrong = await client.post('/dang-ky/them', {
    unit: String(ward),
    'authors.0.fullName': 'Phạm Văn Tám',
    note: 'Đang thử',
  })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('Phạm Văn Tám')
  const sent = await client.post('/dang-ky/them', {
    unit: String(ward),
    title: 'Lịch trực nhật điện tử',
    'authors.0.fullName': 'Phạm Văn Tám',
  })
  expect(sent.words).toContain('Đã đăng ký sáng kiến.')
  expect((await client.get('/dang-ky?tim=lich+truc+nhat')).words).toContain('Lịch trực nhật điện tử')
  expect((await client.get('/dang-ky?tim=khong+co+dau')).words).toContain('Không có bản đăng ký nào khớp')
})

test('the records are sound', async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
})
