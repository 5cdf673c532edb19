import type { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import { cleanText } from '#app/pages/kit/form-fields.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printBytes } from '#app/pages/kit/wording.ts'
import type { Tools } from '#app/tools.ts'

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
    limits: { fileSize, files: mostFiles, fields: 400, fieldSize: 20_000, parts: 420 },
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
