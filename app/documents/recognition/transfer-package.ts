import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import {
  type TransferPackage,
  type TransferProblem,
  transferFormat,
} from '#app/domain/recognition/transfer-package.ts'
import { transferPage } from './transfer-page.ts'

/** Names within a package. */
export const transferNames = {
  facts: 'goi.json',
  page: 'index.html',
  sums: 'SHA256SUMS',
  decision: 'quyet-dinh.pdf',
  certificates: 'giay-chung-nhan.pdf',
} as const

/** A file of the package that is made for it, and the digest of one that lies in the store already. */
export type MadeFile = { readonly name: string; readonly bytes: Uint8Array }
export type KnownFile = { readonly name: string; readonly sha256: string }

/** What a package holds besides the stored files, and its digest: that of the list which names every file with its own. */
export function sealTransfer(
  facts: TransferPackage,
  papers: readonly MadeFile[],
  stored: readonly KnownFile[],
): { readonly made: readonly MadeFile[]; readonly digest: string } {
  const text = (name: string, content: string): MadeFile => ({
    name,
    bytes: new TextEncoder().encode(content),
  })
  const own = [
    text(transferNames.facts, `${JSON.stringify(facts, null, 2)}\n`),
    text(transferNames.page, transferPage(facts, [...papers.map(({ name }) => name)])),
    ...papers,
  ]
  const known = [...own.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })), ...stored]
  const sums = text(
    transferNames.sums,
    known
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map((file) => `${file.sha256}  ${file.name}\n`)
      .join(''),
  )
  return { made: [sums, ...own], digest: sha256(sums.bytes) }
}

/** What a check of a package found: its facts and files where it is whole, else everything that differs, by name. */
export type OpenedTransfer =
  | {
      readonly ok: true
      readonly facts: TransferPackage
      readonly files: ReadonlyMap<string, Uint8Array>
      readonly digest: string
    }
  | { readonly ok: false; readonly problems: readonly TransferProblem[] }

const mostFiles = 500

/** Opens a package and compares every file with the list it came with. */
export function openTransfer(bytes: Uint8Array, maxBytes: number): OpenedTransfer {
  const refused = (problems: readonly TransferProblem[]) => ({ ok: false, problems }) as const
  const files = unpacked(bytes, maxBytes)
  if (typeof files === 'string') return refused([{ problem: files }])
  const sums = files.get(transferNames.sums)
  if (sums === undefined) return refused([{ problem: 'not-a-package' }])
  const listed = new Map<string, string>()
  for (const line of new TextDecoder().decode(sums).split('\n')) {
    const [, digest, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    if (digest !== undefined && name !== undefined) listed.set(name, digest)
  }
  const problems: TransferProblem[] = []
  for (const [name, digest] of listed) {
    const file = files.get(name)
    if (file === undefined) problems.push({ problem: 'file-missing', name })
    else if (sha256(file) !== digest) problems.push({ problem: 'file-changed', name })
  }
  for (const name of files.keys())
    if (name !== transferNames.sums && !listed.has(name)) problems.push({ problem: 'file-added', name })
  if (problems.length > 0) return refused(problems)
  const facts = factsOf(files.get(transferNames.facts))
  return facts === null
    ? refused([{ problem: 'not-a-package' }])
    : { ok: true, facts, files, digest: sha256(sums) }
}

/** The files of a zip, unless it promises more than may be unpacked. */
function unpacked(
  bytes: Uint8Array,
  maxBytes: number,
): ReadonlyMap<string, Uint8Array> | 'not-a-package' | 'too-large' {
  let [sum, count, isLarge] = [0, 0, false]
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        sum += originalSize
        count += 1
        isLarge ||= sum > maxBytes || count > mostFiles
        return !isLarge
      },
    })
    return isLarge ? 'too-large' : new Map(Object.entries(files))
  } catch {
    return 'not-a-package'
  }
}

function factsOf(bytes: Uint8Array | undefined): TransferPackage | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return isPackage(value) ? value : null
  } catch {
    return null
  }
}

/** Its digests say that it is as it was made; that it was made by this product is told by its form. */
function isPackage(value: unknown): value is TransferPackage {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== transferFormat)
    return false
  const one: Partial<Record<keyof TransferPackage, unknown>> = value
  const isObject = (part: unknown) => typeof part === 'object' && part !== null
  return (
    typeof one.title === 'string' &&
    typeof one.code === 'string' &&
    [one.from, one.decision, one.content, one.version].every(isObject) &&
    [one.authors, one.certificates, one.history, one.files].every((list) => Array.isArray(list))
  )
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
