import {
  readWordForm,
  type WordFormFault,
  type WordFormReading,
} from '#app/documents/dossier/read-word-form.ts'
import type { DocxFault } from '#app/outside/docx-check.ts'
import { kindOfFile } from '#app/outside/file-kind.ts'
import type { ArrivedFile } from '#app/outside/file-store.ts'

export type WordFormRefusal = WordFormFault | DocxFault | 'unknown-kind' | 'empty' | 'not-word'

const largest = 10_000_000

/** A filled Word form that has arrived: judged by its directory first, then read; its bytes are let go in any case. */
export async function judgeWordForm(
  arrived: ArrivedFile | 'too-large',
): Promise<WordFormReading | WordFormRefusal> {
  if (arrived === 'too-large') return 'too-large'
  try {
    if (arrived.sizeBytes === 0) return 'empty'
    const kind = await kindOfFile(arrived)
    if (typeof kind === 'string') return kind
    if (!kind.extensions.includes('docx')) return 'not-word'
    if (arrived.sizeBytes > largest) return 'too-large'
    return readWordForm(await arrived.read(0, arrived.sizeBytes))
  } finally {
    await arrived.discard()
  }
}
