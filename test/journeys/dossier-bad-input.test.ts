import { expect, test } from 'vitest'
import { sessionCookie } from '#app/door.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db, {
  at: '2024-07-05T02:00:00Z',
  settings: { fileMaxBytes: 100_000, dossierMaxBytes: 300_000 },
})
const site = testSite(tools)
await buildInstallation(tools)

async function writing() {
  const dossier = await buildDossier(tools)
  const client = await signInAs(site, tools, dossier.author.personId)
  const tag = async () => String((await dossier.now()).tag)
  const general = {
    title: 'Tên',
    kind: 'quan-ly',
    field: 'khac',
    firstAppliedOn: '5/4/2024',
    investorIsAuthor: 'on',
  }
  const post = async (fields: Record<string, string>, sections = 'general') =>
    client.post(`/ho-so/${dossier.id}/soan`, {
      version: await tag(),
      sections,
      act: 'save',
      ...general,
      ...fields,
    })
  const raw = (path: string, contentType: string, body: BodyInit) =>
    site.request(`http://khoi-nguon.test${path}`, {
      method: 'POST',
      headers: {
        origin: 'http://khoi-nguon.test',
        'content-type': contentType,
        cookie: `${sessionCookie}=${client.cookies.get(sessionCookie)}`,
      },
      body,
    })
  return { dossier, client, post, raw, tag }
}

test('what cannot be read comes back as typed, with every reason beside its field', async () => {
  const { post, dossier } = await writing()
  const answer = await post({ title: 'x'.repeat(400), firstAppliedOn: '31/02/2024' })
  expect(answer.status).toBe(422)
  expect(answer.words).toContain('“31/02/2024” không phải là một ngày')
  expect(answer.html).toContain('value="31/02/2024"')
  expect(answer.html).toContain('x'.repeat(400))
  const future = await post({ firstAppliedOn: '06/07/2024' })
  expect(future.words).toContain('Ngày áp dụng lần đầu 06/07/2024 ở tương lai')
  const tooLong = await post({ title: 'y'.repeat(301), kind: 'bogus' })
  expect(tooLong.words).toContain('Tên sáng kiến dài quá 300 ký tự.')
  expect(tooLong.words).toContain('Loại giải pháp: hãy chọn trong danh sách của kế hoạch.')
  expect((await dossier.now()).title).not.toContain('x')
})

