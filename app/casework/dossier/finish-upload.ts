import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { partsOf, uploadOfDossier } from '#app/records/dossier/uploads.ts'
import type { Tools } from '#app/tools.ts'
import { type AttachFileProblem, attachFile } from './attach-file.ts'
import { readDossier } from './open-dossier.ts'

export type FinishUploadProblem =
  | AttachFileProblem
  | { readonly problem: 'no-such-upload' }
  | { readonly problem: 'upload-unfinished'; readonly name: string }

/** Gửi xong: the pieces become one file, which is judged as any other that arrives. */
export async function finishUpload(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly dossierId: number
    readonly uploadId: string
    readonly caption?: string
    readonly confidential?: boolean
    readonly replaces?: number | undefined
  },
): Promise<Outcome<{ readonly fileId: number; readonly sha256: string }, FinishUploadProblem>> {
  const { dossierId, uploadId } = wish
  const open = await readDossier(tools.db, actor, dossierId)
  const upload = open && (await uploadOfDossier(tools.db, dossierId, uploadId))
  if (open === null || upload === null || !mayEdit(actor, open.dossier))
    return refused([{ problem: 'no-such-upload' }])
  const { name, sizeBytes, arrivedBytes } = upload
  if (arrivedBytes < sizeBytes) return refused([{ problem: 'upload-unfinished', name }])
  const { files, settings } = tools
  const pieces = await partsOf(tools.db, uploadId)
  const arrived = await files.receive(files.parts.read(pieces), settings.fileMaxBytes)
  if (arrived === 'too-large')
    return refused([{ problem: 'file-too-large', name, maxBytes: settings.fileMaxBytes }])
  const outcome = await attachFile(tools, actor, { ...wish, arrived, name })
  await files.parts.remove(pieces)
  return outcome
}
