import { afterEach, expect, test } from 'vitest'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { browserLikeClient, signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildAccount, buildPerson, buildUnit } from '#test/builders/people.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db)
const site = testSite(tools)
const administratorId = await buildInstallation(tools)
const administrator = await signInAs(site, tools, administratorId)
const unitId = await buildUnit(tools, { name: 'Ủy ban nhân dân phường Bắc Sơn', code: 'bac-son' })

afterEach(async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
})

const wishes = {
  'ho-ten': 'Lê Thị Thu Hà',
  'ngay-sinh': '25/7/1989',
  'don-vi': String(unitId),
  'chuc-danh': 'Công chức Văn phòng',
  'ten-dang-nhap': 'ha.le',
}
const linkIn = (words: string): string => /\/dat-mat-khau\/[\w-]{43}/.exec(words)?.[0] ?? ''
const password = 'Một câu thật dài 24'
const both = { 'mat-khau-moi': password, 'mat-khau-nhap-lai': password }

test('a new account gets a link that works once, and then its owner signs in', async () => {
  const made = await administrator.post('/quan-tri/tai-khoan/them', wishes)
  expect(made.status).toBe(200)
  const link = linkIn(made.words)
  const owner = browserLikeClient(site)
  expect((await owner.get(link)).words).toContain('Lê Thị Thu Hà')
  const weak = await owner.post(link, { 'mat-khau-moi': 'hale123', 'mat-khau-nhap-lai': 'hale124' })
  expect(weak.status).toBe(422)
  for (const reason of ['ít nhất 10 ký tự', 'Hai lần nhập']) expect(weak.words).toContain(reason)
  expect((await owner.post(link, both)).words).toContain('Đã đặt mật khẩu')
  expect((await owner.post(link, both)).status).toBe(404)
  const signedIn = await owner.post('/dang-nhap', { 'ten-dang-nhap': 'ha.le', 'mat-khau': password })
  expect(signedIn.at).toBe('/viec-hom-nay')
})

test('everything wrong with a new account is said at once and what was typed stays', async () => {
  const answer = await administrator.post('/quan-tri/tai-khoan/them', {
    'ho-ten': '',
    'ngay-sinh': '31/12/2030',
    'ten-dang-nhap': 'ha.le',
    'thu-dien-tu': 'khong-phai-thu',
    'dien-thoai': 'gọi sau',
    'chuc-danh': 'Chuyên viên',
  })
  expect(answer.status).toBe(422)
  for (const reason of [
    'Chưa nhập họ và tên',
    'Ngày sinh không hợp lý',
    'Tên đăng nhập này đã có người dùng',
    'Thư điện tử chưa đúng dạng',
    'Số điện thoại chỉ gồm',
  ])
    expect(answer.words).toContain(reason)
  expect(answer.html).toContain('value="31/12/2030"')
  expect(answer.html).toContain('value="Chuyên viên"')
})

test('the same account asked for twice at the same moment is made once, and refused once with its reason', async () => {
  const both = {
    'ho-ten': 'Đỗ Hai Lần',
    'ten-dang-nhap': 'hai.lan',
    'thu-dien-tu': 'hai@lan.vn',
    'nguoi-khac': 'on',
  }
  const answers = await Promise.all([
    administrator.post('/quan-tri/tai-khoan/them', both),
    administrator.post('/quan-tri/tai-khoan/them', both),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422])
})

test('somebody of the same name is shown before a second person is made', async () => {
  const again = { ...wishes, 'ten-dang-nhap': 'ha.le.2', 'ho-ten': 'Le Thi Thu Ha' }
  const asked = await administrator.post('/quan-tri/tai-khoan/them', again)
  expect(asked.status).toBe(422)
  expect(asked.words).toContain('Có phải một trong những người này?')
  const made = await administrator.post('/quan-tri/tai-khoan/them', { ...again, 'nguoi-khac': 'on' })
  expect(made.status).toBe(200)
})

test('a co-author who is known already gets an account without becoming a second person', async () => {
  const personId = await buildPerson(tools, { fullName: 'Vũ Hồng Quân' })
  const form = await administrator.get(`/quan-tri/tai-khoan/them?nguoi=${personId}`)
  expect(form.html).toContain('value="Vũ Hồng Quân"')
  const made = await administrator.post('/quan-tri/tai-khoan/them', {
    nguoi: String(personId),
    'ho-ten': 'Vũ Hồng Quân',
    'ten-dang-nhap': 'quan.vu',
  })
  expect(made.status).toBe(200)
  const people = await db.selectFrom('person').select('id').where('full_name', '=', 'Vũ Hồng Quân').execute()
  expect(people).toEqual([{ id: personId }])
})

test('closing an account ends its sessions and links at once; reopening gives the roles back', async () => {
  const personId = await buildAccount(tools, { roles: ['office'] })
  const person = await signInAs(site, tools, personId)
  const reset = await administrator.post(`/quan-tri/tai-khoan/${personId}/dat-lai`)
  await administrator.post(`/quan-tri/tai-khoan/${personId}/dong`)
  expect((await person.get('/viec-hom-nay')).at).toContain('/dang-nhap')
  expect((await browserLikeClient(site).get(linkIn(reset.words))).status).toBe(404)
  await administrator.post(`/quan-tri/tai-khoan/${personId}/mo`)
  expect((await (await signInAs(site, tools, personId)).get('/hop-thu-di')).status).toBe(200)
})

