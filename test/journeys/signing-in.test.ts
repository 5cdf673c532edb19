import { expect, test } from 'vitest'
import { browserLikeClient, signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildAccount } from '#test/builders/people.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db)
const site = testSite(tools)
const password = 'Suối nguồn 2024'
await buildInstallation(tools)
const personId = await buildAccount(tools, { login: 'ha.le', password, fullName: 'Lê Thị Thu Hà' })

test('signing in leads to the page that was asked for, and signing out ends the session for good', async () => {
  const client = browserLikeClient(site)
  expect((await client.get('/tai-khoan')).at).toBe('/dang-nhap?tiep=%2Ftai-khoan')
  const after = await client.post('/dang-nhap', {
    'ten-dang-nhap': 'ha.le',
    'mat-khau': password,
    tiep: '/tai-khoan',
  })
  expect(after.at).toBe('/tai-khoan')
  const token = client.cookies.get('khoi-nguon') ?? ''
  await client.post('/dang-xuat')
  client.cookies.set('khoi-nguon', token)
  expect((await client.get('/tai-khoan')).at).toBe('/dang-nhap?tiep=%2Ftai-khoan')
})

test('the next address is only ever one of our own', async () => {
  for (const next of [
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/dang-xuat',
    'javascript:alert(1)',
  ]) {
    const client = browserLikeClient(site)
    const after = await client.post('/dang-nhap', {
      'ten-dang-nhap': 'ha.le',
      'mat-khau': password,
      tiep: next,
    })
    expect(after.at).toBe('/viec-hom-nay')
  }
})

test('signing in anew changes the token, so that a token known before is worth nothing', async () => {
  const client = await signInAs(site, tools, personId)
  const before = client.cookies.get('khoi-nguon')
  await client.post('/dang-nhap', { 'ten-dang-nhap': 'ha.le', 'mat-khau': password })
  const after = client.cookies.get('khoi-nguon')
  expect(after).not.toBe(before)
  const old = browserLikeClient(site)
  old.cookies.set('khoi-nguon', before ?? '')
  expect((await old.get('/viec-hom-nay')).at).toContain('/dang-nhap')
})

test('a session ends after its idle minutes, and at its last hour whatever is done', async () => {
  const idle = await signInAs(site, tools, personId)
  tools.pass({ minutes: 61 })
  expect((await idle.get('/viec-hom-nay')).at).toContain('/dang-nhap')

  const busy = await signInAs(site, tools, personId)
  for (let minutes = 0; minutes < 12 * 60 - 50; minutes += 50) {
    expect((await busy.get('/viec-hom-nay')).at).toBe('/viec-hom-nay')
    tools.pass({ minutes: 50 })
  }
  tools.pass({ minutes: 50 })
  expect((await busy.get('/viec-hom-nay')).at).toContain('/dang-nhap')
})

test('what was typed into a form after the session had ended comes back after signing in, but no password', async () => {
  const client = await signInAs(site, tools, personId)
  client.cookies.clear()
  const answer = await client.post('/tai-khoan', {
    'ho-ten': 'Lê "Thu" <Hà>',
    nhan: ['một', 'hai'],
    'mat-khau-moi': 'bí mật',
  })
  expect(answer.status).toBe(401)
  expect(answer.html).not.toContain('bí mật')
  const fields = hiddenFields(answer.html)
  const wrong = await client.post('/dang-nhap', {
    ...fields,
    'ten-dang-nhap': 'ha.le',
    'mat-khau': 'nhầm mất rồi',
  })
  expect(wrong.status).toBe(422)
  expect(hiddenFields(wrong.html)).toEqual(fields)
  const right = await client.post('/dang-nhap', { ...fields, 'ten-dang-nhap': 'ha.le', 'mat-khau': password })
  expect(right.status).toBe(200)
  expect(right.words).toContain('Nội dung đã gõ còn nguyên')
  expect(hiddenFields(right.html)).toEqual({ 'ho-ten': ['Lê "Thu" <Hà>'], nhan: ['một', 'hai'] })
  expect(right.html).toContain('action="/tai-khoan"')
})

test('a post from another site is refused at the door', async () => {
  const client = await signInAs(site, tools, personId)
  expect((await client.post('/dang-xuat', {}, { origin: 'https://evil.example' })).status).toBe(403)
})

/** The hidden inputs of a page, as a browser would send them. */
function hiddenFields(html: string): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const [, name = '', value = ''] of html.matchAll(
    /<input type="hidden" name="([^"]*)" value="([^"]*)"/g,
  )) {
    const plain = (text: string) =>
      text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    found[plain(name)] = [...(found[plain(name)] ?? []), plain(value)]
  }
  return found
}
