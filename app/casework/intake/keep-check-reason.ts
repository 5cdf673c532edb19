import { formLimits } from '#app/domain/dossier/form-limits.ts'
import type { ReasonPoint } from '#app/domain/intake/reason-point.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { type Actor, holds } from '#app/domain/people/actor.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { insertReason } from '#app/records/intake/check-reasons.ts'
import type { Tools } from '#app/tools.ts'

export type KeepCheckReasonProblem =
  | { readonly problem: 'not-office' }
  | { readonly problem: 'point-missing' }
  | { readonly problem: 'words-missing' }
  | { readonly problem: 'words-too-long'; readonly max: number }
  | { readonly problem: 'offered-already' }

/** Thêm lý do có sẵn at a point of the check, or for refusals. */
export async function keepCheckReason(
  tools: Tools,
  actor: Actor,
  wish: { readonly point: ReasonPoint | null; readonly words: string },
): Promise<Outcome<null, KeepCheckReasonProblem>> {
  const at = tools.now()
  const words = wish.words.replace(/\s+/g, ' ').trim()
  return tools.transaction(async (tx) => {
    const problems: KeepCheckReasonProblem[] = []
    if (!holds(actor, 'office')) problems.push({ problem: 'not-office' })
    if (wish.point === null) problems.push({ problem: 'point-missing' })
    if (words === '') problems.push({ problem: 'words-missing' })
    if (words.length > formLimits.line) problems.push({ problem: 'words-too-long', max: formLimits.line })
    const { point } = wish
    const isNew =
      problems.length === 0 &&
      point !== null &&
      (await insertReason(tx, { point, words, at, by: actor.personId }))
    if (problems.length === 0 && !isNew) problems.push({ problem: 'offered-already' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'keep-check-reason',
      refused: problems.length > 0,
      facts: problems.length > 0 ? problems : { point, words },
    })
    return problems.length > 0 ? refused(problems) : done(null)
  })
}
