import type { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import { attachFile } from '#app/casework/dossier/attach-file.ts'
import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { cleanText } from '#app/pages/kit/form-fields.ts'
import { goTo } from '#app/pages/kit/page.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printBytes } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { Tools } from '#app/tools.ts'
import { dossierFormPage } from './dossier-form-page.tsx'
import { dossierWith } from './dossier-page.tsx'
import { fileProblemWords } from './dossier-problems.ts'
import { valuesOf } from './form-values.ts'
import { showDossier } from './shown-dossier.ts'

type Arrived = Exclude<Awaited<ReturnType<Tools['files']['receive']>>, 'too-large'>

/** What a multipart body brought: text fields, and files already streamed beside the store. */
export type Upload = {
  readonly fields: ReadonlyMap<string, string>
  readonly files: readonly { readonly name: string; readonly arrived: Arrived | 'too-large' }[]
}

/** Why a body could not be taken in at all. */
export type UploadFault = 'not-multipart' | 'too-large' | 'broken'

const mostFiles = 20
const overhead = 1_000_000

const formReader = (contentType: string, fileSize: number) =>
  new Busboy({
    headers: { 'content-type': contentType },
    limits: { fileSize, files: mostFiles, fields: 20, fieldSize: 20_000, parts: 50 },
  })

/** Streams every file of the body beside the store as it arrives; nothing is held in memory. */
export async function receiveUpload(visit: SignedInVisit): Promise<Upload | UploadFault> {
  const { request, tools } = visit
  const kind = request.headers.get('content-type') ?? ''
  const body = kind.startsWith('multipart/form-data') ? visit.body() : null
  if (body === null) return 'not-multipart'
  const { fileMaxBytes, dossierMaxBytes } = tools.settings
  if (Number(request.headers.get('content-length') ?? '0') > dossierMaxBytes + overhead) return 'too-large'

  const fields = new Map<string, string>()
  const streams: Readable[] = []
  const arriving: Promise<{ name: string; arrived: Arrived | 'too-large' }>[] = []
  let reader: ReturnType<typeof formReader>
  try {
    reader = formReader(kind, fileMaxBytes)
  } catch {
    return 'not-multipart'
  }
  reader.on('field', (name, value) => fields.set(name, cleanText(value)))
  reader.on('file', (_field, stream, name) => {
    streams.push(stream)
    // A body that ends early is told to the stream, perhaps before anybody reads it.
    stream.on('error', (cause: Error) => stream.destroy(cause))
    // A file box left empty sends a part without a name.
    if (!name) return stream.resume()
    // The reader stops passing bytes on at the limit and says so on the stream; the rest is skipped.
    const arrived = tools.files
      .receive(stream, fileMaxBytes)
      .then(async (file) => {
        if (file === 'too-large' || !stream.truncated) return file
        await file.discard()
        return 'too-large' as const
      })
      .then((file) => ({ name: cleanText(name), arrived: file }))
    arrived.catch(() => {})
    arriving.push(arrived)
  })
  const isWhole = await new Promise<boolean>((resolve) => {
    reader.on('finish', () => resolve(true))
    reader.on('error', () => resolve(false))
    const broken = () => {
      reader.destroy()
      resolve(false)
    }
    body.on('error', broken)
    body.on('close', () => body.readableEnded || broken())
    body.pipe(reader)
  })
  if (!isWhole) {
    for (const stream of streams) stream.destroy(new Error('the upload broke off'))
    const settled = await Promise.allSettled(arriving)
    for (const one of settled)
      if (one.status === 'fulfilled' && one.value.arrived !== 'too-large') await one.value.arrived.discard()
    return 'broken'
  }
  return { fields, files: await Promise.all(arriving) }
}

/** Takes the files of the form in; those that can be kept are kept, the others are named with their reason. */
export async function sendFiles(visit: SignedInVisit): Promise<Response> {
  const { tools, actor } = visit
  const id = idParam(visit)
  const open = id === null ? null : await readDossier(tools.db, actor, id)
  if (open === null) return noSuchPage(visit)
  const again = async (problems: readonly FieldProblem[]) => {
    const shown = await showDossier(visit)
    if (shown === null) return noSuchPage(visit)
    return fromForm(visit)
      ? dossierFormPage(visit, shown, { shown: ['files'], values: valuesOf(shown.dossier), problems })
      : dossierWith(visit, shown, 'files', problems)
  }
  if (!mayEdit(actor, open.dossier)) return again([fileProblemWords({ problem: 'not-writable' })])
  const upload = await receiveUpload(visit)
  if (typeof upload === 'string') return again([{ field: 'tep', message: faultWords(upload, tools) }])
  if (upload.files.length === 0) return again([{ field: 'tep', message: 'Chưa chọn tệp nào.' }])

  const problems: FieldProblem[] = []
  let kept = 0
  for (const { name, arrived } of upload.files) {
    if (arrived === 'too-large') {
      problems.push(
        fileProblemWords({ problem: 'file-too-large', name, maxBytes: tools.settings.fileMaxBytes }),
      )
      continue
    }
    const outcome = await attachFile(tools, actor, {
      dossierId: open.dossier.id,
      arrived,
      name,
      caption: upload.fields.get('caption') ?? '',
      confidential: upload.fields.has('confidential'),
    })
    if (outcome.ok) kept += 1
    else problems.push(...outcome.problems.map(fileProblemWords))
  }
  if (problems.length === 0) return goTo(filesPlace(visit, open.dossier.id), `Đã thêm ${kept} tệp.`)
  return again(kept > 0 ? [...problems, { message: `${kept} tệp còn lại đã được lưu.` }] : problems)
}

export function faultWords(fault: UploadFault, tools: Tools): string {
  switch (fault) {
    case 'not-multipart':
      return 'Nội dung gửi lên không phải là một biểu mẫu có tệp.'
    case 'too-large':
      return `Lần gửi này lớn quá ${printBytes(tools.settings.dossierMaxBytes)}.`
    case 'broken':
      return 'Tệp chưa gửi lên trọn vẹn nên không được lưu. Hãy gửi lại.'
  }
}

const fromForm = (visit: SignedInVisit): boolean => visit.query.get('ve') === 'soan'

/** Back to where the files were being kept: the form, or the dossier's tab. */
export const filesPlace = (visit: SignedInVisit, id: number): string =>
  fromForm(visit) ? links.dossierForm(id, 'tep') : links.dossierTab(id, 'tep')
