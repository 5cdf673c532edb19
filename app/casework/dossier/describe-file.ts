import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { describeFile as keepDescription } from '#app/records/dossier/dossier-files.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type DescribeFileProblem =
  | NoSuchDossier
  | { readonly problem: 'not-writable' }
  | { readonly problem: 'no-such-file' }
  | { readonly problem: 'caption-too-long'; readonly max: number }

/** Ghi chú tệp: what it shows, and whether it is confidential. */
export async function describeFile(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly dossierId: number
    readonly fileId: number
    readonly caption: string
    readonly confidential: boolean
  },
): Promise<Outcome<null, DescribeFileProblem>> {
  const at = tools.now()
  const caption = wish.caption.trim()
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'describe-file', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier } = open

    const problems: DescribeFileProblem[] = []
    if (!mayEdit(actor, dossier)) problems.push({ problem: 'not-writable' })
    if (!dossier.files.some(({ id }) => id === wish.fileId)) problems.push({ problem: 'no-such-file' })
    if (caption.length > formLimits.line) problems.push({ problem: 'caption-too-long', max: formLimits.line })

    if (problems.length === 0) await keepDescription(tx, wish.fileId, caption, wish.confidential)
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'describe-file',
      refused: problems.length > 0,
      dossierId: dossier.id,
      subject: `file:${wish.fileId}`,
      facts: problems.length > 0 ? problems : { caption, confidential: wish.confidential },
    })
    return problems.length > 0 ? refused(problems) : done(null)
  })
}
