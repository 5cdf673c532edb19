import { expect, test } from 'vitest'
import { links } from '#app/pages/links.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildAccount, buildActor, buildUnit } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-07-01T02:00:00Z' })
await buildInstallation(tools)
const site = testSite(tools)
const programmeId = String(await buildProgramme(tools))
const unitId = await buildUnit(tools, { name: 'UBND xã Yên Sơn', shortName: 'Yên Sơn' })
await buildAccount(tools, {
  fullName: 'Tạ Thị Ngân',
  email: 'ngan@example.vn',
  roles: [{ role: 'unit-clerk', unitId }],
})
const office = await signInAs(site, tools, (await buildActor(tools, { roles: ['office'] })).personId)

test('the public page shows the targets only while the office has switched that on, and never a name', async () => {
  const publicWords = async () => (await (await site.request('http://khoi-nguon.test/')).text()).normalize()
  expect(await publicWords()).not.toContain('Kết quả tham gia')
  await office.post(links.urgingSetting(), {
    'ke-hoach': programmeId,
    'ngay-nhac': '7, 1',
    'cong-khai': 'on',
  })
  expect(await publicWords()).toContain('Kết quả tham gia')
  expect(await publicWords()).not.toContain('Yên Sơn')
  await office.post(links.urgingSetting(), { 'ke-hoach': programmeId, 'ngay-nhac': '7, 1' })
  expect(await publicWords()).not.toContain('Kết quả tham gia')
})

test('days that are no numbers are refused and what was typed stays', async () => {
  const answer = await office.post(links.urgingSetting(), {
    'ke-hoach': programmeId,
    'ngay-nhac': 'bảy, 400',
  })
  expect(answer.status).toBe(422)
  expect(answer.words).toContain('Mỗi mốc nhắc là số ngày từ 0 đến 90')
  expect(answer.html).toContain('value="bảy, 400"')
})

test('from the units that are missing to the letter on paper: nothing goes out before the preview is confirmed', async () => {
  const form = await office.get(links.newUrgingLetter())
  expect(form.words).toContain('UBND xã Yên Sơn')
  const draft = {
    dot: 'dot-2',
    han: '09/07/2024',
    'noi-dung': 'Đề nghị đăng ký sáng kiến.',
    'don-vi': String(unitId),
  }
  const bad = await office.post(links.previewUrgingLetter(), { ...draft, han: '31/02/2024' })
  expect([bad.status, bad.words.includes('dạng dd/mm/yyyy')]).toEqual([422, true])
  const preview = await office.post(links.previewUrgingLetter(), draft)
  expect(preview.words).toContain('Sẽ gửi đến 1 đơn vị: 1 thông báo, trong đó 1 thư điện tử.')
  expect(preview.words).toContain('Tạ Thị Ngân')
  expect(await db.selectFrom('message').select('id').execute()).toEqual([])

  const khoa = /name="khoa" value="([^"]+)"/.exec(preview.html)?.[1] ?? ''
  const sent = await office.post(links.sendUrgingLetter(), { ...draft, khoa })
  await office.post(links.sendUrgingLetter(), { ...draft, khoa })
  expect(sent.words).toContain('1 đơn vị, 1 người nhận')
  expect((await db.selectFrom('message').select('id').execute()).length).toBe(1)
  expect((await office.get(links.urging())).words).toContain('Công văn đôn đốc Đợt II')
  const paper = await office.get(links.urgingLetterPaper(1))
  expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect((await office.get(links.asWord(links.urgingLetterPaper(1)))).status).toBe(200)
})
