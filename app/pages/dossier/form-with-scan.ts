import type { SentScan } from '#app/casework/foundation/with-scan.ts'
import { type Form, formOf } from '#app/pages/kit/form-fields.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { faultWords, receiveUpload } from './upload-files.ts'

/** What a form with one scan brought: its fields, the scan where one was chosen; or in words why it could not be taken in. */
export type FormWithScan = { readonly form: Form; readonly scan?: SentScan } | { readonly fault: string }

/** Reads a form that may come with a scan or without any file; only the first file counts. */
export async function formWithScan(visit: SignedInVisit): Promise<FormWithScan> {
  const kind = visit.request.headers.get('content-type') ?? ''
  if (!kind.startsWith('multipart/form-data')) return { form: await visit.form() }
  const upload = await receiveUpload(visit)
  if (typeof upload === 'string') return { fault: faultWords(upload, visit.tools) }
  const [scan, ...others] = upload.files
  for (const { arrived } of others) if (arrived !== 'too-large') await arrived.discard()
  return { form: formOf([...upload.fields]), ...(scan ? { scan } : {}) }
}
