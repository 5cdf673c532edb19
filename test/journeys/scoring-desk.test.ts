import { beforeAll, expect, test } from 'vitest'
import { closeScoring } from '#app/casework/council/close-scoring.ts'
import { declareConflict } from '#app/casework/council/declare-conflict.ts'
import { endMember } from '#app/casework/council/end-member.ts'
import { reopenSheet } from '#app/casework/council/reopen-sheet.ts'
import { printSheetNumber } from '#app/domain/council/paper-sheet-number.ts'
import { links } from '#app/pages/links.ts'
import { sheetBy } from '#app/records/council/score-sheets.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { type BrowserLikeClient, signInAs } from '#test/builders/browser-like-client.ts'
import { buildClosedScoring, buildCouncil, buildScoring, buildSignedSheet } from '#test/builders/council.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { worked } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db)
const site = testSite(tools)
beforeAll(() => buildInstallation(tools))

const scores = (novelty: string, use: string, effect: string) => ({
  'diem.tinh-moi': novelty,
  'diem.kha-nang-ap-dung': use,
  'diem.hieu-qua': effect,
  'nhan-xet.hieu-qua': 'Có số liệu.',
})
async function sheetFields(client: BrowserLikeClient, dossierId: number) {
  const { html } = await client.get(links.sheet(dossierId))
  const value = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(html)?.[1] ?? ''
  return { version: value('version'), 'thang-diem': value('thang-diem') }
}
const formWith = (fields: Record<string, string>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test('a sheet saved on two devices is shown twice, and nothing is written over until its member says which', async () => {
  const { council, dossierIds } = await buildScoring(tools)
  const [dossierId = 0] = dossierIds
  const office = await signInAs(site, tools, council.chair.personId)
  const home = await signInAs(site, tools, council.chair.personId)
  const opened = await sheetFields(home, dossierId)
  await office.post(links.sheet(dossierId), { ...opened, ...scores('20', '20', '30') })
  const refused = await home.post(links.sheet(dossierId), { ...opened, ...scores('25', '20', '30') })
  expect(refused.status).toBe(422)
  expect(refused.words).toContain('Hai bản của phiếu này')
  expect(refused.words).toMatch(/Tính mới\s+Khác nhau\s+25\s+20/)
  const kept = async () => (await sheetBy(db, dossierId, (await council.memberOf(council.chair)).id))?.points
  expect(await kept()).toMatchObject({ 'tinh-moi': 2000 })
  const seen = /name="thay-ban"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="thay-ban"/.exec(refused.html)
  await home.post(links.sheet(dossierId), {
    ...opened,
    ...scores('25', '20', '30'),
    'thay-ban': seen?.[1] ?? seen?.[2] ?? '',
  })
  expect(await kept()).toMatchObject({ 'tinh-moi': 2500 })
})

test('what is sent after the closing, after the own signature or after the seat ended stays to be read', async () => {
  const { id, council, dossierIds } = await buildScoring(tools)
  const [dossierId = 0] = dossierIds
  const [chair, vice] = [
    await signInAs(site, tools, council.chair.personId),
    await signInAs(site, tools, council.vice.personId),
  ]
  const opened = await sheetFields(chair, dossierId)
  const viceOpened = await sheetFields(vice, dossierId)
  for (const member of council.members) await buildSignedSheet(tools, member, dossierId)
  const signedMeanwhile = await chair.post(links.signSheet(dossierId), {
    ...opened,
    ...scores('11,5', '20', '30'),
  })
  expect([signedMeanwhile.status, signedMeanwhile.words.includes('chưa được ghi')]).toEqual([422, true])
  expect(signedMeanwhile.words).toContain('11,5')
  await worked(closeScoring(tools, council.secretary, { scoringId: id }))
  const late = await vice.post(links.signSheet(dossierId), { ...viceOpened, ...scores('12,5', '20', '30') })
  expect([late.status, late.words.includes('Kỳ chấm đã khóa lúc')]).toEqual([422, true])
  expect(late.words).toContain('12,5')
})

test('a member removed while scoring can save and sign no more', async () => {
  const { council, dossierIds } = await buildScoring(tools)
  const [dossierId = 0] = dossierIds
  const vice = await signInAs(site, tools, council.vice.personId)
  const opened = await sheetFields(vice, dossierId)
  const { id: memberId } = await council.memberOf(council.vice)
  await worked(
    endMember(tools, council.office, { councilId: council.id, memberId, reason: 'Chuyển công tác.' }),
  )
  const answer = await vice.post(links.signSheet(dossierId), { ...opened, ...scores('12', '20', '30') })
  expect([403, 404]).toContain(answer.status)
  expect(await sheetBy(db, dossierId, memberId)).toBeNull()
})

test('the own scores of other dossiers stand beside each criterion; never another member’s', async () => {
  const { council, dossierIds } = await buildScoring(tools, { dossiers: 2 })
  const [first = 0, second = 0] = dossierIds
  await buildSignedSheet(tools, council.chair, first, ['17,5', '20', '30'])
  await buildSignedSheet(tools, council.vice, first, ['3,5', '20', '30'])
  const chair = await signInAs(site, tools, council.chair.personId)
  const desk = await chair.get(links.sheet(second))
  expect(desk.words).toContain('Tôi đã cho 1 hồ sơ khác: 17,5')
  expect(desk.words).not.toContain('3,5')
})

test('the list begins with what has no sheet yet, and finds by words and by the state of the sheet', async () => {
  const { council, dossierIds } = await buildScoring(tools, { dossiers: 3 })
  const [first = 0, second = 0] = dossierIds
  const chair = await signInAs(site, tools, council.chair.personId)
  await buildSignedSheet(tools, council.chair, first)
  await chair.post(links.sheet(second), {
    ...(await sheetFields(chair, second)),
    'diem.tinh-moi': '20',
  })
  const { words } = await chair.get(links.scoringDesk())
  const at = (title: string) => words.indexOf(title)
  expect(at('Sáng kiến thứ 3')).toBeLessThan(at('Sáng kiến thứ 2'))
  expect(at('Sáng kiến thứ 2')).toBeLessThan(at('Sáng kiến thứ 1'))
  const drafts = await chair.get(`${links.scoringDesk()}?phieu=draft`)
  expect([drafts.words.includes('Sáng kiến thứ 2'), drafts.words.includes('Sáng kiến thứ 3')]).toEqual([
    true,
    false,
  ])
  expect((await chair.get(`${links.scoringDesk()}?tim=sang kien thu 1`)).words).not.toContain(
    'Sáng kiến thứ 2',
  )
})

test('every signed version can be compared by its owner, after the closing by the council; not by who is in conflict', async () => {
  const council = await buildCouncil(tools, { size: 4 })
  const scoring = await buildScoring(tools, { council })
  const [dossierId = 0] = scoring.dossierIds
  await buildSignedSheet(tools, council.secretary, dossierId, ['3', '20', '30'])
  const member = await council.memberOf(council.secretary)
  const sheet = await sheetBy(db, dossierId, member.id)
  const sheetId = sheet?.id ?? 0
  await worked(reopenSheet(tools, council.chair, { sheetId, reason: 'Gõ nhầm 3 thay vì 23.' }))
  await buildSignedSheet(tools, council.secretary, dossierId, ['23', '20', '30'])
  const versions = links.reopenSheet(scoring.id, member.id, sheetId)
  const [owner, chair, vice] = [
    await signInAs(site, tools, council.secretary.personId),
    await signInAs(site, tools, council.chair.personId),
    await signInAs(site, tools, council.vice.personId),
  ]
  const seen = await owner.get(versions)
  expect(seen.words).toContain('lý do: Gõ nhầm 3 thay vì 23.')
  expect(seen.words).toMatch(/Tính mới\s+Khác nhau\s+3\s+23/)
  expect((await chair.get(versions)).status).toBe(404)
  await buildClosedScoring(tools, scoring)
  expect((await chair.get(versions)).words).toContain('Khác nhau')
  await worked(declareConflict(tools, council.vice, { dossierId, kind: 'kin', note: 'Em của tác giả.' }))
  expect((await vice.get(versions)).status).toBe(404)
})

test('a paper goes its way by its number: printed, keyed in, read once more by another, counted', async () => {
  const { id, council, dossierIds } = await buildScoring(tools)
  const [dossierId = 0] = dossierIds
  const member = await council.memberOf(council.chair)
  const number = printSheetNumber({ dossierId, memberId: member.id })
  const [secretary, office, chair] = [
    await signInAs(site, tools, council.secretary.personId),
    await signInAs(site, tools, council.office.personId),
    await signInAs(site, tools, council.chair.personId),
  ]
  const blanks = await readPdf((await secretary.get(links.blankSheets(id, member.id))).bytes)
  expect(blanks.map(({ text }) => text).join(' ')).toContain(`Số phiếu: ${number}`)
  expect((await chair.get(links.paperSheet(number))).at).toBe(links.sheet(dossierId))
  const mistyped = await secretary.get(`${links.findPaperSheet()}?so=${number.slice(0, -1)}x`)
  expect([mistyped.status, mistyped.words.includes('Không đọc được số phiếu')]).toEqual([422, true])
  const scanned = `${links.findPaperSheet()}?so=${encodeURIComponent(`http://khoi-nguon.test/phieu-giay/${number}`)}`
  expect((await secretary.get(scanned)).at).toBe(links.paperSheet(number))

  const paper = { ...scores('24,5', '20', '30'), 'tong-ghi': '75' }
  const wrongSum = await secretary.send(links.paperSheet(number), formWith(paper))
  expect(wrongSum.status).toBe(422)
  expect(wrongSum.words).toContain('Tổng ghi trên phiếu là 75, nhưng cộng các điểm trên phiếu được 74,5')
  const keyed = await secretary.send(links.paperSheet(number), formWith({ ...paper, 'tong-ghi': '74,5' }))
  expect(keyed.words).toContain('chờ người thứ hai xác nhận')

  expect((await office.get(links.today())).words).toMatch(/Phiếu chấm giấy chờ xác nhận.*?\s1\s/)
  expect((await office.get(links.findPaperSheet())).words).toContain(number)
  const confirming = links.paperSheetAct(number, 'xac-nhan')
  const reading = { ...scores('24,5', '20', '31'), 'tong-ghi': '75,5', 'da-doi-chieu': 'on' }
  expect((await secretary.post(confirming, reading)).words).toContain('nên không xác nhận được')
  const first = await office.get(links.paperSheet(number))
  expect(first.html).not.toContain('24,5')
  const differing = await office.post(confirming, reading)
  expect(differing.words).toMatch(/Hiệu quả, lợi ích thiết thực\s+30\s+31/)
  expect(differing.words).toMatch(/Tổng điểm ghi trên phiếu\s+74,5\s+75,5/)
  await office.post(confirming, { ...reading, 'diem.hieu-qua': '30', 'tong-ghi': '74,5' })
  expect((await sheetBy(db, dossierId, member.id))?.total).toBe(7450)
  expect((await chair.get(links.sheet(dossierId))).words).toContain('được nhập từ phiếu giấy')
})

test('after all this the records hold together', async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
})
