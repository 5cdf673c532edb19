import { beginUpload } from '#app/casework/dossier/begin-upload.ts'
import { continueUpload } from '#app/casework/dossier/continue-upload.ts'
import { discardUpload } from '#app/casework/dossier/discard-upload.ts'
import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { goTo } from '#app/pages/kit/page.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { uploadOfDossier } from '#app/records/dossier/uploads.ts'
import { fileProblemWords } from './dossier-problems.ts'
import { filesAgain, filesPlace } from './files-place.ts'

// The tus protocol 1.0.0 (https://tus.io), its core alone; see docs/decisions/0017.
const protocol = { 'tus-resumable': '1.0.0', 'cache-control': 'no-store' }
const answer = (status: number, headers: Readonly<Record<string, string>> = {}) =>
  new Response(null, { status, headers: { ...protocol, ...headers } })

const uploadIdOf = (visit: SignedInVisit): string => visit.params.gui ?? ''

/** Where the file is to be sent, and how much of it is there already; 422 with every reason why not. */
export async function beginUploadAt(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const dossierId = idParam(visit) ?? 0
  const outcome = await beginUpload(visit.tools, visit.actor, {
    dossierId,
    name: form.line('name'),
    sizeBytes: typedWhole(form.text('size')) ?? 0,
    fileChangedMs: typedWhole(form.text('changed')) ?? 0,
    ...(form.text('replaces') === '' ? {} : { replaces: typedWhole(form.text('replaces')) ?? 0 }),
  })
  if (!outcome.ok)
    return Response.json(
      { reasons: outcome.problems.map((problem) => fileProblemWords(problem).message) },
      { status: 422 },
    )
  const { uploadId, arrivedBytes } = outcome.value
  const location = links.upload(dossierId, uploadId)
  return Response.json({ id: uploadId, address: location, arrived: arrivedBytes }, { status: 201 })
}

/** How much has arrived: what a browser asks before it goes on. */
export async function uploadState(visit: SignedInVisit): Promise<Response> {
  const open = await readDossier(visit.tools.db, visit.actor, idParam(visit) ?? 0)
  const upload =
    open === null || !mayEdit(visit.actor, open.dossier)
      ? null
      : await uploadOfDossier(visit.tools.db, open.dossier.id, uploadIdOf(visit))
  if (upload === null) return answer(404)
  return answer(200, {
    'upload-offset': String(upload.arrivedBytes),
    'upload-length': String(upload.sizeBytes),
  })
}

/** The next piece, behind what is there. */
export async function sendUploadPart(visit: SignedInVisit): Promise<Response> {
  const { headers } = visit.request
  const startByte = typedWhole(headers.get('upload-offset') ?? '')
  const bytes = visit.body()
  if (headers.get('content-type') !== 'application/offset+octet-stream') return answer(415)
  if (startByte === null || bytes === null) return answer(400)
  const arrived = await continueUpload(visit.tools, visit.actor, {
    dossierId: idParam(visit) ?? 0,
    uploadId: uploadIdOf(visit),
    startByte,
    bytes,
  })
  if (arrived === null) return answer(404)
  if (arrived === 'elsewhere') return answer(409)
  return answer(204, { 'upload-offset': String(arrived) })
}

export async function sendUploadDiscarding(visit: SignedInVisit): Promise<Response> {
  const dossierId = idParam(visit) ?? 0
  const outcome = await discardUpload(visit.tools, visit.actor, { dossierId, uploadId: uploadIdOf(visit) })
  return outcome.ok
    ? goTo(filesPlace(visit, dossierId), 'Đã bỏ tệp gửi dở.')
    : filesAgain(visit, outcome.problems.map(fileProblemWords))
}
