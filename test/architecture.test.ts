import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importsOf, rooms, violationsOf } from './architecture-rules.ts'

const home = join(import.meta.dirname, '..')
const sources = globSync('app/**/*', { cwd: home, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    path: path.slice(home.length + 1).replaceAll('\\', '/'),
    text: /\.tsx?$/.test(path) ? readFileSync(path, 'utf8') : '',
  }))

test('every file of app/ keeps to its room', () => {
  expect(sources.flatMap(violationsOf)).toEqual([])
})

test('the files were really read: every room of the house that stands has imports to judge', () => {
  const withImports = sources.filter(({ text }) => importsOf(text).length > 0)
  for (const room of ['domain', 'records', 'casework', 'pages', 'documents', 'outside', 'database'])
    expect(
      withImports.some(({ path }) => path.startsWith(`app/${room}/`)),
      room,
    ).toBe(true)
})

test('no room is allowed what would let it reach around the table', () => {
  expect(Object.keys(rooms).filter((room) => rooms[room]?.mayImport.includes('database'))).toEqual([
    'database',
  ])
  expect(rooms.domain).toEqual({ mayImport: ['domain'], packages: [] })
})

const broken: readonly (readonly [string, string, string])[] = [
  ['app/domain/ranking/rank.ts', "import { db } from '#app/records/connection.ts'", 'may not import records'],
  [
    'app/domain/ranking/rank.ts',
    "import type { Row } from '#app/records/schema.ts'",
    'may not import records',
  ],
  ['app/domain/ranking/rank.ts', "export * from '../../records/schema.ts'", 'crosses into another room'],
  ['app/domain/ranking/rank.ts', "const x = await import('node:fs')", 'may not import the package node:fs'],
  ['app/domain/ranking/rank.ts', 'const at = Date.now()', 'the clock'],
  ['app/domain/ranking/rank.ts', 'const at = Temporal.Now.instant()', 'the clock'],
  ['app/domain/ranking/rank.ts', 'const at = Math.random()', 'chance'],
  ['app/domain/ranking/rank.ts', "console.log('x')", 'the terminal'],
  ['app/domain/ranking/rank.ts', 'export async function rank() {}', 'waiting'],
  [
    'app/records/dossier/dossiers.ts',
    "import { mayScore } from '#app/casework/x.ts'",
    'may not import casework',
  ],
  ['app/records/dossier/dossiers.ts', "import { Hono } from 'hono'", 'may not import the package hono'],
  ['app/casework/dossier/submit.ts', "import { links } from '#app/pages/links.ts'", 'may not import pages'],
  ['app/casework/dossier/submit.ts', "import {\n  sql,\n} from 'kysely'", 'the package kysely'],
  ['app/casework/dossier/submit.ts', 'tx.execute(sql<Row>`select 1`)', 'only records/ has SQL'],
  [
    'app/pages/dossier/list.tsx',
    "import { page } from '#app/database/connect.ts'",
    'may not import database',
  ],
  ['app/pages/dossier/list.tsx', "import { page } from '#app/outside/x.ts'", 'may not import outside'],
  ['app/pages/dossier/list.tsx', "import { page } from './page'", 'lacks its extension'],
  ['app/pages/dossier/list.tsx', '<button type="submit">Save draft</button>', 'English on a screen'],
  ['app/pages/dossier/list.tsx', '<Field label="Search" />', 'English on a screen'],
  ['app/islands/total.ts', "import { db } from '#app/casework/x.ts'", 'may not import casework'],
  ['app/outside/mail.ts', 'const key = process.env.SMTP_URL', 'only main.ts reads process.env'],
  ['app/outside/mail.ts', 'const { env } = process', 'only main.ts reads process.env'],
  ['app/outside/mail.ts', 'const at = new Date()', 'Temporal only'],
  ['app/casework/dossier-utils.ts', '', 'names no thought'],
  ['app/casework/helpers/x.ts', '', 'names no thought'],
  ['app/casework/scoring/x.ts', '', 'neither a stage nor a known folder'],
  ['app/services/x.ts', '', 'no room of the house'],
  ['app/casework/dossier/SubmitDossier.ts', '', 'kebab-case'],
  ['app/site.ts', "import { readConfig } from '#app/config.ts'", 'only main.ts reads the configuration'],
  ['app/site.ts', "import { x } from '../demo/load.ts'", 'lies outside app/'],
]

test.each(broken)('%s with %j is told apart: %s', (path, text, reason) => {
  expect(violationsOf({ path, text }).join('\n')).toContain(reason)
})

const sound: readonly (readonly [string, string])[] = [
  [
    'app/domain/ranking/rank.ts',
    "// Date.now() is not asked here\nimport type { Points } from '../points.ts'",
  ],
  ['app/domain/ranking/rank.test.ts', "import fc from 'fast-check'\nimport { test } from 'vitest'"],
  ['app/casework/dossier/submit.ts', "import { lock } from '#app/records/dossier/dossiers.ts'"],
  ['app/pages/dossier/list.tsx', '<button type="submit">Lưu bản nháp</button>'],
  ['app/records/dossier/dossiers.ts', "import { sql } from 'kysely'\nsql<{ a: string }>`select 1`"],
]

test.each(sound)('%s with %j is let through', (path, text) => {
  expect(violationsOf({ path, text })).toEqual([])
})
