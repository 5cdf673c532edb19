import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { HeldByAnother, reasonOf, StartRefusal } from './start-refusal.ts'

/** A data directory held by this process alone; the operating system lets go of it when the process ends, however it ends. */
export type DataLock = { note(address: string): void; release(): void }

// SQLite's exclusive lock is a byte-range lock of the operating system on every platform, which Node offers nowhere else.
export function lockDataDirectory(dataDir: string): DataLock {
  const notePath = join(dataDir, 'running.txt')
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(join(dataDir, 'lock'), { timeout: 0 })
    lock.exec('begin exclusive')
  } catch (failure) {
    lock?.close()
    if (!/locked|busy/.test(reasonOf(failure)))
      throw new StartRefusal(`Không ghi được vào thư mục dữ liệu ${dataDir}: ${reasonOf(failure)}.`)
    throw new HeldByAnother(
      `Thư mục dữ liệu ${dataDir} đang được một tiến trình Khơi Nguồn khác dùng${holder(notePath)}. Hãy dừng tiến trình đó trước, hoặc đặt DATA_DIR khác.`,
    )
  }
  const held = lock
  writeFileSync(notePath, `${process.pid}\n`)
  return {
    note: (address) => writeFileSync(notePath, `${process.pid} ${address}\n`),
    release: () => held.close(),
  }
}

function holder(notePath: string): string {
  try {
    const [pid, address] = readFileSync(notePath, 'utf8').trim().split(' ')
    return address === undefined ? ` (số ${pid})` : ` (số ${pid}, ${address})`
  } catch {
    return ''
  }
}
