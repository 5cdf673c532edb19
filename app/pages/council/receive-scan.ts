import type { SentScan } from '#app/casework/council/key-paper-sheet.ts'
import { fileProblemWords } from '#app/pages/dossier/dossier-problems.ts'
import { faultWords, receiveUpload } from '#app/pages/dossier/upload-files.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { type Form, formOf } from '#app/pages/kit/form-fields.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'

/** A form with at most one file, which may be left out; a second one is let go. */
export async function receiveScan(
  visit: SignedInVisit,
): Promise<
  | { readonly form: Form; readonly scan: SentScan | null }
  | { readonly fault: FieldProblem; readonly form?: Form }
> {
  const upload = await receiveUpload(visit)
  if (typeof upload === 'string') return { fault: { field: 'tep', message: faultWords(upload, visit.tools) } }
  const form = formOf([...upload.fields])
  const [first, ...others] = upload.files
  for (const { arrived } of others) if (arrived !== 'too-large') await arrived.discard()
  if (first === undefined) return { form, scan: null }
  const { name, arrived } = first
  if (arrived === 'too-large') {
    const maxBytes = visit.tools.settings.fileMaxBytes
    return { form, fault: fileProblemWords({ problem: 'file-too-large', name, maxBytes }) }
  }
  return { form, scan: { name, arrived } }
}
