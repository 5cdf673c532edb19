import { expect, test } from 'vitest'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { plansOfUnit, unitPlansInForce } from '#app/records/registration/unit-plans.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildActor, buildUnit } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-06-03T02:00:00Z' })
await buildInstallation(tools)
const site = testSite(tools)
const programmeId = await buildProgramme(tools)
const ward = await buildUnit(tools, { name: 'UBND phường Bắc Sơn' })
const other = await buildUnit(tools, { name: 'UBND phường Nam Sơn' })
const clerk = await signInAs(
  site,
  tools,
  (await buildActor(tools, { roles: [{ role: 'unit-clerk', unitId: ward }] })).personId,
)
const stranger = await signInAs(
  site,
  tools,
  (await buildActor(tools, { roles: [{ role: 'unit-clerk', unitId: other }] })).personId,
)
const office = await signInAs(site, tools, (await buildActor(tools, { roles: ['office'] })).personId)

const written = {
  unit: String(ward),
  plan: String(programmeId),
  version: '0',
  lastDay: '30/06/2024',
  target: '3',
  reformTarget: '2',
  priorities: 'Cải cách thủ tục ở bộ phận một cửa',
  'tasks.0.work': 'Tổng hợp, rà soát hồ sơ',
  'tasks.0.who': 'Văn phòng',
  'tasks.0.until': '02/07/2024',
}
const signing = { signedOn: '03/06/2024', signerName: 'Trần Văn Minh', signerTitle: 'CHỦ TỊCH' }
const latest = async () => (await plansOfUnit(db, programmeId, ward))[0]

test('an internal deadline after the round’s is refused with what was typed kept; the round’s own last day is not', async () => {
  const late = await clerk.post('/ke-hoach-don-vi', { ...written, lastDay: '10/07/2024' })
  expect(late.status).toBe(422)
  expect(late.words).toContain('Hạn nội bộ muộn hơn hạn của Đợt II')
  expect(late.html).toContain('Tổng hợp, rà soát hồ sơ')
  expect(await latest()).toBeUndefined()
  // The round closes before 10/07, so all of 09/07 is still inside it.
  expect((await clerk.post('/ke-hoach-don-vi', { ...written, lastDay: '09/07/2024' })).words).toContain(
    'Đã lưu dự thảo',
  )
  expect(await latest()).toMatchObject({ state: 'draft', target: 3 })
})

test('a draft that somebody else saved since is not written over', async () => {
  const tag = String((await latest())?.tag)
  await clerk.post('/ke-hoach-don-vi', { ...written, version: tag })
  expect((await clerk.post('/ke-hoach-don-vi', { ...written, version: tag })).status).toBe(422)
})

test('what is issued is frozen, printed as issued, used by the desk and found by reminders', async () => {
  const draft = await latest()
  const act = { id: String(draft?.id), unit: String(ward), version: String(draft?.tag), ...signing }
  expect((await clerk.post('/ke-hoach-don-vi/ban-hanh', act)).status).toBe(422)
  expect(await unitPlansInForce(db, programmeId)).toEqual([])
  const issued = await clerk.post('/ke-hoach-don-vi/ban-hanh', { ...act, number: '12/KH-UBND' })
  expect(issued.words).toContain('Đã ban hành kế hoạch')
  const inForce = await unitPlansInForce(db, programmeId)
  expect(inForce.map(({ unitId, lastDay }) => [unitId, String(lastDay)])).toEqual([[ward, '2024-06-30']])
  const desk = (await clerk.get('/don-vi')).words
  expect(desk).toContain('Hạn nội bộ của đơn vị')
  expect(desk).toContain('Chỉ tiêu đơn vị tự đặt')
  await db.updateTable('unit').set({ name: 'UBND phường Khác' }).where('id', '=', ward).execute()
  const paper = await composed(draft?.id ?? 0)
  expect(paper).toContain('PHƯỜNG BẮC SƠN')
  expect(paper).toContain('12/KH-UBND')
  expect((await office.get('/ke-hoach-don-vi/tat-ca')).words).toContain('Số 12/KH-UBND')
  expect((await stranger.get(`/ke-hoach-don-vi/${draft?.id}/ke-hoach.pdf`)).status).toBe(404)
})

test('a changed plan is a new version; the issued one stays in force until that is issued', async () => {
  await clerk.post('/ke-hoach-don-vi', { ...written, target: '5' })
  expect(await latest()).toMatchObject({ version: 2, state: 'draft', target: 5 })
  expect((await unitPlansInForce(db, programmeId))[0]).toMatchObject({ version: 1, target: 3 })
})

test('the records are sound', async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
})

async function composed(id: number): Promise<string> {
  const answer = await clerk.get(`/ke-hoach-don-vi/${id}/ke-hoach.pdf`)
  expect(answer.status).toBe(200)
  return (await readPdf(answer.bytes)).map(({ text }) => text).join(' ')
}
