import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { takenOut } from '#app/domain/dossier/file-history.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { restoreFile as putBack } from '#app/records/dossier/dossier-files.ts'
import { filesOverTime } from '#app/records/dossier/file-history.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { type FileRoomProblem, roomProblems } from './attach-file.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type RestoreFileProblem =
  | NoSuchDossier
  | FileRoomProblem
  | { readonly problem: 'file-too-large'; readonly name: string; readonly maxBytes: number }
  | { readonly problem: 'file-infected'; readonly name: string; readonly finding: string }
  | { readonly problem: 'not-writable' }
  | { readonly problem: 'no-such-file' }

/** Lấy lại tệp đã bỏ: while the dossier is being written, and as long as there is room for it. */
export async function restoreFile(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly fileId: number },
): Promise<Outcome<null, RestoreFileProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'restore-file', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier } = open
    const file = takenOut(await filesOverTime(tx, dossier.id)).find(({ id }) => id === wish.fileId)

    const problems: RestoreFileProblem[] = []
    if (!mayEdit(actor, dossier)) problems.push({ problem: 'not-writable' })
    if (file === undefined) problems.push({ problem: 'no-such-file' })
    else {
      for (const problem of roomProblems(tools, dossier.files, file, file.name))
        if (problem.problem !== 'file-empty' && problem.problem !== 'file-kind-refused')
          problems.push(problem)
      if (file.scan?.finding)
        problems.push({ problem: 'file-infected', name: file.name, finding: file.scan.finding })
    }

    const restored = problems.length === 0 && (await putBack(tx, wish.fileId))
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'restore-file',
      refused: !restored,
      dossierId: dossier.id,
      subject: `file:${wish.fileId}`,
      facts: restored ? { name: file?.name, sha256: file?.sha256 } : problems,
    })
    return restored ? done(null) : refused(problems)
  })
}
