import { afterEach, expect, test } from 'vitest'
import { approveJoining, type JoinChoice } from '#app/casework/people/approve-joining.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { personOfEmail } from '#app/records/people/people.ts'
import { grantsOf } from '#app/records/people/role-grants.ts'
import { unitById } from '#app/records/people/units.ts'
import { browserLikeClient, signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, worked } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { actorOf, buildAccount, buildPerson } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-03-20T02:00:00Z', settings: { sendsMail: true } })
const withoutMail = testTools(db, { at: '2024-03-20T02:00:00Z' })
const site = testSite(tools)
await buildInstallation(tools)
const programmeId = await buildProgramme(tools)
const officer = await buildAccount(tools, { roles: ['office'] })
const office = await signInAs(site, tools, officer)
const visitor = browserLikeClient(site)

afterEach(async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
  // The attempts of one test are not the next one's.
  await db.deleteFrom('sign_in_attempt').execute()
})

const individual = {
  loai: 'individual',
  'ho-ten': 'Vũ Thị Mai',
  'dia-chi': 'Tổ 5, phường Bắc Sơn',
  'thu-dien-tu': 'mai@nha.test',
  'dien-thoai': '0912 345 678',
  'mong-muon': 'Nộp sáng kiến máy tách hạt sen.',
  'dong-y': 'on',
}
const enterprise = {
  ...individual,
  loai: 'enterprise',
  'ten-to-chuc': 'Công ty TNHH Gốm Tam Điệp',
  'ma-so-thue': '2700123456',
  'chuc-danh': 'Giám đốc',
  'ho-ten': 'Lê Văn Gốm',
  'thu-dien-tu': 'gom@gom.test',
}

const requestOf = (email: string) =>
  db
    .selectFrom('join_request')
    .selectAll()
    .where('email', '=', email)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
const lettersTo = (address: string) =>
  db.selectFrom('message').selectAll().where('to_address', '=', address).orderBy('id').execute()

async function askedAndConfirmed(fields: Readonly<Record<string, string>>): Promise<number> {
  await visitor.post('/dang-ky-tham-gia', fields)
  const email = fields['thu-dien-tu'] ?? ''
  const letter = (await lettersTo(email)).findLast(({ link }) => link?.startsWith('/dang-ky-tham-gia'))
  expect((await visitor.get(letter?.link ?? '')).words).toContain('Xác nhận thư điện tử')
  expect((await requestOf(email)).confirmed_at).toBeNull()
  expect((await visitor.post(letter?.link ?? '')).words).toContain('Đã xác nhận')
  expect((await visitor.post(letter?.link ?? '')).status).toBe(404)
  return (await requestOf(email)).id
}

/** What the đơn asks of an author and the request did not. */
async function tellsOfThemselves(personId: number, email: string): Promise<void> {
  const own = await signInAs(site, tools, personId)
  const saved = await own.post('/tai-khoan', {
    'ho-ten': 'Vũ Thị Mai',
    'ngay-sinh': '05/3/1985',
    'chuc-danh': 'Hộ kinh doanh',
    'thu-dien-tu': email,
  })
  expect(saved.status).toBe(200)
}

const allowed = (answer: { readonly words: string }) => expect(answer.words).toContain('Đã duyệt đăng ký')

test('an individual confirms the address, is approved, and hands in directly without a unit', async () => {
  const id = await askedAndConfirmed(individual)
  expect((await office.get('/viec-hom-nay')).words).toContain('Chờ duyệt đăng ký tham gia')
  expect((await office.get('/quan-tri/tham-gia')).words).toContain('Vũ Thị Mai')
  const approval = { nganh: 'con-lai', 'don-vi': '', nguoi: 'moi', 'ten-dang-nhap': 'mai@nha.test' }
  allowed(await office.post(`/quan-tri/tham-gia/${id}/duyet`, approval))
  const again = await office.post(`/quan-tri/tham-gia/${id}/duyet`, approval)
  expect(again.words).toContain('Đăng ký này đã được xử lý rồi')

  const invitation = (await lettersTo('mai@nha.test')).at(-1)
  const password = { 'mat-khau-moi': 'sen-hong-mua-ha-2024', 'mat-khau-nhap-lai': 'sen-hong-mua-ha-2024' }
  expect((await visitor.post(invitation?.link ?? '', password)).words).toContain('mai@nha.test')
  const person = await personOfEmail(db, 'mai@nha.test')
  await tellsOfThemselves(person?.id ?? 0, 'mai@nha.test')
  const author = await actorOf(tools, person?.id ?? 0)
  const built = await buildDossier(tools, { state: 'submitted', unitId: null, programmeId, author })
  expect((await built.now()).unitId).toBeNull()
  expect((await built.now()).state).toBe('submitted')
})

