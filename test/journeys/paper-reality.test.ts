import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { paperCopiesOf } from '#app/records/intake/paper-copies.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildAccount } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'
import { plainDocx } from '#test/builders/zip.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-06-03T02:00:00Z' })
const site = testSite(tools)
await buildInstallation(tools)
const programmeId = await buildProgramme(tools)
const office = await signInAs(site, tools, await buildAccount(tools, { roles: ['office'] }))

const threePages = await PDFDocument.create()
for (const words of ['one', 'two', 'three']) threePages.addPage().drawText(`Page ${words}`)
const damaged = new TextEncoder().encode('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
const { id } = await buildDossier(tools, {
  state: 'accepted',
  programmeId,
  files: [
    { name: 'Biên bản áp dụng.pdf', bytes: await threePages.save() },
    { name: 'Giấy xác nhận.docx', bytes: plainDocx() },
    { name: 'Tệp hỏng.pdf', bytes: damaged },
  ],
})

test('the clerk opens a copy by its code, hands it out, sees it overdue, prints the slip and labels', async () => {
  const [copy, other] = await paperCopiesOf(db, id)
  const code = copy?.code ?? ''
  const page = await office.get(`/ban-giay/${code}`)
  expect(page.words).toContain('Lưu tại cơ quan')
  const chosen = { ban: String(copy?.id) }
  const empty = await office.post('/ban-giay', { ...chosen, ve: code, viec: 'giao', 'nguoi-giu': '' })
  expect(empty.status).toBe(422)
  expect(empty.words).toContain('Hãy ghi người hoặc đơn vị nhận.')
  const given = await office.post('/ban-giay', {
    ...chosen,
    ve: code,
    viec: 'giao',
    loai: 'member',
    'nguoi-giu': 'Lê Thu Hà',
    'hen-tra': '03/06/2024',
  })
  expect(given.at).toBe(`/ban-giay/${code}`)
  expect(given.words).toContain('Lê Thu Hà, hẹn trả 03/06/2024')
  const slip = /href="(\/phieu-giao-nhan\/[^"]+)"/.exec(given.html)?.[1] ?? ''
  const [paper] = await readPdf((await office.get(slip)).bytes)
  expect(paper?.text).toContain('giao cho Lê Thu Hà 01 bản giấy')
  expect(paper?.text).toContain(code)
  const word = await office.get(slip.replace('.pdf', '.docx'))
  expect(word.headers.get('content-type')).toContain('wordprocessingml')

  const labels = await office.post('/ban-giay/nhan', { ban: [String(copy?.id), String(other?.id)] })
  const [sheet] = await readPdf(labels.bytes)
  expect(sheet?.text).toContain(code)
  expect(sheet?.text).toContain('Bản số 2')

  const list = await office.get('/ban-giay?tinh-trang=dang-giao')
  expect(list.words).toContain(code)
  expect(list.words).not.toContain(other?.code)
})

test('a bundle holds cover, index, the đơn and every file, and says of what cannot be bound that it is printed apart', async () => {
  const answer = await office.get(`/ho-so/${id}/bo-ho-so.pdf?ban=3`)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const pages = await readPdf(answer.bytes)
  expect(pages[0]?.text).toContain('BỘ HỒ SƠ SÁNG KIẾN')
  expect(pages[0]?.text).toContain('Bản số 3')
  expect(pages[1]?.text).toContain('MỤC LỤC')
  const text = pages.map((page) => page.text)
  for (const word of ['one', 'two', 'three'])
    expect(text.some((page) => page.includes(`Page ${word}`))).toBe(true)
  const apart = text.filter((page) => page.includes('không ghép được'))
  expect(apart.map((page) => /Giấy xác nhận\.docx|Tệp hỏng\.pdf/.exec(page)?.[0])).toEqual([
    'Giấy xác nhận.docx',
    'Tệp hỏng.pdf',
  ])
  const total = pages.length - 2
  expect(text.at(-1)).toContain(`Trang ${total}/${total}`)
  const begins = text.findIndex((page) => page.includes('Page one')) - 1
  expect(pages[1]?.text).toMatch(new RegExp(`2 Biên bản \\S+ \\S+ ?\\S* ${begins} 3 Giấy xác nhận`))
})

test('who may not read the dossier gets no bundle, who is not of the office no register', async () => {
  const stranger = await signInAs(site, tools, await buildAccount(tools, { roles: ['author'] }))
  expect((await stranger.get(`/ho-so/${id}/bo-ho-so.pdf`)).status).toBe(404)
  expect((await stranger.get('/ban-giay')).status).toBe(403)
  expect(await findBrokenInvariants(db)).toEqual([])
})
