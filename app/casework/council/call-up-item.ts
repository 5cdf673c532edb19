import { mayRunSession } from '#app/domain/council/session-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { callUpItem as callUpRow, finishOpenItem } from '#app/records/council/session-items.ts'
import { votesOfSession } from '#app/records/council/session-votes.ts'
import { lockSession } from '#app/records/council/sessions.ts'
import type { Tools } from '#app/tools.ts'
import { recordSessionAct, roomFor, sessionScene } from './session-scene.ts'

export type CallUpItemProblem =
  | { readonly problem: 'no-such-session' }
  | { readonly problem: 'session-not-open' }
  | { readonly problem: 'in-conflict' }
  | { readonly problem: 'vote-under-way' }

/**
 * Chuyển sang một nội dung, or to none: the item before it is dealt with, and those in conflict with the new one leave the
 * room. Not while a vote is under way, and not by somebody who has to leave himself.
 */
export async function callUpItem(
  tools: Tools,
  actor: Actor,
  wish: { readonly sessionId: number; readonly dossierId: number | null },
): Promise<Outcome<null, CallUpItemProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const session = await lockSession(tx, wish.sessionId)
    if (session === null || !mayRunSession(actor, session)) return refused([{ problem: 'no-such-session' }])
    const scene = await sessionScene(tx, session, actor.personId, at)
    const item = scene.items.find(({ dossierId }) => dossierId === wish.dossierId) ?? null
    if (wish.dossierId !== null && item === null) return refused([{ problem: 'no-such-session' }])

    const problems: CallUpItemProblem[] = []
    if (session.state !== 'open') problems.push({ problem: 'session-not-open' })
    if (item?.hidden) problems.push({ problem: 'in-conflict' })
    if ((await votesOfSession(tx, session.id)).some(({ state }) => state === 'open'))
      problems.push({ problem: 'vote-under-way' })
    const away = roomFor(scene, item).conflicted.map(({ memberId }) => memberId)
    await recordSessionAct(tx, {
      at,
      actor,
      act: 'call-up-item',
      session,
      problems,
      facts: item === null ? {} : { dossier: item.dossierId, leftRoom: away },
    })
    if (problems.length > 0) return refused(problems)

    await finishOpenItem(tx, session.id)
    if (item !== null)
      await callUpRow(tx, { sessionId: session.id, dossierId: item.dossierId, leftRoom: away, at })
    return done(null)
  })
}
