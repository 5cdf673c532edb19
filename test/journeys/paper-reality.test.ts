import { PDFDocument } from '@cantoo/pdf-lib'
import { unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { bindWaitingBundles } from '#app/casework/dossier/bind-waiting-bundles.ts'
import { attachMail } from '#app/casework/intake/attach-mail.ts'
import { checkDossier } from '#app/casework/intake/check-dossier.ts'
import { receiveDossiers } from '#app/casework/intake/receive-dossiers.ts'
import { takeMail } from '#app/casework/intake/take-mail.ts'
import { checkPoints } from '#app/domain/intake/check-points.ts'
import { paperCopiesOf } from '#app/records/intake/paper-copies.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import { buildCouncil, buildScoring } from '#test/builders/council.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, worked } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildLetter } from '#test/builders/letters.ts'
import { buildAccount, buildActor } from '#test/builders/people.ts'
import { turnedJpeg, uprightGif, uprightWebp } from '#test/builders/pictures.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'
import { plainDocx } from '#test/builders/zip.ts'

// Every bundle is bound in a process of its own.
vi.setConfig({ testTimeout: 60_000 })

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-06-03T02:00:00Z' })
const site = testSite(tools)
await buildInstallation(tools)
const programmeId = await buildProgramme(tools)
const office = await signInAs(site, tools, await buildAccount(tools, { roles: ['office'] }))

const threePages = await PDFDocument.create()
for (const words of ['one', 'two', 'three']) threePages.addPage().drawText(`Page ${words}`)
const damaged = new TextEncoder().encode('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
async function lockedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage().drawText('Secret')
  pdf.encrypt({ userPassword: 'mat-khau', ownerPassword: 'chu' })
  return pdf.save({ useObjectStreams: false })
}
const { id } = await buildDossier(tools, {
  state: 'accepted',
  programmeId,
  files: [
    { name: 'Biên bản áp dụng.pdf', bytes: await threePages.save() },
    { name: 'Giấy xác nhận.docx', bytes: plainDocx() },
    { name: 'Tệp hỏng.pdf', bytes: damaged },
    { name: 'Ảnh đứng.jpg', bytes: turnedJpeg },
    { name: 'Ảnh chụp màn hình.webp', bytes: uprightWebp },
    { name: 'Sơ đồ.gif', bytes: uprightGif },
    { name: 'Bản có mật khẩu.pdf', bytes: await lockedPdf() },
    { name: 'Ảnh hỏng.gif', bytes: uprightGif.subarray(0, 20) },
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

  // Marks need not be typed, for the holder nor for the title.
  for (const find of ['le thu ha', 'LÊ THU', 'so theo doi ho so'])
    expect((await office.get(`/ban-giay?tim=${encodeURIComponent(find)}`)).words).toContain(code)
  expect((await office.get('/ban-giay?tim=le+thi+khac')).words).not.toContain(code)
  const lose = {
    ban: [String(copy?.id), String(other?.id)],
    viec: 'mat',
    'ly-do': 'Thất lạc khi chuyển phòng',
  }
  const unsure = await office.post('/ban-giay', lose)
  expect(unsure.status).toBe(422)
  expect(unsure.words).toContain('đánh dấu xác nhận')
  expect((await paperCopiesOf(db, id)).map(({ state }) => state)).not.toContain('lost')

  const list = await office.get('/ban-giay?tinh-trang=dang-giao')
  expect(list.words).toContain(code)
  expect(list.words).not.toContain(other?.code)
  await office.post('/ban-giay', { ...lose, 'xac-nhan': 'on' })
  expect((await office.get('/ban-giay?tinh-trang=mat')).words).toContain(other?.code)
})

const unbindable = ['Giấy xác nhận.docx', 'Tệp hỏng.pdf', 'Bản có mật khẩu.pdf', 'Ảnh hỏng.gif']

test('a bundle holds cover, index, trích tờ trình, the đơn and every file; what cannot be bound is named and printed apart', async () => {
  const pages = await readPdf((await office.get(`/ho-so/${id}/bo-ho-so.pdf`)).bytes)
  expect(pages[0]?.text).toContain('BỘ HỒ SƠ SÁNG KIẾN')
  expect(pages[0]?.text).not.toContain('Bản số')
  expect(pages[1]?.text).toContain('MỤC LỤC')
  const text = pages.map((page) => page.text)
  expect(text[2]).toContain('TRÍCH TỜ TRÌNH')
  expect(text[2]).toContain('Sổ theo dõi hồ sơ một cửa')
  for (const word of ['one', 'two', 'three'])
    expect(text.some((page) => page.includes(`Page ${word}`))).toBe(true)
  const apart = text.filter((page) => page.includes('không ghép được'))
  expect(apart.map((page) => unbindable.find((name) => page.includes(name)))).toEqual(unbindable)
  for (const name of unbindable) expect(pages[1]?.text).toContain(name)
  expect(pages[1]?.text.match(/in riêng/g)).toHaveLength(unbindable.length)
  const total = pages.length - 2
  expect(text.at(-1)).toContain(`Trang ${total}/${total}`)
  // Each picture stands upright on a page of its own, the turned one too.
  const pictures = pages.filter(
    ({ runs }) => runs.length > 0 && runs.every(({ text: run }) => /Trang/.test(run)),
  )
  expect(pictures.map(({ width, height }) => height > width)).toEqual([true, true, true])
})

test('what comes by mail after the handing in stands apart from what was locked: on the files, for the council, in the bundle', async () => {
  const council = await buildCouncil(tools, { programmeId })
  const { id: dossierId } = await buildDossier(tools, { state: 'submitted', programmeId })
  const actor = await buildActor(tools, { roles: ['office'] })
  const pdf = await PDFDocument.create()
  pdf.addPage().drawText('Late evidence')
  const letter = buildLetter({
    subject: 'Bổ sung',
    messageId: 'them@a',
    attachments: [{ name: 'so-lieu.pdf', bytes: Buffer.from(await pdf.save()) }],
  })
  const arrived = await tools.files.receive(letter, 50_000_000)
  if (arrived === 'too-large') throw new Error('a letter is small')
  const { mailId } = await takeMail(tools, arrived, { by: actor.personId })
  await worked(attachMail(tools, actor, { mailId, dossierId, attachments: [1] }))
  const mark = 'Gửi thêm sau khi nộp'
  expect((await office.get(`/ho-so/${dossierId}/tep`)).words).toContain(mark)
  const pages = await readPdf((await office.get(`/ho-so/${dossierId}/bo-ho-so.pdf?so-ban=2`)).bytes)
  expect(pages.flatMap(({ text }) => /Bản số \d/.exec(text)?.[0] ?? [])).toEqual(['Bản số 1', 'Bản số 2'])
  expect(pages.at(-1)?.text).toBe(pages[pages.length / 2 - 1]?.text)
  expect(pages[1]?.text).toContain('gửi thêm sau khi nộp')
  expect(pages.some(({ text }) => text.includes('Late evidence'))).toBe(true)
  await worked(receiveDossiers(tools, actor, { dossierIds: [dossierId], paperCopies: 1 }))
  const items = checkPoints.map((point) => ({ point, verdict: 'met', note: 'Đã xem.' }) as const)
  const conclusion = { outcome: 'accepted', items, reason: '', supplementDue: null } as const
  await worked(checkDossier(tools, actor, { dossierId, version: 1, conclusion }))
  await buildScoring(tools, { council, dossierIds: [dossierId] })
  const member = await signInAs(site, tools, council.vice.personId)
  expect((await member.get(`/cham-diem/${dossierId}?muc=tep`)).words).toContain(mark)
})

test('the bundles of a selection are made by the job, once, and fetched as one zip; what failed is named', async () => {
  const page = await office.get('/in-bo-ho-so')
  expect(page.words).toContain('Sổ theo dõi hồ sơ một cửa')
  const none = await office.post('/in-bo-ho-so', { 'so-ban': '31' })
  expect(none.status).toBe(422)
  expect(none.words).toContain('Chưa chọn hồ sơ nào để in.')
  const run = await office.post('/in-bo-ho-so', { 'ho-so': String(id), 'so-ban': '2' })
  expect(run.words).toContain('Đang ghép')
  expect(run.headers.get('refresh')).toBe('3')
  const made = await Promise.all([bindWaitingBundles(tools), bindWaitingBundles(tools)])
  expect(made.map(({ bound }) => bound).sort()).toEqual([0, 1])
  const done = await office.get(run.at)
  expect(done.words).toContain('Đã ghép xong')
  expect(done.headers.get('refresh')).toBe(null)
  expect((await office.get('/thong-bao')).words).toContain('Đã ghép xong 1 bộ hồ sơ để in')
  const zip = unzipSync(new Uint8Array((await office.get(`${run.at}/bo-ho-so.zip`)).bytes))
  const code = (await paperCopiesOf(db, id))[0]?.dossierCode
  expect(Object.keys(zip)).toEqual([`Bộ hồ sơ ${code}.pdf`])
  const pages = await readPdf(Object.values(zip)[0] ?? new Uint8Array())
  expect(pages.filter(({ text }) => text.includes('BỘ HỒ SƠ SÁNG KIẾN'))).toHaveLength(2)
  tools.pass({ hours: 7 * 24 })
  const later = await signInAs(site, tools, await buildAccount(tools, { roles: ['office'] }))
  expect((await later.get(run.at)).words).toContain('đã được dọn')
  expect((await later.get(`${run.at}/bo-ho-so.zip`)).status).toBe(404)
})

test('who may not read the dossier gets no bundle, who is not of the office no register', async () => {
  const stranger = await signInAs(site, tools, await buildAccount(tools, { roles: ['author'] }))
  expect((await stranger.get(`/ho-so/${id}/bo-ho-so.pdf`)).status).toBe(404)
  expect((await stranger.get('/ban-giay')).status).toBe(403)
  expect(await findBrokenInvariants(db)).toEqual([])
})