test('an administrator closes neither the own account nor the last administrator, nor ends the last such role', async () => {
  const own = await administrator.post(`/quan-tri/tai-khoan/${administratorId}/dong`)
  expect(own.status).toBe(422)
  expect(own.words).toContain('Không tự đóng tài khoản')
  const grant = await db
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', administratorId)
    .executeTakeFirstOrThrow()
  const last = await administrator.post(
    `/quan-tri/tai-khoan/${administratorId}/vai-tro/${grant.id}/ket-thuc`,
    { [`ngay-cuoi-${grant.id}`]: '15/3/2024' },
  )
  expect(last.words).toContain('quản trị viên cuối cùng')
})

test('a role counts from its first day to the end of its last, and not an hour longer', async () => {
  const personId = await buildAccount(tools)
  const granted = await administrator.post(`/quan-tri/tai-khoan/${personId}/vai-tro`, {
    'vai-tro': 'office',
    'tu-ngay': '20/3/2024',
    'den-ngay': '21/3/2024',
  })
  expect(granted.words).toContain('Đã giao vai trò')
  const asks = async (instant: string) => {
    tools.setClock(instant)
    return (await (await signInAs(site, tools, personId)).get('/hop-thu-di')).status
  }
  expect(await asks('2024-03-19T16:59:59Z')).toBe(403)
  expect(await asks('2024-03-19T17:00:00Z')).toBe(200)
  expect(await asks('2024-03-21T16:59:59Z')).toBe(200)
  expect(await asks('2024-03-21T17:00:00Z')).toBe(403)
  tools.setClock('2024-03-15T02:00:00Z')
})

test('a role that needs a unit, runs backwards or is held already is refused with every reason', async () => {
  const personId = await buildAccount(tools, { roles: [{ role: 'unit-clerk', unitId, from: '2024-01-01' }] })
  const headless = await administrator.post(`/quan-tri/tai-khoan/${personId}/vai-tro`, {
    'vai-tro': 'unit-head',
    'tu-ngay': '10/3/2024',
    'den-ngay': '09/3/2024',
  })
  expect(headless.status).toBe(422)
  expect(headless.words).toContain('phải gắn với một đơn vị')
  expect(headless.words).toContain('Ngày cuối phải sau ngày bắt đầu')
  const twice = await administrator.post(`/quan-tri/tai-khoan/${personId}/vai-tro`, {
    'vai-tro': 'unit-clerk',
    'vai-tro-don-vi': String(unitId),
    'tu-ngay': '10/3/2024',
  })
  expect(twice.words).toContain('đã giữ vai trò đó từ ngày 01/01/2024')
})

test('a unit ends with its roles, keeps its history, and takes no role beyond its end', async () => {
  const ward = await buildUnit(tools, { name: 'Xã Đông Sơn', code: 'dong-son' })
  const headId = await buildAccount(tools, { roles: [{ role: 'unit-head', unitId: ward }] })
  const ended = await administrator.post(`/quan-tri/don-vi/${ward}/ket-thuc`, {
    'ngay-cuoi': '30/6/2024',
    'so-van-ban': '12/NQ-HĐND',
    'ly-do': 'Nghị quyết sáp nhập',
  })
  expect(ended.words).toContain('1 vai trò kết thúc cùng ngày')
  const beyond = await administrator.post(`/quan-tri/tai-khoan/${headId}/vai-tro`, {
    'vai-tro': 'unit-clerk',
    'vai-tro-don-vi': String(ward),
    'tu-ngay': '10/3/2024',
  })
  expect(beyond.words).toContain('Đơn vị kết thúc ngày 30/06/2024')
  expect((await administrator.get('/quan-tri/don-vi?hieu-luc=tat-ca')).words).toContain('Xã Đông Sơn')
})

test('unit codes are unique and no unit stands under itself', async () => {
  const fields = { loai: 'ward', nganh: 'con-lai', 'tu-ngay': '01/01/2024' }
  const taken = await administrator.post('/quan-tri/don-vi/them', {
    ...fields,
    ten: 'Bắc Sơn',
    ma: 'bac-son',
  })
  expect(taken.status).toBe(422)
  expect(taken.words).toContain('Mã này là của Ủy ban nhân dân phường Bắc Sơn')
  const child = await buildUnit(tools, { code: 'con', parentId: unitId })
  const loop = await administrator.post(`/quan-tri/don-vi/${unitId}`, {
    ...fields,
    ten: 'Ủy ban nhân dân phường Bắc Sơn',
    ma: 'bac-son',
    'cap-tren': String(child),
  })
  expect(loop.words).toContain('không thể trực thuộc chính nó')
})

