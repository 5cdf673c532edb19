import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { folderParts, type UploadParts } from './upload-parts.ts'

/** What arrived: its digest, its size and its first bytes, by which the kind is told. */
export type ReceivedFile = { readonly sha256: string; readonly sizeBytes: number; readonly head: Uint8Array }

/** A file that has arrived but is not yet kept: look into it, then keep it or let it go. */
export type ArrivedFile = ReceivedFile & {
  /** Bytes from `start` up to, not with, `end`. */
  read(start: number, end: number): Promise<Uint8Array>
  /** All of them, from the beginning. */
  stream(): Readable
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
  /** Pieces of uploads that are under way. */
  readonly parts: UploadParts
}

const headBytes = 4100
/** So much is gathered before it is written: fewer and larger writes, and never more of a file in memory. */
const strokeBytes = 256 * 1024

/** A folder as file store: written aside, flushed, then named by digest, so a crash leaves no half file under a digest. */
export function folderStore(folder: string): FileStore {
  const folderOf = (sha256: string): string => join(folder, sha256.slice(0, 2))
  const pathOf = (sha256: string): string => join(folderOf(sha256), sha256)
  const arriving = join(folder, 'arriving')

  const receive: FileStore['receive'] = async (bytes, maxBytes) => {
    const aside = join(arriving, randomUUID())
    const taken = await takeAside(aside, bytes instanceof Uint8Array ? [bytes] : bytes, maxBytes)
    if (taken === 'too-large') return taken
    let isKept = false
    return {
      ...taken,
      read: (start, end) => readPart(aside, start, end),
      stream: () => createReadStream(isKept ? pathOf(taken.sha256) : aside),
      keep: async () => {
        await inFolder(folderOf(taken.sha256), () => rename(aside, pathOf(taken.sha256)))
        isKept = true
        await flushFolder(folderOf(taken.sha256))
      },
      discard: async () => {
        if (!isKept) await rm(aside, { force: true })
      },
    }
  }

  return {
    receive,
    parts: folderParts(join(folder, 'unfinished')),
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

/** Writes the bytes beside the store and flushes them to the disk; whatever goes wrong, nothing of them stays. */
async function takeAside(
  path: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<ReceivedFile | 'too-large'> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  let head = Buffer.alloc(0)
  const file = await inFolder(dirname(path), () => open(path, 'wx'))
  try {
    let stroke: Uint8Array[] = []
    let gathered = 0
    // One stroke is on its way to the disk while the next is hashed and gathered.
    let underWay: Promise<void> = Promise.resolve()
    const write = async () => {
      await underWay
      underWay = writeWhole(file, stroke, gathered)
      underWay.catch(() => {})
      stroke = []
      gathered = 0
    }
    for await (const chunk of bytes) {
      sizeBytes += chunk.length
      if (sizeBytes > maxBytes) throw new TooLarge()
      hash.update(chunk)
      if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)])
      stroke.push(chunk)
      gathered += chunk.length
      if (gathered >= strokeBytes) await write()
    }
    if (gathered > 0) await write()
    await underWay
    await file.datasync()
  } catch (cause) {
    await file.close()
    await rm(path, { force: true })
    if (cause instanceof TooLarge) return 'too-large'
    throw cause
  }
  await file.close()
  return { sha256: hash.digest('hex'), sizeBytes, head }
}

/** All of the stroke without copying it first; a disk that takes only a part of it is given the rest. */
async function writeWhole(file: FileHandle, stroke: readonly Uint8Array[], bytes: number): Promise<void> {
  const { bytesWritten } = await file.writev(stroke)
  if (bytesWritten < bytes) await file.writeFile(Buffer.concat(stroke, bytes).subarray(bytesWritten))
}

/** Does the work, making the folder first only where it turns out to be missing. */
async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (failure) {
    if (!(failure instanceof Error && 'code' in failure && failure.code === 'ENOENT')) throw failure
    await mkdir(folder, { recursive: true })
    await flushFolder(dirname(folder))
    return work()
  }
}

/** A new name is safe only once its folder is on the disk too. Windows does that by itself and opens no folders. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

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
