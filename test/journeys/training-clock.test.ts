import { expect, test } from 'vitest'
import { StartRefusal } from '#app/database/start-refusal.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import type { Tools } from '#app/tools.ts'
import { keepClock } from '#demo/clock.ts'
import { accounts } from '#demo/content/accounts.ts'
import { loadDemoYear } from '#demo/load.ts'
import { instantAt } from '#demo/local-time.ts'
import { openDemo } from '#demo/open-demo.ts'
import { browserLikeClient } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildPerson } from '#test/builders/people.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const machineNow = () => Temporal.Now.instant()
const said: string[] = []
const parts = { db, machineNow, say: (line: string) => said.push(line), isStopping: () => false }
const dawn = '2023-02-20T09:00'
const plan = '2024-03-15T08:00'

test('a real installation has no clock to move, no list of accounts, and the machine’s time', async () => {
  const real = await freshDatabase()
  const tools = testTools(real.db)
  await buildInstallation(tools)
  const client = browserLikeClient(testSite(tools))
  const page = await client.get('/dang-nhap')
  expect(page.words).not.toContain('Bản tập huấn')
  expect(page.words).not.toContain('Tài khoản tập huấn')
  const moved = await client.post('/tap-huan/moc', { moc: 'tong-ket', 'bat-dau-lai': 'co' })
  expect(moved.status).toBe(404)
  await expect(openDemo({ ...parts, db: real.db })).rejects.toThrow(StartRefusal)
  await expect(loadDemoYear(tools, { until: plan })).rejects.toThrow('is no demo')
})

test('the clock goes on from where it stood, moves ahead past what trainees changed, and back with all of it gone', {
  timeout: 300_000,
}, async () => {
  const before = testTools(db)
  await loadDemoYear(before, { until: dawn })
  await keepClock(db, { shownAt: instantAt(dawn), setAt: machineNow(), playedUntil: instantAt(dawn) })

  const demo = await openDemo(parts)
  const tools: Tools = { ...before, now: demo.now, machineNow, demo }
  await demo.begin(tools)
  const idle = async () => {
    while (demo.underWay() !== null) await new Promise((later) => setTimeout(later, 20))
  }
  const site = testSite(tools)
  const client = browserLikeClient(site)
  const page = await client.get('/dang-nhap')
  expect(page.words).toContain('Bản tập huấn')
  expect(page.words).toContain('09:00, 20/02/2023')
  for (const { roleLabel } of accounts) expect(page.words).toContain(roleLabel)

  for (const { login } of demo.accounts.toReversed()) {
    const fields = { 'ten-dang-nhap': login, 'mat-khau': demo.password, tiep: '/viec-hom-nay' }
    expect((await client.post('/dang-nhap', fields)).at, login).toBe('/viec-hom-nay')
  }

  // A trainee takes a school's people their roles: what it would have handed in is skipped and noted, the rest goes on.
  await db
    .updateTable('role_grant')
    .set({ valid_to: '2023-03-01' })
    .where('unit_id', '=', db.selectFrom('unit').select('id').where('code', '=', 'mn-tay-son'))
    .execute()
  await buildPerson(tools, { fullName: 'Người Học Việc' })
  const preparing = await client.post('/tap-huan/moc', { moc: 'ke-hoach', tiep: '/ho-so' })
  expect(preparing.status).toBe(503)
  expect(preparing.headers.get('refresh')).toBe('2')
  await idle()
  expect(demo.now().since(instantAt(plan)).total('seconds')).toBeLessThan(60)
  expect(said.some((line) => line.includes('bỏ qua') && line.includes('MNTS'))).toBe(true)
  expect(await certified()).toBe(13)
  expect(await findBrokenInvariants(db)).toEqual([])

  const asked = await client.post('/tap-huan/moc', { moc: 'ke-hoach', tiep: '/ho-so' })
  expect(asked.words).toContain('Mọi việc đã làm thử sẽ mất')
  expect(demo.underWay()).toBeNull()
  await client.post('/tap-huan/moc', { moc: 'ke-hoach', tiep: '/ho-so', 'bat-dau-lai': 'co' })
  await idle()
  const after = await client.get('/viec-hom-nay')
  expect(after.at).toBe('/viec-hom-nay')
  expect(after.words).toContain('08:00, 15/03/2024')
  const left = await db.selectFrom('person').select('id').where('full_name', '=', 'Người Học Việc').execute()
  expect(left).toEqual([])
  expect(await certified()).toBe(14)
  expect(await findBrokenInvariants(db)).toEqual([])
  await demo.close()
})

async function certified(): Promise<number> {
  const rows = await db.selectFrom('dossier').select('id').where('state', '=', 'certified').execute()
  return rows.length
}
