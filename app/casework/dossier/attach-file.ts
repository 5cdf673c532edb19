import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { cleanFileName } from '#app/domain/dossier/file-name.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { DocxFault } from '#app/outside/docx-check.ts'
import { kindOfFile } from '#app/outside/file-kind.ts'
import type { ArrivedFile } from '#app/outside/file-store.ts'
import { insertFile } from '#app/records/dossier/dossier-files.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { rememberStoredFile } from '#app/records/foundation/stored-files.ts'
import type { Tools } from '#app/tools.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type FileContentProblem =
  | { readonly problem: 'file-empty'; readonly name: string }
  | { readonly problem: 'file-too-large'; readonly name: string; readonly maxBytes: number }
  | { readonly problem: 'file-kind-refused'; readonly name: string; readonly why: 'unknown-kind' | DocxFault }

export type AttachFileProblem =
  | NoSuchDossier
  | FileContentProblem
  | { readonly problem: 'not-writable' }
  | { readonly problem: 'file-twice'; readonly name: string }
  | { readonly problem: 'too-many-files'; readonly max: number }
  | { readonly problem: 'dossier-too-large'; readonly name: string; readonly maxBytes: number }
  | { readonly problem: 'caption-too-long'; readonly max: number }

/** Đính kèm tệp: a file that has arrived is judged by its content and kept with the dossier, or let go entirely. */
export async function attachFile(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly dossierId: number
    readonly arrived: ArrivedFile
    readonly name: string
    readonly caption?: string
    readonly confidential?: boolean
  },
): Promise<Outcome<{ readonly fileId: number; readonly sha256: string }, AttachFileProblem>> {
  const at = tools.now()
  const { arrived } = wish
  const caption = wish.caption?.trim() ?? ''
  const kind = arrived.sizeBytes === 0 ? null : await kindOfFile(arrived)
  const name = cleanFileName(wish.name, kind !== null && typeof kind === 'object' ? kind.extensions : ['bin'])
  const shownName = wish.name.trim().slice(0, formLimits.fileName) || name
  try {
    return await tools.transaction(async (tx) => {
      const open = await openDossier(tx, actor, wish.dossierId, { act: 'attach-file', at })
      if (open === null) return refused([{ problem: 'no-such-dossier' }])
      const { dossier } = open
      const kept = dossier.files.reduce((sum, file) => sum + file.sizeBytes, 0)
      const { fileMaxBytes, dossierMaxBytes } = tools.settings

      const problems: AttachFileProblem[] = []
      if (!mayEdit(actor, dossier)) problems.push({ problem: 'not-writable' })
      if (kind === null) problems.push({ problem: 'file-empty', name: shownName })
      else if (typeof kind === 'string')
        problems.push({ problem: 'file-kind-refused', name: shownName, why: kind })
      if (arrived.sizeBytes > fileMaxBytes)
        problems.push({ problem: 'file-too-large', name: shownName, maxBytes: fileMaxBytes })
      if (kept + arrived.sizeBytes > dossierMaxBytes)
        problems.push({ problem: 'dossier-too-large', name: shownName, maxBytes: dossierMaxBytes })
      if (dossier.files.length >= formLimits.files)
        problems.push({ problem: 'too-many-files', max: formLimits.files })
      if (dossier.files.some(({ sha256 }) => sha256 === arrived.sha256))
        problems.push({ problem: 'file-twice', name: shownName })
      if (caption.length > formLimits.line)
        problems.push({ problem: 'caption-too-long', max: formLimits.line })

      const act = { at, actorId: actor.personId, act: 'attach-file', dossierId: dossier.id }
      if (problems.length > 0 || kind === null || typeof kind === 'string') {
        await recordAct(tx, { ...act, refused: true, facts: problems })
        return refused(problems)
      }
      // The disk takes the name while the database takes the rows; both have it before the transaction commits.
      const keeping = arrived.keep()
      keeping.catch(() => {})
      const { sha256, sizeBytes } = arrived
      await rememberStoredFile(tx, { sha256, sizeBytes, mediaType: kind.mediaType }, at)
      const fileId = await insertFile(tx, {
        dossierId: dossier.id,
        sha256,
        name,
        caption,
        confidential: wish.confidential ?? false,
        by: actor.personId,
        at,
      })
      await recordAct(tx, {
        ...act,
        refused: false,
        subject: `file:${fileId}`,
        facts: { name, sha256, sizeBytes },
      })
      await keeping
      return done({ fileId, sha256 })
    })
  } finally {
    // After `keep` there is nothing left to let go.
    await arrived.discard()
  }
}
