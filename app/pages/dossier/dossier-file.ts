import { Readable } from 'node:stream'
import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { mayReadConfidential } from '#app/domain/dossier/dossier-access.ts'
import { mayOpenRemoved } from '#app/domain/dossier/file-history.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { fileOverTime } from '#app/records/dossier/file-history.ts'
import { storedScan } from '#app/records/foundation/stored-files.ts'
import { goneBadPage } from './infected-file.tsx'

/** A file's bytes, for those who may read the dossier; `?tai` hands it over for saving. */
export async function dossierFile(visit: SignedInVisit): Promise<Response> {
  const { tools, actor } = visit
  const [id, fileId] = [idParam(visit), idParam(visit, 'tep')]
  const open = id === null ? null : await readDossier(tools.db, actor, id)
  const file = open === null || fileId === null ? null : await fileOverTime(tools.db, open.dossier.id, fileId)
  if (open === null || file === null) return noSuchPage(visit)
  if (file.confidential && !mayReadConfidential(actor, open.dossier, open.plan.current.programme))
    return noSuchPage(visit)
  if (file.removed !== null && !mayOpenRemoved(actor, open.dossier, file)) return noSuchPage(visit)
  return storedBytes(visit, file, {
    name: open.dossier.title,
    href: links.dossierTab(open.dossier.id, 'tep'),
  })
}

/** Bytes somebody sent us, in a way that a browser takes them for nothing but what they are. */
export function fileAnswer(
  stored: { readonly stream: Readable; readonly sizeBytes: number },
  file: { readonly name: string; readonly mediaType: string; readonly opens: 'inline' | 'attachment' },
): Response {
  return new Response(Readable.toWeb(stored.stream) as unknown as ReadableStream, {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(stored.sizeBytes),
      'content-disposition': `${file.opens}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

/** What a browser shows by itself without running anything of it. */
export const showable: readonly string[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
]

/**
 * A kept file as an answer: what a browser shows by itself opens in place, everything else, or what is asked for with
 * `?tai`, is saved. One in which the scanner has found something since does not open; `back` is the page it stands on.
 */
export async function storedBytes(
  visit: SignedInVisit,
  file: { readonly sha256: string; readonly name: string; readonly mediaType: string },
  back: { readonly name: string; readonly href: string },
): Promise<Response> {
  const { tools, query } = visit
  const scan = await storedScan(tools.db, file.sha256)
  if (scan !== null && scan.finding !== null)
    return goneBadPage(visit, { name: file.name, finding: scan.finding, at: scan.at }, back)
  const stored = await tools.files.open(file.sha256)
  if (stored === null) throw new Error(`the bytes ${file.sha256} are not in the store`)
  const opens = query.has('tai') || !showable.includes(file.mediaType) ? 'attachment' : 'inline'
  return fileAnswer(stored, { ...file, opens })
}
