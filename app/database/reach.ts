import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, statSync } from 'node:fs'
import type { OperatingUser } from './operating-user.ts'
import { reasonOf, StartRefusal } from './start-refusal.ts'

/** Whether that account may pass through every folder above this one and use it. */
export function canReach(user: OperatingUser | undefined, folder: string): boolean {
  if (user === undefined) return true
  const asked = spawnSync('test', ['-x', folder], { uid: user.uid, gid: user.gid, cwd: '/', stdio: 'ignore' })
  return asked.status === 0
}

/** A folder of ours that others may pass through but not list; one that exists already keeps its modes. */
export function makePassage(folder: string): void {
  const made = makeFolder(folder)
  if (made !== undefined && process.getuid?.() === 0) chmodSync(folder, 0o711)
}

/** A folder for that account alone. */
export function makePrivate(folder: string, user: OperatingUser | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  giveTo(folder, user)
}

export function giveTo(path: string, user: OperatingUser | undefined): void {
  if (user !== undefined && statSync(path).uid !== user.uid) chownSync(path, user.uid, user.gid)
}

function makeFolder(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true })
  } catch (failure) {
    throw new StartRefusal(`DATA_DIR: không tạo được thư mục ${folder} (${reasonOf(failure)}).`)
  }
}
