import { newToken } from '#app/casework/people/secret-token.ts'
import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { insertUpload, sameUpload, uploadsUnderWay } from '#app/records/dossier/uploads.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { type AttachFileProblem, roomProblems } from './attach-file.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type BeginUploadProblem = NoSuchDossier | AttachFileProblem

/**
 * Bắt đầu gửi tệp, or go on with it: the same file of the same person goes on where it stopped. What the limits will
 * refuse in the end is refused before the first byte; the files under way take their room already.
 */
export async function beginUpload(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly dossierId: number
    readonly name: string
    readonly sizeBytes: number
    readonly fileChangedMs: number
    readonly replaces?: number | undefined
  },
): Promise<Outcome<{ readonly uploadId: string; readonly arrivedBytes: number }, BeginUploadProblem>> {
  const at = tools.now()
  const name = wish.name.slice(0, formLimits.fileName)
  const file = { ...wish, name, personId: actor.personId }
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'begin-upload', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier } = open
    const before = await sameUpload(tx, file)
    const others = (await uploadsUnderWay(tx, [dossier.id])).filter(({ id }) => id !== before?.id)
    const coming = others.reduce((sum, upload) => sum + upload.sizeBytes, 0)
    const { dossierMaxBytes } = tools.settings

    const problems: BeginUploadProblem[] = []
    if (!mayEdit(actor, dossier)) problems.push({ problem: 'not-writable' })
    if (wish.sizeBytes === 0) problems.push({ problem: 'file-empty', name })
    problems.push(...roomProblems(tools, dossier.files, wish, name, wish.replaces))
    const kept = dossier.files.reduce(
      (sum, { id, sizeBytes }) => sum + (id === wish.replaces ? 0 : sizeBytes),
      0,
    )
    if (problems.length === 0 && kept + coming + wish.sizeBytes > dossierMaxBytes)
      problems.push({ problem: 'dossier-too-large', name, maxBytes: dossierMaxBytes })

    const act = { at, actorId: actor.personId, act: 'begin-upload', dossierId: dossier.id }
    if (problems.length > 0) {
      await recordAct(tx, { ...act, refused: true, facts: problems })
      return refused(problems)
    }
    if (before !== null) return done({ uploadId: before.id, arrivedBytes: before.arrivedBytes })
    const uploadId = newToken()
    await insertUpload(tx, { ...file, id: uploadId, at: tools.machineNow() })
    await recordAct(tx, { ...act, refused: false, facts: { name, sizeBytes: wish.sizeBytes } })
    return done({ uploadId, arrivedBytes: 0 })
  })
}
