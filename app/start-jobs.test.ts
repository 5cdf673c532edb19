import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { openDatabase, withClient } from '#app/database/connect.ts'
import { openWorkQueue } from '#app/records/foundation/work-queue.ts'
import { startJobs } from '#app/start-jobs.ts'
import { untilItWorks } from '#app/until-it-works.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { onDatabase } from '#test/builders/test-server.ts'
import { testTools } from '#test/builders/tools.ts'
import type { BackgroundJob } from './jobs.ts'

const { db, pool, place } = await freshDatabase()
const tools = testTools(db)
const patience = { timeout: 20_000 }
const opened: ReturnType<typeof openWorkQueue>[] = []
afterAll(async () => {
  for (const queue of opened) await queue.stop()
})

/** One process of several on the same database. */
async function node(jobs: readonly BackgroundJob[]) {
  const queue = openWorkQueue(pool)
  opened.push(queue)
  await startJobs(queue, jobs, tools, { pollSeconds: 0.5 })
  return { ...queue, boss: await queue.ready() }
}

const every = { everyMinutes: 30 } as const

test('two nodes never run the same job at once, and what is asked meanwhile is not run twice', async () => {
  let running = 0
  let most = 0
  let ended = 0
  const job: BackgroundJob = {
    name: 'slow',
    when: every,
    async run() {
      running++
      most = Math.max(most, running)
      await wait(1_500)
      running--
      ended++
    },
  }
  const one = await node([job])
  const other = await node([job])
  await Promise.all([one.boss.send('job-slow'), other.boss.send('job-slow'), other.boss.send('job-slow')])
  await vi.waitFor(() => expect(running).toBe(1), patience)
  expect(await other.boss.send('job-slow')).toBe(null)
  await vi.waitFor(() => expect(ended).toBe(1), patience)
  await wait(1_500)
  expect([most, ended]).toEqual([1, 1])
})

test('what a node left in the middle when it died is done by another', async () => {
  const ran = vi.fn(async () => {})
  const died = openWorkQueue(pool)
  opened.push(died)
  const { boss } = await node([{ name: 'left', when: every, run: async () => {} }])
  await boss.offWork('job-left')
  await boss.send('job-left', null, { retryDelay: 0, retryBackoff: false })
  expect((await boss.fetch('job-left')).length).toBe(1)
  await pool.query(
    `update pgboss.job set heartbeat_on = now() - interval '10 minutes' where name = 'job-left'`,
  )
  const survivor = await node([{ name: 'left', when: every, run: ran }])
  await survivor.boss.supervise('job-left')
  await vi.waitFor(() => expect(ran).toHaveBeenCalledTimes(1), patience)
})

test('a time that passed while every node was off is made up for once', async () => {
  const ran = vi.fn(async () => {})
  const job: BackgroundJob = { name: 'daily', when: { daily: '07:00' }, run: ran }
  for (const queue of opened.splice(0)) await queue.stop()
  const before = await node([job])
  await before.stop()
  await pool.query(`update pgboss.version set cron_on = now() - interval '3 days'`)
  await pool.query(`update pgboss.schedule set created_on = now() - interval '9 days'`)
  await node([job])
  await vi.waitFor(() => expect(ran).toHaveBeenCalledTimes(1), patience)
})

test('stopping waits for the job that runs', async () => {
  let hasEnded = false
  const { boss, stop } = await node([
    {
      name: 'last',
      when: every,
      async run() {
        await wait(1_000)
        hasEnded = true
      },
    },
  ])
  await boss.send('job-last')
  await vi.waitFor(async () => expect((await boss.findJobs('job-last'))[0]?.state).toBe('active'), patience)
  await stop()
  expect(hasEnded).toBe(true)
})

test('a job that is no longer on the list is no longer called', async () => {
  await node([{ name: 'gone', when: every, run: async () => {} }])
  const { boss } = await node([{ name: 'kept', when: { daily: '06:30' }, run: async () => {} }])
  const schedules = await boss.getSchedules()
  expect(schedules.map(({ name, cron, timezone }) => [name, cron, timezone])).toEqual([
    ['job-kept', '30 6 * * *', 'Asia/Ho_Chi_Minh'],
  ])
})

test('a database that is away while the jobs begin is waited for, and then every job is called once', async () => {
  const elsewhere = onDatabase(place, 'postgres')
  const later = `later_${randomBytes(5).toString('hex')}`
  const away = openDatabase(onDatabase(place, later), { connections: 2 })
  const queue = openWorkQueue(away.pool)
  opened.push(queue)
  const ran = vi.fn(async () => {})
  const jobs: readonly BackgroundJob[] = [{ name: 'waiting', when: every, run: ran }]
  const isStopping = () => false
  const begun = untilItWorks(() => startJobs(queue, jobs, tools, { pollSeconds: 0.5 }), isStopping)
  await wait(400)
  await withClient(elsewhere, (client) => client.query(`create database ${later}`))
  await begun
  await (await queue.ready()).send('job-waiting')
  await vi.waitFor(() => expect(ran).toHaveBeenCalledTimes(1), patience)
  await queue.stop()
  await away.close()
  await withClient(elsewhere, (client) => client.query(`drop database ${later} with (force)`))
})
