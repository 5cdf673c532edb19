import { mayRunSession } from '#app/domain/council/session-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { isInConflict } from '#app/records/council/conflicts.ts'
import { saveItemNotes } from '#app/records/council/session-items.ts'
import { lockSession, saveConclusion } from '#app/records/council/sessions.ts'
import type { Tools } from '#app/tools.ts'
import { mayConclude, recordSessionAct, sessionScene } from './session-scene.ts'

export type NoteItemProblem =
  | { readonly problem: 'no-such-session' }
  | { readonly problem: 'session-not-open' }
  | { readonly problem: 'newer-notes' }

/**
 * Ghi ý kiến thảo luận và kết luận of an item, or the conclusion of the whole session; saved while typing, so what was kept
 * leaves no line in the log. The minutes carry it.
 */
export async function noteItem(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly sessionId: number
    readonly dossierId: number | null
    readonly notes: string
    readonly conclusion: string
    readonly tag: number
  },
): Promise<Outcome<{ readonly tag: number }, NoteItemProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const session = await lockSession(tx, wish.sessionId)
    if (session === null || !mayRunSession(actor, session)) return refused([{ problem: 'no-such-session' }])
    const { dossierId } = wish
    const mayKnow =
      dossierId === null
        ? mayConclude(await sessionScene(tx, session, actor.personId, at))
        : !(await isInConflict(tx, actor.personId, dossierId))
    if (!mayKnow) return refused([{ problem: 'no-such-session' }])
    const tag =
      session.state !== 'open'
        ? null
        : dossierId === null
          ? await saveConclusion(tx, session.id, wish.conclusion, wish.tag)
          : await saveItemNotes(tx, { ...wish, dossierId })
    if (tag !== null) return done({ tag })

    const problems: NoteItemProblem[] = [
      { problem: session.state === 'open' ? 'newer-notes' : 'session-not-open' },
    ]
    await recordSessionAct(tx, { at, actor, act: 'note-item', session, problems })
    return refused(problems)
  })
}