test('nobody but an administrator sees or changes accounts, by page or by address', async () => {
  const clerk = await signInAs(site, tools, await buildAccount(tools, { roles: ['office'] }))
  for (const path of ['/quan-tri/tai-khoan', `/quan-tri/tai-khoan/${administratorId}`, '/nhat-ky'])
    expect((await clerk.get(path)).status).toBe(403)
  expect((await clerk.post(`/quan-tri/tai-khoan/${administratorId}/dong`)).status).toBe(403)
  const author = await signInAs(site, tools, await buildAccount(tools))
  expect((await author.get('/quan-tri/don-vi')).status).toBe(403)
  expect((await author.get('/hop-thu-di')).status).toBe(403)
})

test('lost password: the same answer for a name nobody has, and the administrator is told of a real one', async () => {
  await buildAccount(tools, { login: 'quen.roi', fullName: 'Trần Hay Quên', password })
  const nobody = await browserLikeClient(site).post('/quen-mat-khau', { 'ten-hoac-thu': 'khong.co.ai' })
  const somebody = await browserLikeClient(site).post('/quen-mat-khau', { 'ten-hoac-thu': 'Quen.Roi' })
  expect(somebody.words).toBe(nobody.words)
  const notices = await administrator.get('/thong-bao')
  expect(notices.words).toContain('Trần Hay Quên quên mật khẩu')
  expect(notices.words).not.toContain('khong.co.ai')
})

test('changing the own password asks for the current one and ends the sessions elsewhere', async () => {
  const personId = await buildAccount(tools, { login: 'doi.mk', password })
  const [here, elsewhere] = [await signInAs(site, tools, personId), await signInAs(site, tools, personId)]
  const fresh = { 'mat-khau-moi': 'Câu khác hẳn 2025', 'mat-khau-nhap-lai': 'Câu khác hẳn 2025' }
  const wrong = await here.post('/tai-khoan/mat-khau', { 'mat-khau': 'đoán bừa', ...fresh })
  expect(wrong.words).toContain('Mật khẩu đang dùng chưa đúng')
  const changed = await here.post('/tai-khoan/mat-khau', { 'mat-khau': password, ...fresh })
  expect(changed.at).toBe('/viec-hom-nay')
  expect((await elsewhere.get('/viec-hom-nay')).at).toContain('/dang-nhap')
  expect((await here.get('/viec-hom-nay')).status).toBe(200)
})

test('who must change the password can do nothing else first', async () => {
  const personId = await buildAccount(tools, { login: 'phai.doi', password })
  await administrator.post(`/quan-tri/tai-khoan/${personId}/buoc-doi`)
  const person = await signInAs(site, tools, personId)
  expect((await person.get('/viec-hom-nay')).at).toBe('/tai-khoan/mat-khau')
  const fresh = { 'mat-khau-moi': 'Câu khác hẳn 2025', 'mat-khau-nhap-lai': 'Câu khác hẳn 2025' }
  expect((await person.post('/tai-khoan/mat-khau', { 'mat-khau': password, ...fresh })).at).toBe(
    '/viec-hom-nay',
  )
})

test('a desk narrows the home and never the rights', async () => {
  const personId = await buildAccount(tools, { roles: ['author', 'administrator'] })
  const person = await signInAs(site, tools, personId)
  const all = await person.get('/viec-hom-nay')
  expect(all.words).toContain('Tài khoản chưa đặt mật khẩu')
  const asAuthor = await person.post('/ban-lam-viec', { ban: 'author' })
  expect(asAuthor.words).not.toContain('Tài khoản chưa đặt mật khẩu')
  expect(asAuthor.words).toContain('Đơn vị trả lại, cần sửa')
  expect((await person.get('/quan-tri/tai-khoan')).status).toBe(200)
  await tools.transaction((tx) =>
    tx
      .updateTable('role_grant')
      .set({ valid_to: '2024-03-01' })
      .where('person_id', '=', personId)
      .where('role', '=', 'administrator')
      .execute(),
  )
})

test('notices are read by their owner only, and the unread count follows', async () => {
  const personId = await buildAccount(tools)
  const person = await signInAs(site, tools, personId)
  await tools.transaction((tx) =>
    tools.notify(tx, {
      at: tools.now(),
      toPersonId: personId,
      subject: 'Hồ sơ được tiếp nhận',
      body: 'Đã tiếp nhận.',
      link: '/tai-khoan',
    }),
  )
  expect((await person.get('/thong-bao')).words).toContain('1 chưa đọc')
  const { id } = await db.selectFrom('message').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
  expect((await administrator.post(`/thong-bao/${id}`)).status).toBe(404)
  expect((await person.post(`/thong-bao/${id}`)).at).toBe('/tai-khoan')
  expect((await person.get('/thong-bao')).words).toContain('0 chưa đọc')
})

test('the log tells who did what, filters by act, and cannot be altered', async () => {
  const log = await administrator.get('/nhat-ky?viec=close-account')
  expect(log.words).toContain('Phạm Quản Trị')
  expect(log.words).toContain('Bị từ chối')
  expect(log.words).not.toContain('giao vai trò Đã ghi')
  await expect(db.updateTable('audit_line').set({ act: 'x' }).execute()).rejects.toThrow('only ever added')
  await expect(db.deleteFrom('audit_line').execute()).rejects.toThrow('only ever added')
})
