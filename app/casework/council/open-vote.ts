import { notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { voteOpened } from '#app/documents/council/notices.ts'
import { type QuorumProblem, quorumProblems } from '#app/domain/council/item-room.ts'
import { mayRunSession } from '#app/domain/council/session-access.ts'
import type { VoteWay } from '#app/domain/council/vote-count.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { insertVote, votesOfSession } from '#app/records/council/session-votes.ts'
import { lockSession } from '#app/records/council/sessions.ts'
import type { Tools } from '#app/tools.ts'
import { recordSessionAct, roomFor, sessionScene } from './session-scene.ts'

export type OpenVoteProblem =
  | { readonly problem: 'no-such-session' }
  | { readonly problem: 'session-not-open' }
  | { readonly problem: 'vote-under-way' }
  | { readonly problem: 'nothing-chosen' }
  | ({ readonly dossierId: number; readonly code: string } & (
      | QuorumProblem
      | { readonly problem: 'in-conflict' }
      | { readonly problem: 'scoring-open' }
      | { readonly problem: 'decided-already' }
    ))

/**
 * Mở lượt biểu quyết on one dossier or a list. Who may vote on each is fixed now: whoever is in the room and free of conflict
 * with it; an item without quorum cannot be voted.
 */
export async function openVote(
  tools: Tools,
  actor: Actor,
  wish: VoteWay & {
    readonly sessionId: number
    readonly dossierIds: readonly number[]
    readonly counters: string
  },
): Promise<Outcome<{ readonly voteId: number }, OpenVoteProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const session = await lockSession(tx, wish.sessionId)
    if (session === null || !mayRunSession(actor, session)) return refused([{ problem: 'no-such-session' }])
    const scene = await sessionScene(tx, session, actor.personId, at)
    const chosen = scene.items.filter(({ dossierId }) => wish.dossierIds.includes(dossierId))
    const { quorum } = scene.programme

    const problems: OpenVoteProblem[] = []
    if (session.state !== 'open') problems.push({ problem: 'session-not-open' })
    if ((await votesOfSession(tx, session.id)).some(({ state }) => state === 'open'))
      problems.push({ problem: 'vote-under-way' })
    if (chosen.length === 0) problems.push({ problem: 'nothing-chosen' })
    for (const item of chosen) {
      const about = { dossierId: item.dossierId, code: item.code ?? item.title }
      if (item.hidden) problems.push({ ...about, problem: 'in-conflict' })
      else if (!item.scoringClosed) problems.push({ ...about, problem: 'scoring-open' })
      else if (item.dossierState !== 'scored') problems.push({ ...about, problem: 'decided-already' })
      else for (const one of quorumProblems(roomFor(scene, item), quorum)) problems.push({ ...about, ...one })
    }
    const { ballot, medium } = wish
    const facts = { dossiers: chosen.map(({ dossierId }) => dossierId), ballot, medium }
    await recordSessionAct(tx, { at, actor, act: 'open-vote', session, problems, facts })
    if (problems.length > 0) return refused(problems)

    const items = chosen.map((item) => {
      const room = roomFor(scene, item)
      return {
        dossierId: item.dossierId,
        voters: room.voters.map(({ memberId }) => memberId),
        freeMembers: room.free.length,
      }
    })
    const voteId = await insertVote(tx, { ...wish, items, by: actor.personId, at })
    if (medium === 'electronic') {
      const voters = scene.members.filter(({ memberId }) =>
        items.some((item) => item.voters.includes(memberId)),
      )
      await notifyPeople(
        tools,
        tx,
        voters.map(({ personId }) => personId),
        voteOpened(session.about),
        { at, link: `/phien-hop/${session.id}/phieu/${voteId}` },
      )
    }
    return done({ voteId })
  })
}
