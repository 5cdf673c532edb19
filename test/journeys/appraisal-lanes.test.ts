import { expect, test } from 'vitest'
import { links } from '#app/pages/links.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildActor } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'
import preset from '../../programmes/tam-diep-2024.programme.json' with { type: 'json' }

const { db } = await freshDatabase()
const tools = testTools(db)
const site = testSite(tools)

test('the draft of a report is of the appraising office it was asked of, the second as well as the first', async () => {
  await buildInstallation(tools)
  const health = { name: 'Phòng Y tế', sectors: ['con-lai'], days: 10, notRecommended: 'held-back' }
  const programmeId = await buildProgramme(tools, {
    authority: { ...preset.authority, appraisers: [health] },
  })
  const office = await signInAs(site, tools, (await buildActor(tools, { roles: ['office'] })).personId)
  const headOf = async (lane: string) =>
    (await readPdf((await office.get(links.appraisalDraft(programmeId, lane))).bytes))[0]?.text ?? ''
  expect(await headOf('Phòng Y tế')).toContain('PHÒNG Y TẾ')
  expect(await headOf('Phòng Giáo dục và Đào tạo')).toContain('PHÒNG GIÁO DỤC VÀ ĐÀO TẠO')
})
