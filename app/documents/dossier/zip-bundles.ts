import type { Readable } from 'node:stream'
import { Zip, ZipPassThrough } from 'fflate'

/** One file of a zip, read only when its turn comes. */
export interface ZippedFile {
  readonly name: string
  open(): Readable
}

/** The files one behind the other as a zip, without packing them tighter: PDFs are packed already. Nothing stays in memory. */
export async function* zipped(files: readonly ZippedFile[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, piece) => {
    if (error !== null) failure = error
    else ready.push(piece)
  })
  for (const { name, open } of files) {
    const entry = new ZipPassThrough(name)
    zip.add(entry)
    for await (const piece of open()) {
      entry.push(piece)
      yield* ready.splice(0)
    }
    entry.push(new Uint8Array(), true)
    if (failure !== null) throw failure
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
