import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { links } from '#app/pages/links.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildActor } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { buildIssuedDecision, buildScoredYear } from '#test/builders/scored-year.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

// Two installations: a city below, a province above, each with a database and a file store of its own.
const below = testTools((await freshDatabase()).db, { at: '2024-06-03T02:00:00Z' })
const above = testTools((await freshDatabase()).db, { at: '2024-06-20T02:00:00Z' })
await buildInstallation(below)
await buildInstallation(above)
const year = await buildScoredYear(below, [['28', '27', '36']])
await buildIssuedDecision(below, year, { certificates: true })
const programmeId = await buildProgramme(above)
const [dossierId = 0] = year.dossierIds
const city = await signInAs(testSite(below), below, year.council.office.personId)
const province = await signInAs(
  testSite(above),
  above,
  (await buildActor(above, { roles: ['office'] })).personId,
)

const sent = await city.post(links.sendUp(dossierId))
const files = unzipSync(sent.bytes)
const receive = (bytes: Uint8Array) => {
  const body = new FormData()
  body.set('goi', new Blob([bytes.slice()]), 'goi.zip')
  return province.send(links.receivedPackages(), body)
}

test('the package reads without any program and names a digest for every file', () => {
  expect(sent.headers.get('content-type')).toBe('application/zip')
  const page = new TextDecoder().decode(files['index.html'])
  expect(page).toContain('Được công nhận cấp cơ sở tại')
  expect(page).toContain('812/QĐ-UBND')
  const sums = new TextDecoder().decode(files.SHA256SUMS)
  for (const name of Object.keys(files)) if (name !== 'SHA256SUMS') expect(sums).toContain(`  ${name}\n`)
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['quyet-dinh.pdf', 'giay-chung-nhan.pdf', 'goi.json']),
  )
})

test('above, whatever was changed, left out or added is named, and nothing of it is kept', async () => {
  const [facts = new Uint8Array()] = [files['goi.json']]
  const forged = {
    ...files,
    'goi.json': new TextEncoder().encode(new TextDecoder().decode(facts).replace('Xếp loại A', 'Xếp loại S')),
  }
  const without = Object.fromEntries(Object.entries(forged).filter(([name]) => name !== 'index.html'))
  const refused = await receive(zipSync({ ...without, 'them.txt': new Uint8Array([1]) }))
  expect(refused.status).toBe(422)
  for (const words of [
    'Tệp goi.json trong gói đã bị thay đổi',
    'Gói thiếu tệp index.html',
    'Gói có thêm tệp them.txt',
  ])
    expect(refused.words).toContain(words)
  expect((await receive(new TextEncoder().encode('không phải zip'))).words).toContain('không phải là gói')
  expect((await province.get(links.receivedPackages())).words).toContain('Chưa nhận gói nào')
})

test('whole, it is kept once, and the dossier begun from it says where it was recognised', async () => {
  const kept = await receive(sent.bytes)
  expect(kept.words).toContain('Mọi mã kiểm tra đều khớp')
  expect(kept.words).toContain('Đã được công nhận cấp cơ sở tại')
  expect(kept.words).toContain('công nhận sáng kiến 812')
  expect((await receive(sent.bytes)).words).toContain('Gói này đã được nhận')
  const id = Number(/goi-sang-kien\/(\d+)/.exec(kept.at)?.[1])
  expect((await province.post(links.takeUpPackage(id), { 'ke-hoach': '' })).status).toBe(422)
  const begun = await province.post(links.takeUpPackage(id), { 'ke-hoach': `${programmeId}:con-lai` })
  expect(begun.at).toMatch(/^\/ho-so\/\d+/)
  expect(begun.words).toContain('Đã lập hồ sơ từ gói. Chọn tác giả rồi nộp')
  expect(begun.words).toContain('Đã được công nhận cấp cơ sở tại')
  expect(begun.words).toContain('812/QĐ-UBND')
  const again = await province.post(links.takeUpPackage(id), { 'ke-hoach': `${programmeId}:con-lai` })
  expect(again.words).toContain('đã được lập thành hồ sơ')
  expect(await findBrokenInvariants(above.db)).toEqual([])
  expect(await findBrokenInvariants(below.db)).toEqual([])
})
