import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const home = join(import.meta.dirname, '..')
export const output = join(home, 'build')

/** Where the build of the sources as they are now stands, or will stand once it is made. */
export function builtFolder(): string {
  const hash = createHash('sha256')
  const files = ['app', 'demo', 'scripts'].flatMap((folder) => filesUnder(join(home, folder)))
  for (const path of [...files, join(home, 'package-lock.json'), join(home, 'tsconfig.json')]) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path}\0${size}\0${mtimeMs}\n`)
  }
  return join(output, hash.digest('hex').slice(0, 16))
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort()
}
