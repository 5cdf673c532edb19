import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { movedOrder } from '#app/domain/dossier/file-history.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { orderFiles } from '#app/records/dossier/dossier-files.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type MoveFileProblem =
  | NoSuchDossier
  | { readonly problem: 'not-writable' }
  | { readonly problem: 'no-such-place' }

/** Đổi thứ tự tệp: one file moves one place up or down. */
export async function moveFile(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly fileId: number; readonly towards: 'beginning' | 'end' },
): Promise<Outcome<null, MoveFileProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'move-file', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier } = open
    const order = movedOrder(dossier.files, wish.fileId, wish.towards)

    const problems: MoveFileProblem[] = []
    if (!mayEdit(actor, dossier)) problems.push({ problem: 'not-writable' })
    if (order === null) problems.push({ problem: 'no-such-place' })

    const isMoved = problems.length === 0 && order !== null
    if (isMoved) await orderFiles(tx, order)
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'move-file',
      refused: !isMoved,
      dossierId: dossier.id,
      subject: `file:${wish.fileId}`,
      facts: isMoved ? { towards: wish.towards } : problems,
    })
    return isMoved ? done(null) : refused(problems)
  })
}
