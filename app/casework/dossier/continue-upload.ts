import type { Readable } from 'node:stream'
import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { addPart, uploadOfDossier } from '#app/records/dossier/uploads.ts'
import type { Tools } from '#app/tools.ts'
import { readDossier } from './open-dossier.ts'

/**
 * Gửi tiếp một mảnh: what comes is kept behind what is there, also when it breaks off. Answers how much there is now;
 * `'elsewhere'` when the piece does not fit behind what is there, null when there is no such upload for this person.
 */
export async function continueUpload(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly dossierId: number
    readonly uploadId: string
    readonly startByte: number
    readonly bytes: Readable
  },
): Promise<number | 'elsewhere' | null> {
  const { uploadId, startByte } = wish
  const open = await readDossier(tools.db, actor, wish.dossierId)
  if (open === null || !mayEdit(actor, open.dossier)) return null
  const upload = await uploadOfDossier(tools.db, open.dossier.id, uploadId)
  if (upload === null) return null
  if (upload.arrivedBytes !== startByte) return 'elsewhere'
  if (startByte === upload.sizeBytes) return startByte
  const { parts } = tools.files
  const { storedAs, sizeBytes } = await parts.write(wish.bytes, upload.sizeBytes - startByte)
  if (sizeBytes === 0) return startByte
  const at = tools.machineNow()
  const isAdded = await tools.transaction((tx) =>
    addPart(tx, { uploadId, startByte, sizeBytes, storedAs, at }),
  )
  if (isAdded) return startByte + sizeBytes
  await parts.remove([storedAs])
  return 'elsewhere'
}
