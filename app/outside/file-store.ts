import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What arrived: its digest, its size and its first bytes, by which the kind is told. */
export type ReceivedFile = { readonly sha256: string; readonly sizeBytes: number; readonly head: Uint8Array }

/** A file that has arrived but is not yet kept: look into it, then keep it or let it go. */
export type ArrivedFile = ReceivedFile & {
  /** Bytes from `start` up to, not with, `end`. */
  read(start: number, end: number): Promise<Uint8Array>
  /** From here on the store holds the bytes under their digest, durably. */
  keep(): Promise<void>
  discard(): Promise<void>
}

/** Kho tệp: bytes by their SHA-256, streamed. What is too large leaves nothing behind. */
export type FileStore = {
  /** Takes the bytes in beside the store, for somebody to decide about. */
  receive(bytes: Readable | Uint8Array, maxBytes: number): Promise<ArrivedFile | 'too-large'>
  /** Takes the bytes in and keeps them at once. */
  put(bytes: Readable | Uint8Array, maxBytes: number): Promise<ReceivedFile | 'too-large'>
  open(sha256: string): Promise<{ stream: Readable; sizeBytes: number } | null>
}

const headBytes = 4100

/** A folder as file store: written aside, flushed, then named by digest, so a crash leaves no half file under a digest. */
export function folderStore(folder: string): FileStore {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256)
  const arriving = join(folder, 'arriving')

  const receive: FileStore['receive'] = async (bytes, maxBytes) => {
    const aside = join(arriving, randomUUID())
    await mkdir(arriving, { recursive: true })
    const hash = createHash('sha256')
    let sizeBytes = 0
    let head = Buffer.alloc(0)
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        sizeBytes += chunk.length
        if (sizeBytes > maxBytes) return next(new TooLarge())
        hash.update(chunk)
        if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)])
        next(null, chunk)
      },
    })
    const source = bytes instanceof Uint8Array ? Readable.from([bytes]) : bytes
    try {
      await pipeline(source, measure, createWriteStream(aside, { flush: true }))
    } catch (cause) {
      await rm(aside, { force: true })
      if (cause instanceof TooLarge) return 'too-large'
      throw cause
    }
    const sha256 = hash.digest('hex')
    return {
      sha256,
      sizeBytes,
      head,
      read: (start, end) => readPart(aside, start, end),
      keep: async () => {
        const target = pathOf(sha256)
        await mkdir(dirname(target), { recursive: true })
        await rename(aside, target)
      },
      discard: () => rm(aside, { force: true }),
    }
  }

  return {
    receive,
    async put(bytes, maxBytes) {
      const arrived = await receive(bytes, maxBytes)
      if (arrived === 'too-large') return arrived
      await arrived.keep()
      return { sha256: arrived.sha256, sizeBytes: arrived.sizeBytes, head: arrived.head }
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

async function readPart(path: string, start: number, end: number): Promise<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    const part = new Uint8Array(Math.max(0, end - start))
    const { bytesRead } = await handle.read(part, 0, part.length, start)
    return part.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
