import { createHash } from 'node:crypto'
import type { ManifestFile } from './manifest-files.ts'

const format = 'khoi-nguon/manifest@1'

/** Bản niêm phong: the text of the file that leaves the house, and the one digest that minutes and decision carry. */
export type SealedManifest = { readonly text: string; readonly digest: string }

/** What a check of a manifest found: its files where it is whole, else everything that is not as it was sealed. */
export type OpenedManifest =
  | { readonly ok: true; readonly files: ReadonlyMap<string, string>; readonly digest: string }
  | { readonly ok: false; readonly problems: readonly ManifestProblem[] }

export type ManifestProblem =
  | { readonly problem: 'not-a-manifest' }
  | { readonly problem: 'file-changed' | 'file-missing' | 'file-added'; readonly name: string }
  | { readonly problem: 'list-changed' }

/** Niêm phong: every file with its SHA-256, and over the list of those one digest more. */
export function sealManifest(files: readonly ManifestFile[]): SealedManifest {
  const listed = files.map(({ name, text }) => ({ name, sha256: sha256(text) }))
  const digest = digestOfList(listed)
  return { digest, text: `${JSON.stringify({ format, digest, list: listed, files }, null, 1)}\n` }
}

/** Opens a manifest and says of every file whether it is the one that was sealed. */
export function openManifest(text: string): OpenedManifest {
  const read = readManifest(text)
  if (read === null) return { ok: false, problems: [{ problem: 'not-a-manifest' }] }
  const problems: ManifestProblem[] = []
  if (digestOfList(read.list) !== read.digest) problems.push({ problem: 'list-changed' })
  const sealed = new Map(read.list.map(({ name, sha256 }) => [name, sha256]))
  const files = new Map(read.files.map((file) => [file.name, file.text]))
  for (const [name, digest] of sealed) {
    const found = files.get(name)
    if (found === undefined) problems.push({ problem: 'file-missing', name })
    else if (sha256(found) !== digest) problems.push({ problem: 'file-changed', name })
  }
  for (const name of files.keys()) if (!sealed.has(name)) problems.push({ problem: 'file-added', name })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, files, digest: read.digest }
}

type Listed = { readonly name: string; readonly sha256: string }

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** One line a file, as `sha256sum` writes it: anybody can compute it without this product. */
const digestOfList = (list: readonly Listed[]): string =>
  sha256(list.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''))

function readManifest(text: string): {
  readonly digest: string
  readonly list: readonly Listed[]
  readonly files: readonly ManifestFile[]
} | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (!isRecord(value) || value.format !== format || typeof value.digest !== 'string') return null
  const list = rowsOf(value.list, ['name', 'sha256'])
  const files = rowsOf(value.files, ['name', 'text'])
  if (list === null || files === null) return null
  return {
    digest: value.digest,
    list: list.map(([name = '', digest = '']) => ({ name, sha256: digest })),
    files: files.map(([name = '', content = '']) => ({ name, text: content })),
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The named texts of each row; null where anything else stands there. */
function rowsOf(value: unknown, keys: readonly string[]): readonly (readonly string[])[] | null {
  if (!Array.isArray(value)) return null
  const rows: string[][] = []
  for (const row of value) {
    if (!isRecord(row)) return null
    const texts = keys.flatMap((key) => {
      const text = row[key]
      return typeof text === 'string' ? [text] : []
    })
    if (texts.length < keys.length) return null
    rows.push(texts)
  }
  return rows
}
