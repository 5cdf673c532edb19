import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReadMail } from './read-mail.ts'

const patienceMs = 60_000
const memoryMb = 700

/** Reads a letter in a thread of its own, so that thirty megabytes of it hold nobody up; null where it cannot be read in time. */
export function readMailAside(bytes: Uint8Array, limitMs = patienceMs): Promise<ReadMail | null> {
  const thread = new Worker(join(import.meta.dirname, 'mail-reader.ts'), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
  return new Promise((resolve) => {
    const over = (mail: ReadMail | null) => {
      clearTimeout(alarm)
      resolve(mail)
      void thread.terminate()
    }
    const alarm = setTimeout(() => over(null), limitMs)
    thread.on('message', over)
    thread.on('error', () => over(null))
    thread.on('exit', () => over(null))
  })
}
