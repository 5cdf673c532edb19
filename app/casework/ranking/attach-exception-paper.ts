import type { FileContentProblem } from '#app/casework/foundation/judge-file.ts'
import { type SentFile, withUpload } from '#app/casework/foundation/keep-upload.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import { isInConflict } from '#app/records/council/conflicts.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { insertExceptionPaper } from '#app/records/ranking/exception-papers.ts'
import { recordedExceptions } from '#app/records/ranking/exceptions.ts'
import type { Tools } from '#app/tools.ts'

export type AttachExceptionPaperProblem =
  | FileContentProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-such-exception' }
  | { readonly problem: 'document-missing' }
  | { readonly problem: 'file-missing' }

/** Gắn văn bản cho ngoại lệ: the scan and number of the document that allowed it, by the standing office. */
export async function attachExceptionPaper(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly dossierId: number
    readonly exception: string
    readonly documentNumber: string
    readonly file: SentFile | null
  },
): Promise<Outcome<null, AttachExceptionPaperProblem>> {
  const at = tools.now()
  const documentNumber = wish.documentNumber.trim()
  return withUpload(tools, wish.file, (upload) =>
    tools.transaction(async (tx) => {
      const known = await recordedExceptions(tx, { dossierId: wish.dossierId })
      const found =
        !(await isInConflict(tx, actor.personId, wish.dossierId)) &&
        known.some(({ key }) => key === wish.exception)

      const problems: AttachExceptionPaperProblem[] = []
      if (!mayHandleDecision(actor)) problems.push({ problem: 'not-allowed' })
      if (!found) problems.push({ problem: 'no-such-exception' })
      if (documentNumber === '') problems.push({ problem: 'document-missing' })
      if (upload.problem) problems.push(upload.problem)
      else if (upload.sha256 === null) problems.push({ problem: 'file-missing' })
      await recordAct(tx, {
        at,
        actorId: actor.personId,
        actorRole: 'office',
        act: 'attach-exception-paper',
        refused: problems.length > 0,
        ...(found ? { dossierId: wish.dossierId } : { subject: `dossier:${wish.dossierId}` }),
        documentNumber,
        facts: { exception: wish.exception, sha256: upload.sha256, problems },
      })
      if (problems.length > 0 || upload.sha256 === null || wish.file === null) return refused(problems)

      await upload.keep(tx, at)
      await insertExceptionPaper(tx, {
        dossierId: wish.dossierId,
        exception: wish.exception,
        documentNumber,
        name: wish.file.name,
        sha256: upload.sha256,
        by: actor.personId,
        at,
      })
      return done(null)
    }),
  )
}
