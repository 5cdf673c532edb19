import {
  type FileContentProblem,
  type JudgedFile,
  judgeFile,
  rememberJudged,
} from '#app/casework/foundation/judge-file.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { cleanFileName } from '#app/domain/dossier/file-name.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { ArrivedFile } from '#app/outside/file-store.ts'
import { insertFile, removeFile } from '#app/records/dossier/dossier-files.ts'
import { forgetUpload } from '#app/records/dossier/uploads.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type AttachFileProblem =
  | NoSuchDossier
  | FileContentProblem
  | FileRoomProblem
  | { readonly problem: 'not-writable' }
  | { readonly problem: 'no-such-file' }
  | { readonly problem: 'caption-too-long'; readonly max: number }

/** Why a file finds no place among the others. */
export type FileRoomProblem =
  | { readonly problem: 'file-twice'; readonly name: string }
  | { readonly problem: 'too-many-files'; readonly max: number }
  | { readonly problem: 'dossier-too-large'; readonly name: string; readonly maxBytes: number }

/**
 * Đính kèm tệp: a file that has arrived is judged by its content and kept with the dossier, or let go entirely. As a
 * replacement it takes the place, the caption and the secrecy of the one before, which stays to be looked at.
 */
export async function attachFile(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly dossierId: number
    readonly arrived: ArrivedFile
    readonly name: string
    readonly caption?: string
    readonly confidential?: boolean
    readonly replaces?: number | undefined
    /** Arrived in pieces: with this act the upload is over, whatever becomes of the file. */
    readonly uploadId?: string | undefined
  },
): Promise<Outcome<{ readonly fileId: number; readonly sha256: string }, AttachFileProblem>> {
  const at = tools.now()
  const { arrived } = wish
  const act = wish.replaces === undefined ? 'attach-file' : 'replace-file'
  const judged = await judgeFile(tools, arrived, wish.name.trim().slice(0, formLimits.fileName) || 'tep')
  const name = cleanFileName(wish.name, 'problem' in judged ? ['bin'] : judged.kind.extensions)
  try {
    return await tools.transaction(async (tx) => {
      const open = await openDossier(tx, actor, wish.dossierId, { act, at })
      if (open === null) return refused([{ problem: 'no-such-dossier' }])
      const { dossier } = open
      if (wish.uploadId !== undefined) await forgetUpload(tx, wish.uploadId)
      const before = dossier.files.find(({ id }) => id === wish.replaces)
      const caption = before?.caption ?? wish.caption?.trim() ?? ''

      const problems: AttachFileProblem[] = []
      if (!mayEdit(actor, dossier)) problems.push({ problem: 'not-writable' })
      if (wish.replaces !== undefined && before === undefined) problems.push({ problem: 'no-such-file' })
      if ('problem' in judged) problems.push(judged)
      problems.push(...roomProblems(tools, dossier.files, arrived, name, before?.id))
      if (caption.length > formLimits.line)
        problems.push({ problem: 'caption-too-long', max: formLimits.line })

      const line = { at, actorId: actor.personId, act, dossierId: dossier.id }
      if (problems.length > 0 || !isKeepable(judged)) {
        await recordAct(tx, { ...line, refused: true, facts: problems })
        return refused(problems)
      }
      // The disk takes the name while the database takes the rows; both have it before the transaction commits.
      const keeping = arrived.keep()
      keeping.catch(() => {})
      await rememberJudged(tx, arrived, judged, at)
      const { sha256, sizeBytes } = arrived
      const by = actor.personId
      const fileId = await insertFile(tx, {
        dossierId: dossier.id,
        sha256,
        name,
        caption,
        confidential: before?.confidential ?? wish.confidential ?? false,
        by,
        at,
        replaces: before?.id,
      })
      if (before !== undefined)
        await removeFile(tx, { fileId: before.id, by, at, reason: '', replacedBy: fileId })
      await recordAct(tx, {
        ...line,
        refused: false,
        subject: `file:${fileId}`,
        facts: { name, sha256, sizeBytes, ...(before === undefined ? {} : { replaces: before.id }) },
      })
      await keeping
      return done({ fileId, sha256 })
    })
  } finally {
    // After `keep` there is nothing left to let go.
    await arrived.discard()
  }
}

const isKeepable = (judged: JudgedFile | FileContentProblem): judged is JudgedFile => !('problem' in judged)

/** What the limits of the dossier say about one more file; a replacement gives its predecessor's room back. */
export function roomProblems(
  { settings: { fileMaxBytes, dossierMaxBytes } }: Pick<Tools, 'settings'>,
  files: Dossier['files'],
  arrived: { readonly sha256?: string; readonly sizeBytes: number },
  name: string,
  replaces?: number,
): readonly (FileRoomProblem | FileContentProblem)[] {
  const others = files.filter(({ id }) => id !== replaces)
  const kept = others.reduce((sum, file) => sum + file.sizeBytes, 0)
  const problems: (FileRoomProblem | FileContentProblem)[] = []
  if (arrived.sizeBytes > fileMaxBytes)
    problems.push({ problem: 'file-too-large', name, maxBytes: fileMaxBytes })
  if (kept + arrived.sizeBytes > dossierMaxBytes)
    problems.push({ problem: 'dossier-too-large', name, maxBytes: dossierMaxBytes })
  if (others.length >= formLimits.files) problems.push({ problem: 'too-many-files', max: formLimits.files })
  if (files.some(({ sha256 }) => sha256 === arrived.sha256)) problems.push({ problem: 'file-twice', name })
  return problems
}
