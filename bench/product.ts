// The product as people run it: a process of its own on a data directory, with its own PostgreSQL.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { clusterFolder } from '#app/database/cluster-files.ts'
import type { DatabasePlace, OpenDatabase } from '#app/database/connect.ts'
import { openRunningDatabase } from '#app/database/installation-database.ts'
import { readPostmaster } from '#app/database/postmaster-file.ts'
import { familyOf } from './processes.ts'

const home = join(import.meta.dirname, '..')

export type Product = {
  readonly address: string
  readonly dataDir: string
  /** The server's own process, and those of its PostgreSQL. */
  processes(): { readonly server: readonly number[]; readonly database: readonly number[] }
  /** Our own way into its records, to fill them and to look. */
  readonly database: OpenDatabase
  readonly place: DatabasePlace
  stop(): Promise<void>
}

/** Starts it the way `npm start` does, without npm in between, and waits for its address. */
export async function startProduct(dataDir: string, args: readonly string[] = []): Promise<Product> {
  const child = spawn(process.execPath, [...args, join(home, 'scripts', 'run.ts'), 'start'], {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const address = await addressOf(child)
  const database = openRunningDatabase(dataDir)
  if (database === undefined || child.pid === undefined)
    throw new Error('the product runs without a database')
  const { pid } = child
  const host = readPostmaster(clusterFolder(dataDir))?.socketFolder ?? ''
  return {
    address,
    dataDir,
    database,
    place: { host, port: 5432, user: 'postgres', database: 'khoi_nguon' },
    processes() {
      const postmaster = readPostmaster(clusterFolder(dataDir))?.pid ?? 0
      const ofDatabase = familyOf(postmaster)
      return { server: familyOf(pid).filter((each) => !ofDatabase.includes(each)), database: ofDatabase }
    },
    async stop() {
      if (child.exitCode !== null) return
      await database.close()
      const ended = new Promise((done) => child.once('close', done))
      child.kill('SIGTERM')
      await ended
    },
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  const printed: string[] = []
  return new Promise((found, failed) => {
    const look = (chunk: unknown) => {
      printed.push(String(chunk))
      const line = /đang chạy tại (http:\S+)/.exec(printed.join(''))
      if (line?.[1] !== undefined) found(line[1])
    }
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
    child.stderr?.pipe(process.stderr)
    child.once('close', () => failed(new Error(`it ended instead of starting:\n${printed.join('')}`)))
  })
}
