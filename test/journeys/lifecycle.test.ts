import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { clusterFolder } from '#app/database/cluster-files.ts'
import type { DatabasePlace } from '#app/database/connect.ts'
import { openRunningDatabase } from '#app/database/installation-database.ts'
import { readPostmaster } from '#app/database/postmaster-file.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { runApp, startApp } from '#test/builders/running-app.ts'

// One installation lives through all of this, on a path as people have them: long, with spaces and dấu.
const place = mkdtempSync(join(tmpdir(), 'kn-lifecycle-'))
const dataDir = join(place, 'Sáng kiến cơ sở của thành phố', 'Dữ liệu năm 2024 '.repeat(5).trim())
const here = { DATA_DIR: dataDir }
const cluster = clusterFolder(dataDir)

afterAll(() => rmSync(place, { recursive: true, force: true }))

test('an empty installation starts, answers, and stops without leaving anything behind', async () => {
  const app = await startApp(here)
  expect((await fetch(`${app.address}/suc-khoe`)).status).toBe(200)
  const socketFolder = readPostmaster(cluster)?.socketFolder ?? ''
  expect(existsSync(socketFolder)).toBe(true)

  expect(await app.end('SIGTERM')).toBe(0)

  expect(serversOf(cluster)).toBe(0)
  expect(existsSync(socketFolder)).toBe(false)
  expect(readPostmaster(cluster)).toBeUndefined()
})

test('a second process on the same data directory is refused with its holder named, and the first goes on', async () => {
  const first = await startApp(here)
  const second = await runApp(here)
  expect(second.code).toBe(1)
  expect(second.output).toContain(`Thư mục dữ liệu ${dataDir} đang được một tiến trình Khơi Nguồn khác dùng`)
  expect(second.output).toContain(first.address)
  expect((await fetch(`${first.address}/suc-khoe`)).status).toBe(200)
})

test('a start right after a stop waits for it instead of being refused', async () => {
  const first = await startApp(here)
  const ended = first.end('SIGTERM')
  await until(async () => readFileSync(join(dataDir, 'running.txt'), 'utf8').includes('đang dừng'))
  const second = await startApp(here)
  expect(await ended).toBe(0)
  expect((await fetch(`${second.address}/suc-khoe`)).status).toBe(200)
})

test('when npm is told to stop, the product stops with it', async () => {
  const address = /http:\S+/
  const npm = spawn('npm', ['start'], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { PATH: process.env.PATH, HOME: place, ...here, PORT: '0' },
    shell: process.platform === 'win32',
  })
  let printed = ''
  npm.stdout.on('data', (chunk) => (printed += chunk))
  await until(async () => address.test(printed))
  npm.kill('SIGTERM')
  await until(async () => serversOf(cluster) === 0)
  await expect(fetch(address.exec(printed)?.[0] ?? '')).rejects.toThrow('fetch failed')
})

test('killed while writing, it has everything it confirmed on the next start, and no orphan', async () => {
  const app = await startApp(here)
  const confirmed = await writeUntil(async () => void (await app.end('SIGKILL')))
  expect(serversOf(cluster)).toBe(1)

  await startApp(here)
  expect(await missing(confirmed)).toEqual([])
  expect(serversOf(cluster)).toBe(1)
})

test('when the database is killed the product brings it back with everything confirmed', async () => {
  const app = await startApp(here)
  const confirmed = await writeUntil(async () => killServer())
  await until(async () => app.output().includes('Cơ sở dữ liệu đã chạy lại.'))

  expect(await missing(confirmed)).toEqual([])
  expect((await fetch(`${app.address}/suc-khoe`)).status).toBe(200)
  expect(serversOf(cluster)).toBe(1)
})

test('when both are killed at once the next start recovers', async () => {
  const app = await startApp(here)
  const confirmed = await writeUntil(async () => {
    const ended = app.end('SIGKILL')
    killServer()
    await ended
  })
  const next = await startApp(here)
  expect(await missing(confirmed)).toEqual([])
  expect(await next.end()).toBe(0)
  expect(serversOf(cluster)).toBe(0)
})

test('asked to stop while it is still starting, it stops and leaves no server', async () => {
  const { code, output } = await runApp(here, ['start'], async (end) => {
    await until(async () => readPostmaster(cluster) !== undefined)
    end('SIGTERM')
  })
  expect({ code, hasStarted: output.includes('đang chạy tại') }).toEqual({ code: 0, hasStarted: false })
  expect(serversOf(cluster)).toBe(0)
})

