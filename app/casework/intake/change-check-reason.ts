import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { type Actor, holds } from '#app/domain/people/actor.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { insertReason, markRetired, offeredReason } from '#app/records/intake/check-reasons.ts'
import type { Tools } from '#app/tools.ts'

export type ChangeCheckReasonProblem =
  | { readonly problem: 'not-offered' }
  | { readonly problem: 'words-missing' }
  | { readonly problem: 'words-too-long'; readonly max: number }
  | { readonly problem: 'offered-already' }

/** Sửa một lý do có sẵn: the new words are offered in place of the old, which stay in the checks that used them. */
export async function changeCheckReason(
  tools: Tools,
  actor: Actor,
  wish: { readonly reasonId: number; readonly words: string },
): Promise<Outcome<null, ChangeCheckReasonProblem>> {
  const at = tools.now()
  const { reasonId } = wish
  const words = wish.words.replace(/\s+/g, ' ').trim()
  return tools.transaction(async (tx) => {
    const problems: ChangeCheckReasonProblem[] = []
    if (words === '') problems.push({ problem: 'words-missing' })
    if (words.length > formLimits.line) problems.push({ problem: 'words-too-long', max: formLimits.line })
    const act = {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'change-check-reason',
      subject: `check-reason:${reasonId}`,
    }
    const old = holds(actor, 'office') ? await offeredReason(tx, reasonId) : null
    if (old === null) problems.push({ problem: 'not-offered' })
    if (problems.length === 0 && old !== null) {
      const given = { point: old.point, words, at, by: actor.personId }
      if (!(await insertReason(tx, given))) problems.push({ problem: 'offered-already' })
      else await markRetired(tx, reasonId, at, actor.personId)
    }
    const isDone = problems.length === 0
    await recordAct(tx, {
      ...act,
      refused: !isDone,
      facts: isDone ? { from: old?.words, to: words } : problems,
    })
    return isDone ? done(null) : refused(problems)
  })
}
