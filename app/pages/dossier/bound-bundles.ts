import { Readable } from 'node:stream'
import { zipped } from '#app/documents/dossier/zip-bundles.ts'
import { type BundleItem, type BundleRun, inParts, isKept } from '#app/domain/dossier/bundle-run.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { bundleRun } from '#app/records/dossier/bundle-runs.ts'
import { fileAnswer } from './dossier-file.ts'

/** One dossier's bundle of a run. */
export async function boundBundle(visit: SignedInVisit): Promise<Response> {
  const run = await keptRun(visit)
  const item = run?.items.find(({ dossierId }) => dossierId === idParam(visit, 'hs'))
  if (item === undefined || item.storedAs === null) return noSuchPage(visit)
  return fileAnswer(
    { stream: bytesOf(visit, item), sizeBytes: item.sizeBytes },
    { name: nameOf(item), mediaType: 'application/pdf', opens: 'inline' },
  )
}

/** All of them, or a part of the run that is too large for one file, streamed as a zip. */
export async function bundleZip(visit: SignedInVisit): Promise<Response> {
  const run = await keptRun(visit)
  const place = typedWhole(visit.query.get('phan') ?? '') ?? 1
  const part = run === null || run.finishedAt === null ? undefined : inParts(run.items)[place - 1]
  if (run === null || part === undefined) return noSuchPage(visit)
  const files = part.map((item) => ({ name: nameOf(item), open: () => bytesOf(visit, item) }))
  const name = `Bộ hồ sơ, lượt ${run.id}${place > 1 ? `, phần ${place}` : ''}.zip`
  return new Response(Readable.toWeb(Readable.from(zipped(files))) as unknown as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

async function keptRun(visit: SignedInVisit): Promise<BundleRun | null> {
  const id = idParam(visit)
  const run = id === null ? null : await bundleRun(visit.tools.db, id)
  return run !== null && isKept(run, visit.tools.machineNow()) ? run : null
}

const nameOf = ({ code }: BundleItem): string => `Bộ hồ sơ ${code}.pdf`

const bytesOf = ({ tools }: SignedInVisit, { storedAs }: BundleItem): Readable =>
  tools.files.parts.read(storedAs === null ? [] : [storedAs])
