import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { HeldByAnother, reasonOf, StartRefusal } from './start-refusal.ts'

/** A data directory held by this process alone; the operating system lets go of it when the process ends, however it ends. */
export type DataLock = {
  /** What the sentence says with which another process is refused: our address, or that we are stopping. */
  note(words: string): void
  release(): void
}

export const isStopping = 'đang dừng'
const patienceMs = 30_000

/** Takes the directory or refuses; one whose holder is just stopping is waited for. */
export async function holdDataDirectory(dataDir: string): Promise<DataLock> {
  const end = performance.now() + patienceMs
  for (;;) {
    try {
      return lockDataDirectory(dataDir)
    } catch (failure) {
      const willBeFree = failure instanceof HeldByAnother && noteOf(dataDir).includes(isStopping)
      if (!willBeFree || performance.now() > end) throw failure
      await wait(50)
    }
  }
}

// SQLite's exclusive lock is a byte-range lock of the operating system on every platform, which Node offers nowhere else.
export function lockDataDirectory(dataDir: string): DataLock {
  const notePath = notePathOf(dataDir)
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(join(dataDir, 'lock'), { timeout: 0 })
    lock.exec('begin exclusive')
  } catch (failure) {
    lock?.close()
    if (!/locked|busy/.test(reasonOf(failure)))
      throw new StartRefusal(`Không ghi được vào thư mục dữ liệu ${dataDir}: ${reasonOf(failure)}.`)
    throw new HeldByAnother(
      `Thư mục dữ liệu ${dataDir} đang được một tiến trình Khơi Nguồn khác dùng (${noteOf(dataDir)}). Hãy dừng tiến trình đó trước, hoặc đặt DATA_DIR khác.`,
    )
  }
  const held = lock
  const note = (words: string) => writeFileSync(notePath, `số ${process.pid}${words}\n`)
  note('')
  return {
    note: (words) => note(`, ${words}`),
    release: () => held.close(),
  }
}

const notePathOf = (dataDir: string): string => join(dataDir, 'running.txt')

function noteOf(dataDir: string): string {
  try {
    return readFileSync(notePathOf(dataDir), 'utf8').trim()
  } catch {
    return 'không rõ số'
  }
}
