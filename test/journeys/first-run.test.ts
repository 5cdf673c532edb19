import { expect, test } from 'vitest'
import { ensureSetUpCode } from '#app/casework/people/set-up-code.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { browserLikeClient } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db)
const site = testSite(tools)
const wishes = {
  'ho-ten': 'Phạm Văn Quản',
  'ten-dang-nhap': 'quan.tri',
  'mat-khau-moi': 'Một câu thật dài 24',
  'mat-khau-nhap-lai': 'Một câu thật dài 24',
  'bat-dau': 'tam-diep-2024',
}

test('an empty installation leads everybody to the first run, and nothing else answers', async () => {
  const client = browserLikeClient(site)
  for (const path of ['/', '/viec-hom-nay', '/dang-nhap', '/quan-tri/tai-khoan'])
    expect((await client.get(path)).at).toBe('/thiet-lap')
})

test('a code of an earlier start is worth nothing', async () => {
  const earlier = await ensureSetUpCode(tools)
  await ensureSetUpCode(tools)
  const answer = await browserLikeClient(site).post('/thiet-lap', {
    ...wishes,
    'ma-thiet-lap': earlier ?? '',
  })
  expect(answer.status).toBe(422)
  expect(answer.words).toContain('Mã thiết lập chưa đúng')
  tools.pass({ hours: 2 })
})

test('a refused first run gives every reason at once, keeps what was typed but no password, and changes nothing', async () => {
  const answer = await browserLikeClient(site).post('/thiet-lap', {
    'ma-thiet-lap': 'AAAA-BBBB-CCCC',
    'ho-ten': 'Phạm Văn Quản',
    'ten-dang-nhap': 'Quản Trị',
    'mat-khau-moi': 'ngắn',
    'mat-khau-nhap-lai': 'khác',
    'bat-dau': 'co-quan-moi',
  })
  expect(answer.status).toBe(422)
  for (const reason of [
    'Mã thiết lập chưa đúng',
    'Tên đăng nhập có ít nhất 3 ký tự',
    'Mật khẩu phải có ít nhất 10 ký tự',
    'Hai lần nhập mật khẩu mới chưa giống nhau',
    'Chưa nhập tên cơ quan',
    'Chưa nhập địa danh',
  ])
    expect(answer.words).toContain(reason)
  expect(answer.html).toContain('value="Phạm Văn Quản"')
  expect(answer.html).not.toContain('ngắn"')
  expect(await db.selectFrom('person').select('id').execute()).toEqual([])
  tools.pass({ hours: 2 })
})

test('five wrong codes from one place lock the right one out for a while', async () => {
  const code = await ensureSetUpCode(tools)
  const client = browserLikeClient(site)
  for (let tries = 0; tries < 5; tries += 1)
    await client.post('/thiet-lap', { ...wishes, 'ma-thiet-lap': 'AAAA-BBBB-CCCC' })
  const locked = await client.post('/thiet-lap', { ...wishes, 'ma-thiet-lap': code ?? '' })
  expect(locked.words).toContain('Đã nhập sai mã 5 lần')
  tools.pass({ minutes: 31 })
})

test('the right code makes administrator, authority and draft plan at once, signs in, and works only once', async () => {
  const code = (await ensureSetUpCode(tools)) ?? ''
  const client = browserLikeClient(site)
  const [first, second] = await Promise.all([
    client.post('/thiet-lap', { ...wishes, 'ma-thiet-lap': code.toLowerCase().replaceAll('-', ' ') }),
    browserLikeClient(site).post('/thiet-lap', {
      ...wishes,
      'ten-dang-nhap': 'nguoi.khac',
      'ma-thiet-lap': code,
    }),
  ])
  expect([first.at, second.at].filter((at) => at === '/viec-hom-nay').length).toBe(1)
  expect(await db.selectFrom('account').select('login').execute()).toHaveLength(1)
  const place = await db.selectFrom('installation').selectAll().executeTakeFirstOrThrow()
  expect([place.authority_name, place.place, place.is_demo]).toEqual([
    'Ủy ban nhân dân thành phố Tam Điệp',
    'Tam Điệp',
    false,
  ])
  const plans = await db.selectFrom('programme').select(['code', 'state']).execute()
  expect(plans).toEqual([{ code: 'tam-diep-2024', state: 'draft' }])
  expect(await ensureSetUpCode(tools)).toBe(null)
  expect(await findBrokenInvariants(db)).toEqual([])
  expect((await browserLikeClient(site).get('/thiet-lap')).at).not.toBe('/thiet-lap')
})
