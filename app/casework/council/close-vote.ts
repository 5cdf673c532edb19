import { mayRunSession } from '#app/domain/council/session-access.ts'
import {
  type CountProblem,
  countOfChoices,
  countProblems,
  tallyOf,
  type VoteCount,
} from '#app/domain/council/vote-count.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { boxesOf, openBallots } from '#app/records/council/ballots.ts'
import { sessionItems } from '#app/records/council/session-items.ts'
import { endVote, putCount, type SessionVote, votesOfSession } from '#app/records/council/session-votes.ts'
import { lockSession } from '#app/records/council/sessions.ts'
import { putVote } from '#app/records/council/votes.ts'
import { lockDossiers } from '#app/records/dossier/dossiers.ts'
import type { Tools } from '#app/tools.ts'
import { recordSessionAct } from './session-scene.ts'

export type CloseVoteProblem =
  | { readonly problem: 'no-such-vote' }
  | { readonly problem: 'vote-ended' }
  | { readonly problem: 'counters-missing' }
  | ({ readonly dossierId: number; readonly code: string } & (
      | CountProblem
      | { readonly problem: 'not-counted' }
      | { readonly problem: 'decided-already' }
    ))

/**
 * Kết thúc biểu quyết: the counting group's numbers of ballots in the room, or what was cast on phones. All dossiers of the
 * vote or none; from now on the ranking reads the result. Slips of paper need a counting group.
 */
export async function closeVote(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly sessionId: number
    readonly voteId: number
    readonly counters: string
    /** For a vote in the room; phones are counted by the box. */
    readonly counts: ReadonlyMap<number, VoteCount>
  },
): Promise<Outcome<{ readonly counted: number }, CloseVoteProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const session = await lockSession(tx, wish.sessionId)
    const vote = session && (await votesOfSession(tx, session.id)).find(({ id }) => id === wish.voteId)
    if (!session || !vote || !mayRunSession(actor, session)) return refused([{ problem: 'no-such-vote' }])
    const items = await sessionItems(tx, session, actor.personId)
    await lockDossiers(
      tx,
      vote.items.map(({ dossierId }) => dossierId),
    )
    const counts = vote.medium === 'electronic' ? await countedOnPhones(tx, vote) : wish.counts

    const problems: CloseVoteProblem[] = []
    if (vote.state !== 'open') problems.push({ problem: 'vote-ended' })
    if (vote.ballot === 'secret' && vote.medium === 'room' && wish.counters === '')
      problems.push({ problem: 'counters-missing' })
    for (const { dossierId, voters, freeMembers } of vote.items) {
      const item = items.find((one) => one.dossierId === dossierId)
      if (item === undefined || item.hidden) return refused([{ problem: 'no-such-vote' }])
      const about = { dossierId, code: item.code ?? item.title }
      const count = counts.get(dossierId)
      if (item.dossierState !== 'scored') problems.push({ ...about, problem: 'decided-already' })
      if (count === undefined) problems.push({ ...about, problem: 'not-counted' })
      else
        for (const one of countProblems(count, { voters: voters.length, freeMembers }))
          problems.push({ ...about, ...one })
    }
    const facts = { vote: vote.id, dossiers: vote.items.length }
    await recordSessionAct(tx, { at, actor, act: 'close-vote', session, problems, facts })
    if (problems.length > 0) return refused(problems)

    await endVote(tx, vote.id, { at, counters: wish.counters })
    for (const { dossierId, voters } of vote.items) {
      const count = counts.get(dossierId)
      const scoringId = items.find((one) => one.dossierId === dossierId)?.scoringId
      if (count === undefined || !scoringId) throw new Error(`dossier ${dossierId} was counted a moment ago`)
      await putCount(tx, vote.id, dossierId, count)
      await putVote(tx, {
        ...tallyOf(count, voters.length),
        dossierId,
        scoringId,
        sessionId: session.id,
        minutesNumber: session.minutesNumber,
        by: actor.personId,
        at,
      })
    }
    return done({ counted: vote.items.length })
  })
}

async function countedOnPhones(
  tx: OpenTransaction,
  vote: SessionVote,
): Promise<ReadonlyMap<number, VoteCount>> {
  const boxes = vote.ballot === 'secret' ? await boxesOf(tx, vote.id) : []
  const open = vote.ballot === 'open' ? await openBallots(tx, vote.id) : []
  return new Map(
    vote.items.map(({ dossierId, voters }) => {
      const ballots = boxes.find((box) => box.dossierId === dossierId)?.ballots ?? []
      const choices = [...ballots, ...open.filter((one) => one.dossierId === dossierId)]
      return [
        dossierId,
        countOfChoices(
          voters.length,
          choices.map(({ choice }) => choice),
        ),
      ]
    }),
  )
}
