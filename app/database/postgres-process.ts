import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { asUser, type Cluster, isWindows, program, withHandle } from './cluster-files.ts'
import { asArguments } from './cluster-settings.ts'
import { readPostmaster, removeSocketFolder, servesCluster, socketFolderPrefix } from './postmaster-file.ts'
import { giveTo } from './reach.ts'
import { StartRefusal } from './start-refusal.ts'

/** Where clients connect: a folder with a unix socket, or 127.0.0.1 where there are none. */
export type ServerAddress = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password?: string
}

export type RunningServer = {
  readonly address: ServerAddress
  readonly died: Promise<void>
  stop(): Promise<void>
}

const startLimitMs = 10 * 60_000
const stopLimitMs = 60_000
const pauseMs = 5

/** Starts the server and waits until it takes connections. */
export async function runServer(
  cluster: Cluster,
  settings: Readonly<Record<string, string>>,
  say: (sentence: string) => void,
  earlier?: ServerAddress,
): Promise<RunningServer> {
  const address = earlier ?? (await newAddress(cluster))
  for (let attempt = 1; ; attempt++) {
    const pid = launch(cluster, settings, address)
    if (await becomesReady(cluster, pid, say))
      return { address, died: endOf(cluster, pid), stop: () => stopServer(cluster, pid, address) }
    // After a crash the dead server's children may hold its memory for a moment longer.
    if (attempt === 20) throw new StartRefusal(`PostgreSQL không chạy được. ${lastWords(cluster)}`)
    await wait(100 * attempt)
  }
}

/** A server that outlived the process that started it is stopped cleanly; everything it confirmed is on disk. */
export async function endOrphan(cluster: Cluster, say: (sentence: string) => void): Promise<void> {
  const found = readPostmaster(cluster.folder)
  if (found === undefined) return
  if (servesCluster(found.pid, cluster.folder)) {
    say('Lần trước chương trình dừng đột ngột; đang dừng cơ sở dữ liệu còn lại từ lần đó.')
    await endProcess(cluster, found.pid)
  }
  removeSocketFolder(found.socketFolder)
}

async function newAddress({ user, password }: Cluster): Promise<ServerAddress> {
  if (password !== undefined) return { host: '127.0.0.1', port: await freePort(), user: 'postgres', password }
  // A socket's whole path may take 107 bytes, and the data directory's may be longer.
  const base = Buffer.byteLength(tmpdir()) > 70 ? '/tmp' : tmpdir()
  const host = mkdtempSync(join(base, socketFolderPrefix))
  giveTo(host, user)
  return { host, port: 5432, user: 'postgres' }
}

const children = new Map<number, ChildProcess>()

function launch(
  cluster: Cluster,
  settings: Readonly<Record<string, string>>,
  address: ServerAddress,
): number {
  const network = isWindows
    ? { listen_addresses: '127.0.0.1' }
    : { listen_addresses: '', unix_socket_directories: address.host }
  const extra = asArguments({ ...settings, ...network, port: String(address.port) })
  if (isWindows) return launchOnWindows(cluster, extra)
  turnLog(logPath(cluster))
  const log = openSync(logPath(cluster), 'a')
  try {
    const child = withHandle(cluster.folder, cluster.user, (path, handle) =>
      // Its own process group: Ctrl+C in the terminal is for us to answer, the database stops after us.
      spawn(program(cluster.binaries, 'postgres'), ['-D', path, ...extra], {
        ...asUser(cluster.user),
        detached: true,
        stdio: ['ignore', log, log, handle],
      }),
    )
    child.on('error', () => {})
    if (child.pid === undefined) throw new StartRefusal('Không khởi động được chương trình PostgreSQL.')
    children.set(child.pid, child)
    return child.pid
  } finally {
    closeSync(log)
  }
}

// pg_ctl starts it without an administrator's rights, which the server refuses.
function launchOnWindows(cluster: Cluster, extra: readonly string[]): number {
  const quoted = extra.map((word) => `"${word}"`).join(' ')
  const args = ['start', '-w', '-D', cluster.folder, '-l', logPath(cluster), '-o', quoted]
  spawnSync(program(cluster.binaries, 'pg_ctl'), args, { stdio: 'ignore', windowsHide: true })
  return readPostmaster(cluster.folder)?.pid ?? 0
}

async function becomesReady(
  cluster: Cluster,
  pid: number,
  say: (sentence: string) => void,
): Promise<boolean> {
  const began = performance.now()
  let told = false
  while (performance.now() - began < startLimitMs) {
    const now = readPostmaster(cluster.folder)
    if (now?.pid === pid && now.status === 'ready') return true
    if (hasEnded(cluster, pid)) return false
    if (!told && performance.now() - began > 3000) {
      told = true
      say('Cơ sở dữ liệu đang khôi phục sau lần dừng đột ngột, xin chờ.')
    }
    await wait(pauseMs)
  }
  return false
}

// An ended process that nobody has collected yet still has its number, but serves no cluster.
function hasEnded(cluster: Cluster, pid: number): boolean {
  const child = children.get(pid)
  return child === undefined
    ? !servesCluster(pid, cluster.folder)
    : child.exitCode !== null || child.signalCode !== null
}

async function endOf(cluster: Cluster, pid: number): Promise<void> {
  const child = children.get(pid)
  if (child === undefined) while (!hasEnded(cluster, pid)) await wait(1000)
  else if (!hasEnded(cluster, pid)) await new Promise((done) => child.once('exit', done))
  children.delete(pid)
}

async function stopServer(cluster: Cluster, pid: number, address: ServerAddress): Promise<void> {
  await endProcess(cluster, pid)
  removeSocketFolder(address.host)
}

/** SIGINT is PostgreSQL's clean stop that does not wait for clients; SIGQUIT its stop that recovers on next start. */
async function endProcess(cluster: Cluster, pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (hasEnded(cluster, pid)) return
    if (isWindows)
      spawnSync(program(cluster.binaries, 'pg_ctl'), ['stop', '-D', cluster.folder, '-m', 'fast', '-w'], {
        windowsHide: true,
      })
    else process.kill(pid, signal)
    const began = performance.now()
    while (!hasEnded(cluster, pid) && performance.now() - began < stopLimitMs) await wait(pauseMs)
  }
}

const logPath = ({ folder }: Cluster): string => join(dirname(folder), 'database.log')

function turnLog(path: string): void {
  try {
    if (statSync(path).size > 5_000_000) renameSync(path, `${path}.1`)
  } catch {
    // there is none yet
  }
}

function lastWords(cluster: Cluster): string {
  const path = logPath(cluster)
  try {
    const lines = readFileSync(path, 'utf8').trim().split('\n')
    return `Dòng cuối trong ${path}: ${lines.slice(-3).join(' / ')}`
  } catch {
    return ''
  }
}

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(address instanceof Object ? address.port : 0))
    })
  })
