/** A source file of `app/`, by its path from the project's root. */
export type SourceFile = { readonly path: string; readonly text: string }

type Room = {
  /** The rooms it may import, itself included, and single files at the top of `app/` or of another room. */
  readonly mayImport: readonly string[]
  /** The packages it may import; `node:` stands for all of Node's own modules. */
  readonly packages: readonly string[]
  /** Folders it has beside the stages. */
  readonly folders?: readonly string[]
}

/** The table of rooms: who may import whom. Everything else in this file follows from it. */
export const rooms: Readonly<Record<string, Room>> = {
  domain: { mayImport: ['domain'], packages: [] },
  records: { mayImport: ['domain', 'records'], packages: ['kysely', 'pg', 'pg-boss', 'node:crypto'] },
  documents: {
    mayImport: ['domain', 'documents'],
    packages: [
      'node:',
      '@cantoo/pdf-lib',
      '@myriaddreamin/typst-ts-node-compiler',
      'docx',
      'fflate',
      'qrcode',
      'read-excel-file',
      'write-excel-file',
      '@xmldom/xmldom',
    ],
    folders: ['paper', 'press', 'spreadsheet', 'word'],
  },
  outside: {
    mayImport: ['domain', 'outside'],
    packages: [
      ...['node:', 'file-type', 'image-dimensions', 'nodemailer', '@fastify/busboy'],
      ...['imapflow', 'postal-mime', 'iconv-lite'],
    ],
  },
  casework: {
    mayImport: ['domain', 'records', 'documents', 'outside', 'casework', 'tools.ts'],
    packages: ['node:crypto', 'node:stream', 'node:util'],
  },
  // A page that shows a paper asks documents/ for its bytes: docs/decisions/0004-pages-show-papers.md.
  pages: {
    mayImport: ['domain', 'records', 'documents', 'casework', 'pages', 'tools.ts'],
    packages: ['react', 'react-dom', 'hono', 'zod', 'node:', '@fastify/busboy', 'qrcode'],
    folders: ['kit'],
  },
  api: {
    mayImport: ['domain', 'records', 'casework', 'api', 'tools.ts'],
    packages: ['hono', 'zod'],
  },
  islands: { mayImport: ['domain', 'islands'], packages: ['htmx.org', 'tus-js-client'] },
  database: {
    mayImport: ['database', 'records/schema.ts'],
    packages: ['node:', 'kysely', 'pg', 'pg-boss'],
    folders: ['migrations'],
  },
}

export const stages: readonly string[] = [
  ...['programme', 'people', 'dossier', 'registration', 'intake'],
  ...['council', 'ranking', 'recognition', 'reporting', 'library'],
  // What belongs to no stage because every stage leans on it: audit lines, files, messages, the page frame.
  'foundation',
]

/** `tools.ts` is what casework sees of the world: types of other rooms and the few parts it puts together. */
const topFiles: Readonly<Record<string, readonly string[]>> = {
  'tools.ts': ['domain', 'records', 'documents', 'outside'],
}

const sqlRooms: readonly string[] = ['records', 'database']
const nameless = /^(utils?|helpers?|commons?|misc|managers?|services?|shared|lib|stuff)$/
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)
const testPackages: readonly string[] = ['vitest', 'fast-check']

export function violationsOf(file: SourceFile): string[] {
  return [
    ...namingViolations(file.path),
    ...importViolations(file),
    ...purityViolations(file),
    ...environmentViolations(file),
    ...englishViolations(file),
  ].map((each) => `${file.path}: ${each}`)
}