test('the sector the office gave an individual is offered when a dossier is begun', async () => {
  const id = await askedAndConfirmed({ ...individual, 'thu-dien-tu': 'day@nha.test' })
  const approval = { nganh: 'giao-duc', 'don-vi': '', nguoi: 'moi', 'ten-dang-nhap': 'day@nha.test' }
  allowed(await office.post(`/quan-tri/tham-gia/${id}/duyet`, approval))
  const person = await personOfEmail(db, 'day@nha.test')
  const own = await signInAs(site, tools, person?.id ?? 0)
  expect((await own.get('/ho-so/them')).html).toMatch(/<option value="giao-duc" selected/)
})

test('an enterprise becomes a unit of its own and hands in as such', async () => {
  const id = await askedAndConfirmed(enterprise)
  const approval = {
    nganh: 'con-lai',
    'don-vi': 'moi',
    ma: 'gom-tam-diep',
    nguoi: 'moi',
    'ten-dang-nhap': 'gom@gom.test',
  }
  allowed(await office.post(`/quan-tri/tham-gia/${id}/duyet`, approval))
  const { unit_id: unitId, person_id: personId } = await requestOf('gom@gom.test')
  expect(await unitById(db, unitId ?? 0)).toMatchObject({ type: 'enterprise', sector: 'con-lai' })
  const roles = (await grantsOf(db, personId ?? 0)).map(({ role }) => role).toSorted()
  expect(roles).toEqual(['author', 'unit-clerk', 'unit-head'])
  await tellsOfThemselves(personId ?? 0, 'gom@gom.test')
  const author: Actor = await actorOf(tools, personId ?? 0)
  const built = await buildDossier(tools, { state: 'submitted', unitId, programmeId, author, clerk: author })
  expect(await built.now()).toMatchObject({ state: 'submitted', unitId })
})

test('everything wrong is refused at once, and without consent nothing is kept', async () => {
  const answer = await visitor.post('/dang-ky-tham-gia', {
    loai: 'enterprise',
    'ma-so-thue': '12',
    'thu-dien-tu': 'khong phai thu',
  })
  expect(answer.status).toBe(422)
  for (const reason of [
    'Chưa nhập họ và tên',
    'Chưa nhập tên doanh nghiệp',
    'Mã số thuế gồm 10 chữ số',
    'Chưa nhập địa chỉ',
    'chưa đúng dạng ten@coquan.vn',
    'Chưa nhập số điện thoại',
    'Chưa ghi ông/bà muốn tham gia việc gì',
    'Cần đồng ý cho lưu thông tin cá nhân',
  ])
    expect(answer.words).toContain(reason)
  expect(await db.selectFrom('join_request').selectAll().where('tax_code', '=', '12').execute()).toEqual([])
})

test('nobody learns whether an address is known, and a second request neither doubles nor overwrites a confirmed one', async () => {
  await buildAccount(tools, { email: 'co-san@nha.test' })
  const fresh = await visitor.post('/dang-ky-tham-gia', { ...individual, 'thu-dien-tu': 'moi@nha.test' })
  const known = await visitor.post('/dang-ky-tham-gia', { ...individual, 'thu-dien-tu': 'Co-San@nha.test' })
  expect(known.words).toBe(fresh.words)
  const id = await askedAndConfirmed({ ...individual, 'thu-dien-tu': 'hai-lan@nha.test' })
  const second = await visitor.post('/dang-ky-tham-gia', {
    ...individual,
    'thu-dien-tu': 'hai-lan@nha.test',
    'ho-ten': 'Kẻ Mạo Danh',
  })
  expect(second.words).toBe(fresh.words)
  expect(await requestOf('hai-lan@nha.test')).toMatchObject({ id, full_name: 'Vũ Thị Mai' })
})

