import { agendaOrder } from '#app/domain/council/agenda-order.ts'
import { mayPlanSessions } from '#app/domain/council/session-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { dossiersForAgenda, putAgenda, sessionItems } from '#app/records/council/session-items.ts'
import { lockSession } from '#app/records/council/sessions.ts'
import type { Tools } from '#app/tools.ts'
import { recordSessionAct } from './session-scene.ts'

export type ArrangeAgendaProblem =
  | { readonly problem: 'no-such-session' }
  | { readonly problem: 'session-closed' }
  | { readonly problem: 'not-for-agenda' }

/**
 * Xếp chương trình: these dossiers in this order, or (`fewest-moves`) in the order in which the fewest people go through the
 * door. What has been called up already keeps its place at the front and is never taken off.
 */
export async function arrangeAgenda(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly sessionId: number
    readonly dossierIds: readonly number[]
    readonly order: 'as-given' | 'fewest-moves'
  },
): Promise<Outcome<{ readonly dossiers: number }, ArrangeAgendaProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const session = await lockSession(tx, wish.sessionId)
    if (session === null || !mayPlanSessions(actor, session.councilId))
      return refused([{ problem: 'no-such-session' }])
    const before = await sessionItems(tx, session, null)
    const offered = new Set((await dossiersForAgenda(tx, session.councilId)).map(({ id }) => id))
    const begun = before.filter(({ state }) => state !== 'waiting').map(({ dossierId }) => dossierId)
    const known = new Set([...offered, ...before.map(({ dossierId }) => dossierId)])
    const wanted = [...new Set(wish.dossierIds)].filter((id) => !begun.includes(id))

    const problems: ArrangeAgendaProblem[] = []
    if (session.state === 'closed') problems.push({ problem: 'session-closed' })
    if (wanted.some((id) => !known.has(id))) problems.push({ problem: 'not-for-agenda' })
    await recordSessionAct(tx, {
      at,
      actor,
      act: 'arrange-agenda',
      session,
      problems,
      facts: { dossiers: wanted.length + begun.length, order: wish.order },
    })
    if (problems.length > 0) return refused(problems)

    await putAgenda(tx, session.id, [...begun, ...wanted])
    if (wish.order === 'fewest-moves') {
      const waiting = (await sessionItems(tx, session, null)).filter(({ state }) => state === 'waiting')
      const stops = waiting.map(({ dossierId, conflicted }) => ({ dossierId, away: conflicted }))
      await putAgenda(tx, session.id, [...begun, ...agendaOrder(stops).map(({ dossierId }) => dossierId)])
    }
    return done({ dossiers: wanted.length + begun.length })
  })
}
