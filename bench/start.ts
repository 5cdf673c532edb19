import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { clusterFolder } from '#app/database/cluster-files.ts'
import { readPostmaster } from '#app/database/postmaster-file.ts'
import { type Figure, middleOf } from './figure.ts'
import { familyOf, weightOf } from './processes.ts'
import type { Stage } from './stage.ts'

const command = 'npm run bench -- start'
const home = join(import.meta.dirname, '..')

/** `npm start` on the installation with its five thousand dossiers: until the first page, and what it weighs at rest. */
export async function startBench(stage: Stage): Promise<readonly Figure[]> {
  const { dataDir } = stage.product
  await stage.product.stop()
  const times: number[] = []
  let weights: ReturnType<typeof weigh> | undefined
  for (let time = 0; time < 5; time++) {
    const started = await npmStart(dataDir)
    times.push(started.firstPageMs)
    if (time === 4) {
      await wait(10_000)
      weights = weigh(dataDir, started.pid)
    }
    await started.stop()
  }
  const { server, database, npm } = weights ?? { server: nothing, database: nothing, npm: nothing }
  return [
    {
      name: 'npm start on an existing installation until the first page has arrived, middle of 5',
      value: middleOf(times),
      unit: 'ms',
      command,
      target: { atMost: 2000 },
      remark: `slowest ${Math.max(...times).toFixed(0)} ms`,
    },
    {
      name: 'server at rest with its database (memory in proportion, PSS)',
      value: server.proportional + database.proportional,
      unit: 'MB',
      command,
      target: { atMost: 250 },
      remark: `server ${server.proportional.toFixed(0)} MB, PostgreSQL ${database.proportional.toFixed(0)} MB; by RSS, which counts shared pages again in each process, ${(server.resident + database.resident).toFixed(0)} MB; npm itself, waiting above it, ${npm.proportional.toFixed(0)} MB more`,
    },
  ]
}

const nothing = { resident: 0, proportional: 0 }

function weigh(dataDir: string, npmPid: number) {
  const database = familyOf(readPostmaster(clusterFolder(dataDir))?.pid ?? 0)
  const family = familyOf(npmPid).filter((pid) => !database.includes(pid))
  // npm, perhaps its shell, then the server, which came last.
  const server = family.slice(-1)
  return { server: weightOf(server), database: weightOf(database), npm: weightOf(family.slice(0, -1)) }
}

async function npmStart(dataDir: string) {
  const port = await freePort()
  const began = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), DATA_DIR: dataDir },
    stdio: 'ignore',
  })
  const firstPageMs = await firstPage(port, began)
  return {
    pid: child.pid ?? 0,
    firstPageMs,
    async stop() {
      const ended = new Promise((done) => child.once('close', done))
      child.kill('SIGTERM')
      await ended
      // npm may end before what it started.
      while (readPostmaster(clusterFolder(dataDir)) !== undefined) await wait(50)
    },
  }
}

async function firstPage(port: number, began: number): Promise<number> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
    if (response?.status === 200) {
      await response.text()
      return performance.now() - began
    }
    if (performance.now() - began > 60_000) throw new Error('no page within a minute')
    await wait(10)
  }
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(address instanceof Object ? address.port : 0))
    })
  })
}