test('many requests of one address must wait', async () => {
  for (let time = 0; time < 5; time += 1)
    await visitor.post('/dang-ky-tham-gia', { ...individual, 'thu-dien-tu': 'dem@nha.test' })
  const sixth = await visitor.post('/dang-ky-tham-gia', { ...individual, 'thu-dien-tu': 'dem@nha.test' })
  expect(sixth.words).toContain('Đã gửi nhiều đăng ký với thư điện tử này')
})

test('many requests of one network address must wait', async () => {
  const ask = (number: number) =>
    visitor.post('/dang-ky-tham-gia', { ...individual, 'thu-dien-tu': `n${number}@nha.test` })
  for (let time = 0; time < 20; time += 1) expect((await ask(time)).status).toBe(200)
  expect((await ask(20)).words).toContain('quá nhiều đăng ký từ máy hoặc mạng này')
})

test('without a mail server the office sees that nobody confirmed, and approves only with a reason', async () => {
  const quiet = browserLikeClient(testSite(withoutMail))
  await quiet.post('/dang-ky-tham-gia', { ...individual, 'thu-dien-tu': 'khong-thu@nha.test' })
  expect(await lettersTo('khong-thu@nha.test')).toEqual([])
  const { id } = await requestOf('khong-thu@nha.test')
  expect((await office.get(`/quan-tri/tham-gia/${id}`)).words).toContain('Chưa xác nhận thư điện tử')
  const approval = { nganh: 'con-lai', 'don-vi': '', nguoi: 'moi', 'ten-dang-nhap': 'khong-thu' }
  const refused = await office.post(`/quan-tri/tham-gia/${id}/duyet`, approval)
  expect(refused.words).toContain('hãy ghi lý do vẫn duyệt')
  const reason = { ...approval, 'ly-do': 'Đã gọi điện xác minh ngày 20/3/2024' }
  allowed(await office.post(`/quan-tri/tham-gia/${id}/duyet`, reason))
})

test('a known address is joined to its person by choice only, who keeps the account and gets no link', async () => {
  const personId = await buildAccount(tools, { email: 'quen@nha.test', fullName: 'Trần Quen' })
  const id = await askedAndConfirmed({ ...individual, 'thu-dien-tu': 'quen@nha.test' })
  const approval = { nganh: 'con-lai', 'don-vi': '', nguoi: 'moi', 'ten-dang-nhap': 'quen-moi' }
  const taken = await office.post(`/quan-tri/tham-gia/${id}/duyet`, approval)
  expect(taken.words).toContain('Thư điện tử này là của Trần Quen')
  const joined = await office.post(`/quan-tri/tham-gia/${id}/duyet`, { ...approval, nguoi: String(personId) })
  expect(joined.words).toContain('dùng tài khoản đang có')
  expect((await requestOf('quen@nha.test')).person_id).toBe(personId)
})

test('no approval opens an account for somebody who holds another role', async () => {
  const personId = await buildPerson(tools, { fullName: 'Vũ Thị Mai', roles: ['leader'] })
  const id = await askedAndConfirmed({ ...individual, 'thu-dien-tu': 'lanh-dao@nha.test' })
  const choice: JoinChoice = {
    requestId: id,
    sector: 'con-lai',
    unit: { as: 'none' },
    personId,
    login: 'lanh-dao',
    reason: '',
  }
  const outcome = await approveJoining(tools, await actorOf(tools, officer), choice)
  expect(outcome).toMatchObject({ ok: false, problems: [{ problem: 'person-holds-roles' }] })
  await worked(approveJoining(tools, await actorOf(tools, officer), { ...choice, personId: null }))
})

test('a refusal needs a reason and mails it once', async () => {
  const id = await askedAndConfirmed({ ...individual, 'thu-dien-tu': 'tu-choi@nha.test' })
  const bare = await office.post(`/quan-tri/tham-gia/${id}/tu-choi`, {})
  expect(bare.words).toContain('Chưa ghi lý do từ chối')
  const reason = { 'ly-do-tu-choi': 'Không cư trú trên địa bàn.' }
  expect((await office.post(`/quan-tri/tham-gia/${id}/tu-choi`, reason)).words).toContain('Đã từ chối')
  expect((await office.post(`/quan-tri/tham-gia/${id}/tu-choi`, reason)).words).toContain('đã được xử lý rồi')
  const letters = (await lettersTo('tu-choi@nha.test')).filter(({ body }) => body.includes('địa bàn'))
  expect(letters).toHaveLength(1)
})