function namingViolations(path: string): string[] {
  const found: string[] = []
  const segments = path.split('/')
  for (const segment of segments) {
    const word = segment.replace(/\..*$/, '').split('-').at(-1) ?? ''
    if (nameless.test(word)) found.push(`"${word}" names no thought; say what the file holds`)
  }
  const [, room, folder, ...rest] = segments
  const isInRoom = rest.length > 0 || (folder !== undefined && !folder.includes('.'))
  if (room?.includes('.') === false && rooms[room] === undefined)
    found.push(`"${room}" is no room of the house`)
  const known = [...stages, ...(rooms[room ?? '']?.folders ?? [])]
  if (rooms[room ?? ''] !== undefined && isInRoom && !known.includes(folder ?? ''))
    found.push(`"${folder}" is neither a stage nor a known folder of ${room}`)
  const file = segments.at(-1) ?? ''
  if (/\.tsx?$/.test(file) && !/^[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.tsx?$/.test(file))
    found.push('file names are kebab-case')
  if (room !== 'pages' && file.endsWith('.tsx')) found.push('only pages/ holds .tsx')
  return found
}

function importViolations({ path, text }: SourceFile): string[] {
  const found: string[] = []
  const room = path.split('/')[1] ?? ''
  const allowed = rooms[room]
  const mayImport = allowed?.mayImport ?? topFiles[room]
  for (const name of importsOf(text)) {
    if (name.startsWith('.') || name.startsWith('#')) {
      if (!/\.(tsx?|json|css)$/.test(name)) found.push(`"${name}" lacks its extension`)
      const target = targetOf(path, name)
      if (target === undefined) {
        if (!isTest(path) && !(name.startsWith('#demo/') && path === 'app/main.ts'))
          found.push(`"${name}" lies outside app/`)
        continue
      }
      const targetRoom = target.split('/')[0] ?? ''
      if (name.startsWith('.') && rooms[room] !== undefined && targetRoom !== room)
        found.push(`"${name}" crosses into another room: write #app/`)
      if (targetRoom === 'config.ts' && path !== 'app/main.ts' && !isTest(path) && !isTypeOnly(text, name))
        found.push('only main.ts reads the configuration')
      if (isTest(path) || mayImport === undefined) continue
      if (!mayImport.includes(targetRoom) && !mayImport.includes(target))
        found.push(`${room} may not import ${target}`)
    } else if (allowed !== undefined) {
      const may = isTest(path) ? [...allowed.packages, ...testPackages, 'node:', 'kysely'] : allowed.packages
      if (!may.some((each) => name === each || name.startsWith(each.endsWith(':') ? each : `${each}/`)))
        found.push(`${room} may not import the package ${name}`)
    }
  }
  return found
}

/** Where an import leads, from `app/` on; nothing when it leaves `app/`. */
function targetOf(path: string, name: string): string | undefined {
  if (name.startsWith('#')) return name.startsWith('#app/') ? name.slice('#app/'.length) : undefined
  const target = new URL(name, `file:///${path}`).pathname.slice(1)
  return target.startsWith('app/') ? target.slice('app/'.length) : undefined
}

/** Every module a source names: static and dynamic imports, re-exports, and types taken by import(). */
export function importsOf(text: string): string[] {
  const code = withoutComments(text)
  const forms = [
    /\b(?:import|export)\s+(?:type\s+)?[\w*{][^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\bimport\s*\(\s*['"`]([^'"`]+)['"`]/g,
    /\brequire\s*\(\s*['"`]([^'"`]+)['"`]/g,
  ]
  return [...new Set(forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? '')))]
}

const isTypeOnly = (text: string, name: string): boolean =>
  new RegExp(`import\\s+type\\s[^'"]*from\\s*['"]${name.replace(/[.#/]/g, '\\$&')}['"]`).test(text)

const impurities: readonly (readonly [RegExp, string])[] = [
  [/\bnew\s+Date\b|\bDate\s*\.\s*now\b|\bDate\s*\(/, 'the clock (Date)'],
  [/\bTemporal\s*\.\s*Now\b/, 'the clock (Temporal.Now)'],
  [/\bperformance\s*\./, 'the clock (performance)'],
  [/\bMath\s*\.\s*random\b|\bcrypto\b/, 'chance'],
  [/\bprocess\s*\./, 'the process'],
  [/\bconsole\s*\./, 'the terminal'],
  [/\bglobalThis\b|\bfetch\s*\(|\bset(Timeout|Interval|Immediate)\b/, 'the outside world'],
  [/\b(async|await)\b/, 'waiting'],
]

function purityViolations({ path, text }: SourceFile): string[] {
  const code = withoutStrings(withoutComments(text))
  const found: string[] = []
  const room = path.split('/')[1] ?? ''
  if (room === 'domain' && !isTest(path))
    for (const [form, what] of impurities)
      if (form.test(code)) found.push(`domain is pure, this uses ${what}`)
  // Browsers in use do not know Temporal yet.
  if (
    room !== 'domain' &&
    room !== 'islands' &&
    /\bnew\s+Date\b|\bDate\s*\.\s*now\b/.test(code) &&
    !isTest(path)
  )
    found.push('Temporal only, never Date')
  if (
    rooms[room] !== undefined &&
    !sqlRooms.includes(room) &&
    !isTest(path) &&
    /\bsql\s*(<[^`]*>)?\s*`/.test(code)
  )
    found.push('only records/ has SQL')
  return found
}

function environmentViolations({ path, text }: SourceFile): string[] {
  if (path === 'app/main.ts' || isTest(path)) return []
  return /\bprocess\s*\.\s*env\b|\bprocess\s*\[|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/.test(
    withoutComments(text),
  )
    ? ['only main.ts reads process.env']
    : []
}

const englishWords =
  /\b(save|cancel|submit|delete|edit|search|loading|error|next|previous|login|logout|settings|back|home|page|not found|required|invalid|welcome|hello|todo|untitled|click|download|upload|status|draft|close|open|yes|no)\b/i

function englishViolations({ path, text }: SourceFile): string[] {
  if (!path.startsWith('app/pages/') || !path.endsWith('.tsx') || isTest(path)) return []
  const code = withoutComments(text)
  const shown = [
    ...[...code.matchAll(/<[a-zA-Z][^<>]*[^=<>]>([^<>{}()=;]+)<\//g)].map((match) => match[1] ?? ''),
    ...[...code.matchAll(/\b(?:label|title|placeholder|aria-label|alt|hint|legend)="([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    ),
  ]
  return shown
    .filter((words) => /^[\p{ASCII}]+$/u.test(words) && englishWords.test(words))
    .map((words) => `English on a screen: "${words.trim()}"`)
}

const comments = /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g

/** Comments may speak of anything; strings stay, as they hold the names of imports. */
export const withoutComments = (text: string): string => text.replace(comments, (_, string) => string ?? ' ')

const withoutStrings = (code: string): string =>
  code
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, "''")
    .replace(
      /`(?:[^`\\]|\\.)*`/g,
      (template) =>
        `${[...template.matchAll(/\$\{([^}]*)\}/g)].reduce((kept, match) => `${kept}\${${match[1]}}`, '`')}\``,
    )
