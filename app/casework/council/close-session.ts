import { createHash } from 'node:crypto'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { canonicalJson } from '#app/domain/canonical-json.ts'
import { mayRunSession } from '#app/domain/council/session-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { finishOpenItem } from '#app/records/council/session-items.ts'
import { freezeMinutes } from '#app/records/council/session-minutes.ts'
import { votesOfSession } from '#app/records/council/session-votes.ts'
import { closeSessionRow, lockSession } from '#app/records/council/sessions.ts'
import type { Tools } from '#app/tools.ts'
import { recordSessionAct, sessionScene } from './session-scene.ts'
import { writeMinutes } from './write-minutes.ts'

export type CloseSessionProblem =
  | { readonly problem: 'no-such-session' }
  | { readonly problem: 'session-not-open' }
  | { readonly problem: 'vote-under-way' }
  | { readonly problem: 'conclusion-missing' }

/** Bế mạc và khóa biên bản, once: the minutes become a frozen copy with number, day, signers and digest; nothing of the session changes any more. */
export async function closeSession(
  tools: Tools,
  actor: Actor,
  wish: { readonly sessionId: number },
): Promise<Outcome<{ readonly digest: string }, CloseSessionProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const session = await lockSession(tx, wish.sessionId)
    if (session === null || !mayRunSession(actor, session)) return refused([{ problem: 'no-such-session' }])

    const problems: CloseSessionProblem[] = []
    if (session.state !== 'open') problems.push({ problem: 'session-not-open' })
    if ((await votesOfSession(tx, session.id)).some(({ state }) => state === 'open'))
      problems.push({ problem: 'vote-under-way' })
    if (session.conclusion.trim() === '') problems.push({ problem: 'conclusion-missing' })
    const facts = { version: session.version }
    await recordSessionAct(tx, { at, actor, act: 'close-session', session, problems, facts })
    if (problems.length > 0) return refused(problems)

    await finishOpenItem(tx, session.id)
    const minutes = await writeMinutes(tx, await sessionScene(tx, session, null, at), at)
    const content = canonicalJson(minutes)
    const digest = createHash('sha256').update(content).digest('hex')
    await freezeMinutes(tx, {
      sessionId: session.id,
      version: session.version,
      minutesNumber: session.minutesNumber,
      heldOn: dayInVietnam(session.openedAt ?? session.startsAt),
      chairName: minutes.chair.fullName,
      secretaryName: minutes.secretary.fullName,
      content,
      digest,
      frozenAt: at,
      by: actor.personId,
    })
    await closeSessionRow(tx, session.id, at)
    return done({ digest })
  })
}
