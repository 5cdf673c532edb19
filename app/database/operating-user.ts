import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { StartRefusal } from './start-refusal.ts'

/** The ordinary account PostgreSQL runs under when we are root, which it refuses to be. */
export type OperatingUser = { readonly name: string; readonly uid: number; readonly gid: number }

const ownAccount = 'khoinguon'

/** Nobody special when we are not root; otherwise whoever owns the files already, else the configured account, else `postgres`, else one we make. */
export function operatingUser(clusterFolder: string, configured?: string): OperatingUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = ownerOf(clusterFolder)
  if (owner !== undefined) return owner
  if (configured !== undefined) {
    const user = lookUp(configured)
    if (user === undefined || user.uid === 0)
      throw new StartRefusal(
        `DB_USER_OS: máy này không có tài khoản thường tên "${configured}" để chạy cơ sở dữ liệu.`,
      )
    return user
  }
  const found = lookUp('postgres') ?? lookUp(ownAccount) ?? makeAccount() ?? lookUp('nobody')
  if (found === undefined)
    throw new StartRefusal(
      'PostgreSQL không chạy bằng quyền root và máy này không cho tạo tài khoản thường. Hãy đặt DB_USER_OS, hoặc chạy bằng một tài khoản thường.',
    )
  return found
}

function ownerOf(folder: string): OperatingUser | undefined {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found === undefined || found.uid === 0
    ? undefined
    : { name: String(found.uid), uid: found.uid, gid: found.gid }
}

function lookUp(name: string): OperatingUser | undefined {
  const uid = idOf('-u', name)
  const gid = idOf('-g', name)
  return uid === undefined || gid === undefined ? undefined : { name, uid, gid }
}

function idOf(option: '-u' | '-g', name: string): number | undefined {
  const answer = quietly('id', [option, '--', name]) ?? quietly('id', [option, name])
  return answer === undefined || !/^\d+$/.test(answer) ? undefined : Number(answer)
}

function makeAccount(): OperatingUser | undefined {
  const shell = '/usr/sbin/nologin'
  quietly('useradd', ['--system', '--user-group', '--no-create-home', '--shell', shell, ownAccount]) ??
    quietly('adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', ownAccount])
  return lookUp(ownAccount)
}

function quietly(command: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}
