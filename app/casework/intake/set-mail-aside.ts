import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { type Actor, holds } from '#app/domain/people/actor.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { markMail, markMailWaiting } from '#app/records/intake/incoming-mails.ts'
import type { Tools } from '#app/tools.ts'

export type SetMailAsideProblem =
  | { readonly problem: 'mail-handled' }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'reason-too-long'; readonly max: number }

/** Để riêng thư đến with a reason: it is no dossier, or was answered otherwise. It stays, and can be put back. */
export async function setMailAside(
  tools: Tools,
  actor: Actor,
  wish: { readonly mailId: number; readonly reason: string },
): Promise<Outcome<null, SetMailAsideProblem>> {
  const at = tools.now()
  const reason = wish.reason.trim()
  const by = actor.personId
  const problems: SetMailAsideProblem[] = []
  if (reason === '') problems.push({ problem: 'reason-missing' })
  if (reason.length > formLimits.reason) problems.push({ problem: 'reason-too-long', max: formLimits.reason })
  return tools.transaction(async (tx) => {
    const isDone =
      problems.length === 0 &&
      holds(actor, 'office') &&
      (await markMail(tx, wish.mailId, { to: 'set-aside', reason }, by, at))
    if (!isDone && problems.length === 0) problems.push({ problem: 'mail-handled' })
    await recordAct(tx, {
      at,
      actorId: by,
      act: 'set-mail-aside',
      refused: !isDone,
      subject: `mail:${wish.mailId}`,
      ...(reason === '' ? {} : { reason }),
      ...(isDone ? {} : { facts: problems }),
    })
    return isDone ? done(null) : refused(problems)
  })
}

/** Đưa thư lại hàng chờ: what was set aside waits again. */
export async function putMailBack(
  tools: Tools,
  actor: Actor,
  wish: { readonly mailId: number },
): Promise<Outcome<null, SetMailAsideProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const isDone = holds(actor, 'office') && (await markMailWaiting(tx, wish.mailId))
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'put-mail-back',
      refused: !isDone,
      subject: `mail:${wish.mailId}`,
    })
    return isDone ? done(null) : refused([{ problem: 'mail-handled' }])
  })
}
