import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { forgetUpload, partsOf, uploadOfDossier } from '#app/records/dossier/uploads.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type DiscardUploadProblem = NoSuchDossier | { readonly problem: 'no-such-upload' }

/** Bỏ tệp đang gửi dở: any writer of the dossier may. */
export async function discardUpload(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly uploadId: string },
): Promise<Outcome<null, DiscardUploadProblem>> {
  const at = tools.now()
  const { uploadId } = wish
  const outcome = await tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'discard-upload', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' as const }])
    const { dossier } = open
    const upload = mayEdit(actor, dossier) ? await uploadOfDossier(tx, dossier.id, uploadId) : null
    const pieces = upload === null ? [] : await partsOf(tx, uploadId)
    const isGone = upload !== null && (await forgetUpload(tx, uploadId))
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'discard-upload',
      refused: !isGone,
      dossierId: dossier.id,
      facts: isGone ? { name: upload.name } : ['no-such-upload'],
    })
    return isGone ? done(pieces) : refused([{ problem: 'no-such-upload' as const }])
  })
  if (!outcome.ok) return outcome
  await tools.files.parts.remove(outcome.value)
  return done(null)
}
