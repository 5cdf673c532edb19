import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

/** Bàn ghép: a folder of its own for one piece of work, gone when that is done. */
export type Workbench = {
  readonly folder: string
  /** Puts bytes under a name into the folder and answers their path. */
  put(name: string, bytes: Uint8Array | Readable): Promise<string>
  read(path: string): Readable
  clear(): Promise<void>
}

export async function openWorkbench(): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), 'kn-ban-ghep-'))
  return {
    folder,
    async put(name, bytes) {
      const path = join(folder, name)
      await writeFile(path, bytes)
      return path
    },
    read: (path) => createReadStream(path),
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}
