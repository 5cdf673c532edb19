import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder `app/documents`, found by walking up from this module: it is the same folder whether the
 * module runs from its source or from `build/main.js`. The worker and the layouts are read from there.
 */
export function documentsFolder(from = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'app', 'documents')
    if (existsSync(join(found, 'press', 'worker.ts'))) return found
    if (dirname(folder) === folder) throw new Error(`app/documents was not found above ${from}`)
  }
}
