import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { removeFile as takeOut } from '#app/records/dossier/dossier-files.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type RemoveFileProblem =
  | NoSuchDossier
  | { readonly problem: 'not-writable' }
  | { readonly problem: 'no-such-file' }
  | { readonly problem: 'caption-too-long'; readonly max: number }

/** Bỏ tệp: it leaves the dossier and can be put back; what was frozen with it keeps it. The reason may be left out. */
export async function removeFile(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly fileId: number; readonly reason?: string },
): Promise<Outcome<null, RemoveFileProblem>> {
  const at = tools.now()
  const reason = wish.reason?.trim() ?? ''
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'remove-file', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier } = open
    const file = dossier.files.find(({ id }) => id === wish.fileId)

    const problems: RemoveFileProblem[] = []
    if (!mayEdit(actor, dossier)) problems.push({ problem: 'not-writable' })
    if (file === undefined) problems.push({ problem: 'no-such-file' })
    if (reason.length > formLimits.line) problems.push({ problem: 'caption-too-long', max: formLimits.line })

    const { fileId } = wish
    const removed = problems.length === 0 && (await takeOut(tx, { fileId, by: actor.personId, at, reason }))
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'remove-file',
      refused: !removed,
      dossierId: dossier.id,
      subject: `file:${fileId}`,
      ...(reason === '' ? {} : { reason }),
      facts: removed ? { name: file?.name, sha256: file?.sha256 } : problems,
    })
    return removed ? done(null) : refused(problems)
  })
}
