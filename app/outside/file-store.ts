import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What arrived: its digest, its size and its first bytes, by which the kind is told. */
export type ReceivedFile = { readonly sha256: string; readonly sizeBytes: number; readonly head: Uint8Array }

/** Kho tệp: bytes by their SHA-256. `put` streams, and answers 'too-large' with nothing kept. */
export type FileStore = {
  put(bytes: Readable | Uint8Array, maxBytes: number): Promise<ReceivedFile | 'too-large'>
  open(sha256: string): Promise<{ stream: Readable; sizeBytes: number } | null>
}

const headBytes = 4100

/** A folder as file store: written aside, flushed, then named by digest, so a crash leaves no half file under a digest. */
export function folderStore(folder: string): FileStore {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256)

  return {
    async put(bytes, maxBytes) {
      const aside = join(folder, 'arriving', randomUUID())
      await mkdir(dirname(aside), { recursive: true })
      const hash = createHash('sha256')
      let sizeBytes = 0
      let head = Buffer.alloc(0)
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, next) {
          sizeBytes += chunk.length
          if (sizeBytes > maxBytes) return next(new TooLarge())
          hash.update(chunk)
          if (head.length < headBytes)
            head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)])
          next(null, chunk)
        },
      })
      try {
        await pipeline(
          bytes instanceof Uint8Array ? Readable.from([bytes]) : bytes,
          measure,
          createWriteStream(aside),
        )
        const sha256 = hash.digest('hex')
        const target = pathOf(sha256)
        await flush(aside)
        await mkdir(dirname(target), { recursive: true })
        await rename(aside, target)
        return { sha256, sizeBytes, head }
      } catch (cause) {
        await rm(aside, { force: true })
        if (cause instanceof TooLarge) return 'too-large'
        throw cause
      }
    },
    async open(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return null
      const path = pathOf(sha256)
      const found = await stat(path).catch(() => null)
      return found ? { stream: createReadStream(path), sizeBytes: found.size } : null
    },
  }
}

class TooLarge extends Error {}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  await handle.sync()
  await handle.close()
}
