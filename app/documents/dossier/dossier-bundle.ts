import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bind, type PartPages } from '../press/binder.ts'
import type { Press } from '../press/press.ts'
import type { QrCode } from '../press/qr-codes.ts'

/** Bộ hồ sơ: everything of a handed-in dossier in one PDF, with cover and index. */
export interface DossierBundleData {
  readonly code: string
  readonly title: string
  readonly authors: readonly string[]
  readonly unit: string
  readonly authority: string
  /** Lần nộp, and the SHA-256 of what was handed in. */
  readonly version: number
  readonly sha256: string
  /** Tờ trình it came with, in words. */
  readonly transmittal: string | null
  /** Where its QR code leads. */
  readonly address: string
  /** Bản số, when one of several is printed. */
  readonly copy: number | null
  readonly parts: readonly BundlePart[]
}

/** One part of the bundle: the đơn, then each attachment. */
export interface BundlePart {
  readonly name: string
  readonly fileName: string
  readonly size: string
  readonly sha256: string
  readonly path: string
  readonly mediaType: string
}

/** Writes the bundle to `target` in a folder of its own, where it may put what it needs on the way. */
export async function bindDossier(press: Press, data: DossierBundleData, folder: string): Promise<string> {
  const target = join(folder, 'bo-ho-so.pdf')
  const print = async (name: string, what: object) => {
    const path = join(folder, name)
    await writeFile(path, await press.print('dossier/dossier-bundle.typ', what, { tagged: false }))
    return path
  }
  await bind(
    data.parts,
    target,
    async (pages) => {
      const stubs = data.parts.filter((_, place) => pages[place] === null).map(shown)
      return {
        front: await print('front.pdf', {
          cover: coverOf(data),
          index: indexOf(data.parts, pages),
          stubs: [],
        }),
        stubs: stubs.length === 0 ? null : await print('stubs.pdf', { cover: null, index: [], stubs }),
      }
    },
    data.code.replace(/[^\x20-\x7e]/g, ''),
  )
  return target
}

const shown = ({ name, fileName, size, sha256 }: BundlePart) => ({ name, fileName, size, sha256 })

const coverOf = ({ parts: _, address, copy, authors, version, ...cover }: DossierBundleData) => ({
  ...cover,
  authors: authors.join(', '),
  version: `Lần nộp thứ ${version}`,
  copy: copy === null ? null : `Bản số ${copy}`,
  qr: { qrOf: address } satisfies QrCode,
})

/** Where each part begins; what cannot be bound has one page that says so. */
function indexOf(parts: readonly BundlePart[], pages: readonly PartPages[]) {
  let next = 1
  return parts.map(({ name }, place) => {
    const count = pages[place] ?? null
    const line = { name, page: String(next), isApart: count === null }
    next += count ?? 1
    return line
  })
}