test('with a database server of their own choice several processes set it up and work side by side', async () => {
  const { place: at } = await freshDatabase({ migrated: false })
  const settings = { DATABASE_URL: urlOf(at), DATA_DIR: join(place, 'shared files') }
  const apps = await Promise.all([startApp(settings), startApp(settings)])
  for (const app of apps) expect((await fetch(`${app.address}/suc-khoe`)).status).toBe(200)
  expect(await Promise.all(apps.map((app) => app.end()))).toEqual([0, 0])
})

test('a database that does not answer, or is no database for us, is refused in words', async () => {
  const nobody = await runApp({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })
  expect(nobody.code).toBe(1)
  expect(nobody.output).toMatch(/^DATABASE_URL: không kết nối được tới cơ sở dữ liệu/)
})

test('every wrong setting is named at once, and nothing is started', async () => {
  const empty = join(place, 'untouched')
  const { code, output } = await runApp({
    DATA_DIR: empty,
    PORT: '80a',
    HOST: 'http://x',
    BASE_URL: 'sangkien.example.vn',
    DATABASE_URL: 'mysql://x',
    SMTP_URL: 'mail.example.vn',
    FILE_MAX_MB: '0',
    SESSION_MAX_HOURS: '-1',
  })
  expect(code).toBe(1)
  const named = [...output.matchAll(/^ {2}- (\w+):/gm)].map((match) => match[1])
  expect(named).toEqual([
    ...['HOST', 'PORT', 'BASE_URL', 'DATABASE_URL', 'SMTP_URL', 'FILE_MAX_MB', 'SESSION_MAX_HOURS'],
  ])
  expect(existsSync(empty)).toBe(false)
})

test('a port in use is refused before any database is touched', async () => {
  const busy = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => busy.once('listening', listening))
  const address = busy.address()
  const port = address instanceof Object ? String(address.port) : ''
  const empty = join(place, 'untouched')
  const { code, output } = await runApp({ DATA_DIR: empty, PORT: port })
  busy.close()
  expect({ code, output: output.trim() }).toEqual({
    code: 1,
    output: `Cổng ${port} trên 127.0.0.1 đang được một chương trình khác dùng. Hãy đặt PORT khác.`,
  })
  expect(existsSync(empty)).toBe(false)
})

function urlOf(at: DatabasePlace): string {
  if ('url' in at) return at.url
  return `postgres://${at.user}@localhost/${at.database}?host=${encodeURIComponent(at.host)}`
}

/** Writes lines one by one, each committed, disturbing it after the hundredth; gives those the server confirmed. */
async function writeUntil(disturb: () => Promise<void>): Promise<readonly string[]> {
  const running = openRunningDatabase(dataDir)
  if (running === undefined) throw new Error('nothing runs')
  const confirmed: string[] = []
  let disturbed: Promise<void> | undefined
  const enough = performance.now() + 3000
  try {
    while (performance.now() < enough) {
      const subject = crypto.randomUUID()
      await running.db
        .insertInto('audit_line')
        .values({
          at: '2024-07-05T02:00:00Z',
          actor_id: null,
          actor_role: null,
          act: 'try',
          outcome: 'done',
          subject,
        })
        .execute()
      confirmed.push(subject)
      if (confirmed.length === 100) disturbed = disturb()
      if (confirmed.length > 300 && disturbed !== undefined) break
    }
  } catch {
    // the server is gone, as it should be
  }
  await (disturbed ?? disturb())
  await running.close()
  expect(confirmed.length).toBeGreaterThan(99)
  return confirmed
}

async function missing(confirmed: readonly string[]): Promise<readonly string[]> {
  const running = openRunningDatabase(dataDir)
  if (running === undefined) throw new Error('nothing runs')
  const kept = await running.db.selectFrom('audit_line').select('subject').where('act', '=', 'try').execute()
  await running.close()
  const subjects = new Set(kept.map(({ subject }) => subject))
  return confirmed.filter((each) => !subjects.has(each))
}

function killServer(): void {
  const pid = readPostmaster(cluster)?.pid
  if (pid === undefined) throw new Error('no server to kill')
  process.kill(pid, 'SIGKILL')
}

/** How many server processes (not their children) have this cluster as their folder. */
function serversOf(folder: string): number {
  if (process.platform !== 'linux') return readPostmaster(folder) === undefined ? 0 : 1
  const holders = readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`) === folder
    } catch {
      return false
    }
  })
  const parents = holders.map(parentOf).filter((parent) => parent !== undefined)
  return parents.filter((parent) => !holders.includes(parent)).length
}

/** Nothing when it has ended in the meantime. */
function parentOf(pid: string): string | undefined {
  try {
    return /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 15_000
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('It never came about')
    await new Promise((resume) => setTimeout(resume, 20))
  }
}
