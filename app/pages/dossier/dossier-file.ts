import { Readable } from 'node:stream'
import { describeFile } from '#app/casework/dossier/describe-file.ts'
import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { removeFile } from '#app/casework/dossier/remove-file.ts'
import { mayReadConfidential } from '#app/domain/dossier/dossier-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { goTo } from '#app/pages/kit/page.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { fileOfDossier, isInSomeVersion } from '#app/records/dossier/dossier-files.ts'
import { dossierWith } from './dossier-page.tsx'
import { showDossier } from './shown-dossier.ts'
import { filesPlace } from './upload-files.ts'

/** A file's bytes, for those who may read the dossier; `?tai` hands it over for saving. */
export async function dossierFile(visit: SignedInVisit): Promise<Response> {
  const { tools, actor } = visit
  const [id, fileId] = [idParam(visit), idParam(visit, 'tep')]
  const open = id === null ? null : await readDossier(tools.db, actor, id)
  const file =
    open === null || fileId === null ? null : await fileOfDossier(tools.db, open.dossier.id, fileId)
  if (open === null || file === null) return noSuchPage(visit)
  if (file.confidential && !mayReadConfidential(actor, open.dossier, open.plan.current.programme))
    return noSuchPage(visit)
  // A file taken out of the form is still part of the handings in that froze it, and of nothing else.
  if (file.removedAt !== null && !(await isInSomeVersion(tools.db, open.dossier.id, file.id)))
    return noSuchPage(visit)
  const stored = await tools.files.open(file.sha256)
  if (stored === null) throw new Error(`the bytes of file ${file.id} are not in the store`)
  const opens = visit.query.has('tai') || !showable.includes(file.mediaType) ? 'attachment' : 'inline'
  return new Response(Readable.toWeb(stored.stream) as unknown as ReadableStream, {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(stored.sizeBytes),
      'content-disposition': `${opens}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

const showable = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/gif']

export async function sendFileRemoval(visit: SignedInVisit): Promise<Response> {
  const dossierId = idParam(visit) ?? 0
  const outcome = await removeFile(visit.tools, visit.actor, {
    dossierId,
    fileId: idParam(visit, 'tep') ?? 0,
  })
  if (outcome.ok) return goTo(filesPlace(visit, dossierId), 'Đã bỏ tệp khỏi hồ sơ.')
  return again(visit, 'Không bỏ được tệp: tệp không còn trong hồ sơ, hoặc hồ sơ không còn ở bước soạn thảo.')
}

export async function sendFileDescription(visit: SignedInVisit): Promise<Response> {
  const dossierId = idParam(visit) ?? 0
  const form = await visit.form()
  const outcome = await describeFile(visit.tools, visit.actor, {
    dossierId,
    fileId: idParam(visit, 'tep') ?? 0,
    caption: form.line('caption'),
    confidential: form.has('confidential'),
  })
  if (outcome.ok) return goTo(links.dossierTab(dossierId, 'tep'), 'Đã lưu ghi chú tệp.')
  return again(visit, 'Không lưu được ghi chú: tệp không còn trong hồ sơ, hoặc ghi chú quá dài.')
}

async function again(visit: SignedInVisit, message: string): Promise<Response> {
  const shown = await showDossier(visit)
  return shown === null ? noSuchPage(visit) : dossierWith(visit, shown, 'files', [{ message }])
}