test('script in a text is a text', async () => {
  const { post, client, dossier } = await writing()
  await post({ title: '<script>alert(1)</script><b>đậm</b>' })
  const page = await client.get(`/ho-so/${dossier.id}`)
  expect(page.html).not.toContain('<script>alert')
  expect(page.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
})

test('a stale form is refused with both texts in sight, and saving once more is a choice', async () => {
  const { client, dossier, tag } = await writing()
  const old = await tag()
  const save = (purpose: string, version: string) =>
    client.post(`/ho-so/${dossier.id}/soan`, {
      version,
      sections: 'description',
      act: 'save',
      knownSolution: 'a',
      purpose,
      substance: 'c',
      applicability: 'd',
    })
  await save('Bản của đồng tác giả', old)
  const stale = await save('Bản tôi vừa gõ', old)
  expect(stale.status).toBe(409)
  expect(stale.words).toContain('Bản của đồng tác giả')
  expect(stale.html).toContain('Bản tôi vừa gõ</textarea>')
  const version = /name="version" value="(\d+)"/.exec(stale.html)?.[1] ?? ''
  await save('Bản tôi vừa gõ', version)
  expect((await dossier.now()).content.purpose).toBe('Bản tôi vừa gõ')
})

test('an autosave says what it did: the time and the new tag, or stale, or refused', async () => {
  const { client, dossier, tag } = await writing()
  const save = async (version: string, conditions: string) =>
    client.post(`/ho-so/${dossier.id}/tu-luu`, { version, sections: 'conditions', conditions })
  const old = await tag()
  const saved = await save(old, 'Một máy tính')
  expect(JSON.parse(saved.html)).toEqual({ savedAt: '09:00', version: Number(old) + 1 })
  expect((await save(old, 'Hai')).status).toBe(409)
  expect((await save(await tag(), 'z'.repeat(30_001))).status).toBe(422)
  expect((await client.post('/ho-so/424242/tu-luu', { version: '1', sections: 'general' })).status).toBe(404)
})

test('broken UTF-8, a wrong kind of body and a body out of measure are refused without a stumble', async () => {
  const { dossier, raw } = await writing()
  const path = `/ho-so/${dossier.id}/soan`
  const form = 'application/x-www-form-urlencoded'
  expect((await raw(path, form, new Uint8Array([0x74, 0x3d, 0xff, 0xfe]))).status).toBe(422)
  expect((await raw(path, form, 'title=%FF%FE')).status).toBe(422)
  expect((await raw(path, 'application/json', '{}')).status).toBe(422)
  expect((await raw(path, form, `title=${'a'.repeat(2_100_000)}`)).status).toBe(422)
  const files = `/ho-so/${dossier.id}/tep`
  expect((await raw(files, form, 'tep=x')).status).toBe(422)
  expect((await raw(files, 'multipart/form-data', 'x')).status).toBe(422)
})

test('an upload that breaks off, is too large or has nothing in it keeps nothing', async () => {
  const { dossier, raw, client } = await writing()
  const path = `/ho-so/${dossier.id}/tep`
  const head =
    '--b\r\ncontent-disposition: form-data; name="tep"; filename="a.pdf"\r\n\r\n%PDF-1.7 half of it'
  expect((await raw(path, 'multipart/form-data; boundary=b', head)).status).toBe(422)
  const large = new FormData()
  large.set('tep', new File([`%PDF-1.7${' '.repeat(150_000)}`], 'lớn.pdf'))
  const answer = await client.send(path, large)
  expect(answer.status).toBe(422)
  expect(answer.words).toContain('Tệp “lớn.pdf” lớn quá 100 kB.')
  const none = new FormData()
  none.set('caption', 'không có tệp')
  expect((await client.send(path, none)).words).toContain('Chưa chọn tệp nào.')
  const mixed = new FormData()
  mixed.append('tep', new File(['%PDF-1.7 tốt'], 'tốt.pdf'))
  mixed.append('tep', new File([''], 'rỗng.pdf'))
  const partly = await client.send(path, mixed)
  expect(partly.words).toContain('Tệp “rỗng.pdf” rỗng (0 byte).')
  expect(partly.words).toContain('1 tệp còn lại đã được lưu.')
  expect((await dossier.now()).files.map(({ name }) => name)).toEqual(['tốt.pdf'])
})

test('odd ids and pages in an address are pages that do not exist', async () => {
  const { client, dossier } = await writing()
  for (const path of [
    '/ho-so/abc',
    '/ho-so/0',
    '/ho-so/-1',
    '/ho-so/99999999999999999999',
    '/ho-so/1e3',
    `/ho-so/${dossier.id}/lan-nop/1`,
    `/ho-so/${dossier.id}/tep/7`,
    `/ho-so/${dossier.id}/don.pdf?lan=9`,
  ])
    expect((await client.get(path)).status, path).toBe(404)
  expect((await client.get('/ho-so?trang=-5&sap=xyz&trang-thai=zzz&nam=1&tim=%25_%5C')).status).toBe(200)
  expect((await client.get('/ho-so?trang=999999')).status).toBe(200)
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('without script, a row is added and taken away by the form itself', async () => {
  const { client, dossier, tag } = await writing()
  const added = await client.post(`/ho-so/${dossier.id}/soan`, {
    version: await tag(),
    sections: 'participants',
    participantsAct: 'them',
    'participants.0.fullName': 'Hoàng Thị Tý',
    'participants.0.supportWork': 'Gom vật liệu',
  })
  expect(added.html).toContain('name="participants.1.fullName"')
  const removed = await client.post(`/ho-so/${dossier.id}/soan`, {
    version: await tag(),
    sections: 'participants',
    participantsAct: 'bo-0',
    'participants.0.fullName': 'Hoàng Thị Tý',
    'participants.0.supportWork': 'Gom vật liệu',
    'participants.1.fullName': 'Lê Văn Tám',
    'participants.1.supportWork': 'Đo đếm',
  })
  expect(removed.status).toBe(200)
  expect((await dossier.now()).participants.map(({ fullName }) => fullName)).toEqual(['Lê Văn Tám'])
})
