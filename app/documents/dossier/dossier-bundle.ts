import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inBytes } from '../paper/numbers.ts'
import { bind, type PartPages } from '../press/binder.ts'
import { type Press, PressError } from '../press/press.ts'
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
  /** How many copies stand in the file, each with its number on the cover when there are several. */
  readonly copies: number
  readonly parts: readonly BundlePart[]
}

/** One part of the bundle: the đơn, then each attachment. */
export interface BundlePart {
  readonly name: string
  readonly fileName: string
  readonly sizeBytes: number
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
  const parts: BundlePart[] = []
  for (const part of data.parts) parts.push(await laidOut(press, part))
  await bind(
    parts,
    target,
    async (pages) => {
      const stubs = parts.filter((_, place) => pages[place] === null).map(shown)
      const index = indexOf(parts, pages)
      const fronts: string[] = []
      for (const copy of copiesOf(data))
        fronts.push(await print(`front-${copy}.pdf`, { cover: coverOf(data, copy), index, stubs: [] }))
      return {
        fronts,
        stubs: stubs.length === 0 ? null : await print('stubs.pdf', { cover: null, index: [], stubs }),
      }
    },
    data.code.replace(/[^\x20-\x7e]/g, ''),
  )
  return target
}

const copiesOf = ({ copies }: DossierBundleData): readonly (number | null)[] =>
  copies === 1 ? [null] : Array.from({ length: copies }, (_, place) => place + 1)

/** A picture as a page, turned as the camera held it; one the press cannot read stays a picture, for the binder to try. */
async function laidOut(press: Press, part: BundlePart): Promise<BundlePart> {
  if (!part.mediaType.startsWith('image/')) return part
  try {
    const format = part.mediaType.slice('image/'.length)
    const page = await press.print(
      'dossier/picture-page.typ',
      { format: format === 'jpeg' ? 'jpg' : format },
      { tagged: false, picture: part.path },
    )
    const path = `${part.path}.pdf`
    await writeFile(path, page)
    return { ...part, path, mediaType: 'application/pdf' }
  } catch (failure) {
    if (failure instanceof PressError) return part
    throw failure
  }
}

const shown = ({ name, fileName, sizeBytes, sha256 }: BundlePart) => ({
  name,
  fileName,
  size: inBytes(sizeBytes),
  sha256,
})

const coverOf = (
  { parts: _, copies: __, address, authors, version, ...cover }: DossierBundleData,
  copy: number | null,
) => ({
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
