import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'

/** What PostgreSQL writes about itself into `postmaster.pid` while it runs. */
export type Postmaster = {
  readonly pid: number
  readonly socketFolder: string
  readonly status: string
}

export const socketFolderPrefix = 'khoi-nguon-'

export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    if (!Number.isInteger(pid) || pid <= 0) return undefined
    return { pid, socketFolder: (lines[4] ?? '').trim(), status: (lines[7] ?? '').trim() }
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (failure) {
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM'
  }
}

/** Whether that process is really the server of this cluster: numbers are given out again after a crash. */
export function servesCluster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform === 'win32') return true
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      'postgres',
    )
  } catch {
    return false
  }
}

export function removeSocketFolder(folder: string): void {
  if (basename(folder).startsWith(socketFolderPrefix)) rmSync(folder, { recursive: true, force: true })
}
