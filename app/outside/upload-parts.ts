import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'

/** Các mảnh tệp đang gửi: each piece is a file of its own, so that two writers never meet in one. */
export type UploadParts = {
  /** Takes in what comes, at most so much, and keeps it also when the sender breaks off. Nothing came: size 0, no file. */
  write(bytes: Readable, maxBytes: number): Promise<{ readonly storedAs: string; readonly sizeBytes: number }>
  /** The pieces one behind the other. */
  read(storedAs: readonly string[]): Readable
  remove(storedAs: readonly string[]): Promise<void>
  /** The names of the pieces that were last written before that moment. */
  olderThan(moment: Temporal.Instant): Promise<readonly string[]>
}

export function folderParts(folder: string): UploadParts {
  const pathOf = (name: string): string => join(folder, name)
  const remove: UploadParts['remove'] = async (names) => {
    for (const name of names) await rm(pathOf(name), { force: true })
  }
  return {
    remove,
    async write(bytes, maxBytes) {
      await mkdir(folder, { recursive: true })
      const storedAs = randomUUID()
      const file = await open(pathOf(storedAs), 'wx')
      let sizeBytes = 0
      try {
        for await (const piece of arriving(bytes)) {
          const taken = piece.subarray(0, maxBytes - sizeBytes)
          await file.writeFile(taken)
          sizeBytes += taken.length
          if (sizeBytes === maxBytes) break
        }
        await file.sync()
      } finally {
        await file.close()
      }
      if (sizeBytes === 0) await remove([storedAs])
      return { storedAs, sizeBytes }
    },
    read: (names) =>
      Readable.from(
        (async function* () {
          for (const name of names) yield* createReadStream(pathOf(name))
        })(),
        { objectMode: false },
      ),
    async olderThan(moment) {
      const found: string[] = []
      for (const name of await readdir(folder).catch(() => [])) {
        const written = await stat(pathOf(name)).catch(() => null)
        if (written !== null && written.mtimeMs < moment.epochMilliseconds) found.push(name)
      }
      return found
    },
  }
}

/** What comes until it ends, well or not. */
async function* arriving(bytes: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of bytes) yield piece
  } catch {
    // The connection broke: what has come is kept, the sender asks how much that was.
  }
}
