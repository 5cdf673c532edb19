import { expect, test } from 'vitest'
import { reportDifficulty } from '#app/casework/registration/report-difficulty.ts'
import { links } from '#app/pages/links.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { worked } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildActor } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db)
const site = testSite(tools)

test('what one person reports the office answers; others do not see it, the public reads the question without a name', async () => {
  await buildInstallation(tools)
  const programmeId = await buildProgramme(tools)
  const [teacher, other, officer] = [
    await buildActor(tools, { fullName: 'Hoàng Thị Mơ', roles: ['author'] }),
    await buildActor(tools, { roles: ['author'] }),
    await buildActor(tools, { roles: ['office'] }),
  ]
  const text = 'Chưa rõ cách ghi tỷ lệ đóng góp'
  const { id } = await worked(
    reportDifficulty(tools, teacher, { programmeId, unitId: null, topic: 'form', text, file: null }),
  )
  expect((await (await signInAs(site, tools, other.personId)).get(links.difficulty(id))).status).toBe(404)
  const office = await signInAs(site, tools, officer.personId)
  expect((await office.get(links.difficulties())).words).toContain(text)
  const refused = await office.post(links.answerDifficulty(id), { act: 'tra-loi', 'tra-loi': '' })
  expect([refused.status, refused.words.includes('Chưa viết câu trả lời')]).toEqual([422, true])
  await office.post(links.answerDifficulty(id), {
    act: 'tra-loi',
    'tra-loi': 'Ghi theo phần việc, cộng đủ 100%.',
    'cong-khai': 'on',
    'cau-hoi': 'Tỷ lệ đóng góp ghi thế nào?',
  })
  const own = await (await signInAs(site, tools, teacher.personId)).get(links.difficulty(id))
  expect(own.words).toContain('Ghi theo phần việc, cộng đủ 100%.')
  const home = await (await site.request('http://127.0.0.1/')).text()
  expect(home).toContain('Tỷ lệ đóng góp ghi thế nào?')
  expect(home).not.toContain('Hoàng Thị Mơ')
})
