import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { OperatingUser } from './operating-user.ts'
import { canReach, makePrivate } from './reach.ts'
import { StartRefusal } from './start-refusal.ts'

/** The database's files on disk (PostgreSQL's word is cluster) and who may touch them. */
export type Cluster = {
  readonly folder: string
  readonly binaries: Binaries
  readonly user: OperatingUser | undefined
  /** Only where there are no unix sockets. */
  readonly password: string | undefined
}

export const isWindows = process.platform === 'win32'
export const program = (binaries: Binaries, name: string): string =>
  join(binaries.folder, 'bin', isWindows ? `${name}.exe` : name)

export const clusterFolder = (dataDir: string): string => join(dataDir, 'database')

/** Opens the cluster, making it first when there is none; a crash half-way leaves nothing that looks finished. */
export function openCluster(dataDir: string, binaries: Binaries, user: OperatingUser | undefined): Cluster {
  const folder = clusterFolder(dataDir)
  const password = isWindows ? ownPassword(join(dataDir, 'database-password')) : undefined
  if (!existsSync(join(folder, 'PG_VERSION'))) makeCluster(folder, binaries, user, dataDir)
  const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
  if (!binaries.version.startsWith(`${version}.`))
    throw new StartRefusal(
      `Dữ liệu trong ${folder} thuộc PostgreSQL ${version}, chương trình đi kèm là ${binaries.version}. Hãy dùng lại bản cài đặt cũ, hoặc chuyển dữ liệu sang máy chủ riêng và đặt DATABASE_URL.`,
    )
  return { folder, binaries, user, password }
}

function makeCluster(
  folder: string,
  binaries: Binaries,
  user: OperatingUser | undefined,
  dataDir: string,
): void {
  const unfinished = `${folder}.new`
  rmSync(unfinished, { recursive: true, force: true })
  makePrivate(unfinished, user)
  const passwordFile = join(dataDir, 'database-password')
  const signIn = isWindows ? ['-A', 'scram-sha-256', `--pwfile=${passwordFile}`] : ['-A', 'trust']
  const made = withHandle(unfinished, user, (path, handle) =>
    spawnSync(
      program(binaries, 'initdb'),
      [
        ...['-D', path, '-U', 'postgres', ...signIn, '--encoding=UTF8', '--no-locale'],
        ...['--locale-provider=icu', '--icu-locale=vi-VN', '--no-instructions'],
      ],
      { ...asUser(user), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', handle] },
    ),
  )
  if (made.status !== 0)
    throw new StartRefusal(
      `Không tạo được cơ sở dữ liệu trong ${folder}: ${made.error?.message ?? made.stderr.trim()}`,
    )
  renameSync(unfinished, folder)
}

/**
 * The path by which that account gets at the folder. Below a folder closed to it (root's home, say) that is an
 * open handle passed on to it as number 3, so that no one's permissions have to be loosened.
 */
export function withHandle<T>(
  folder: string,
  user: OperatingUser | undefined,
  use: (path: string, handle: number | 'ignore') => T,
): T {
  if (canReach(user, folder)) return use(folder, 'ignore')
  if (process.platform !== 'linux')
    throw new StartRefusal(
      `Tài khoản "${user?.name}" không vào được ${folder}. Hãy đặt DATA_DIR ở thư mục khác.`,
    )
  const handle = openSync(folder, 'r')
  try {
    return use('/proc/self/fd/3', handle)
  } finally {
    closeSync(handle)
  }
}

export function asUser(user: OperatingUser | undefined) {
  const place = isWindows ? {} : { cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } }
  return { ...place, ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }) }
}

function ownPassword(path: string): string {
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(path, 'utf8').trim()
}
