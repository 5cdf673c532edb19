import { newReadableCode } from '#app/casework/people/secret-token.ts'
import { seatOn } from '#app/domain/council/council-access.ts'
import type { BallotChoice } from '#app/domain/council/vote-count.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { boxesOf, castIntoBox, castOpenly, openBallots } from '#app/records/council/ballots.ts'
import { votesOfSession } from '#app/records/council/session-votes.ts'
import { lockSession } from '#app/records/council/sessions.ts'
import type { Tools } from '#app/tools.ts'
import { recordSessionAct } from './session-scene.ts'

export type CastBallotProblem =
  | { readonly problem: 'no-such-vote' }
  | { readonly problem: 'vote-ended' }
  | { readonly problem: 'voted-already' }
  | { readonly problem: 'choice-missing'; readonly dossierIds: readonly number[] }

/** Mã phiếu of a secret ballot: shown to its voter once, kept nowhere beside his name. */
export type BallotReceipt = {
  readonly dossierId: number
  readonly code: string
  readonly choice: BallotChoice
}

/**
 * Bỏ phiếu on one's own phone, once, on every dossier of the vote one may vote on. Of a secret ballot the log says who has
 * voted and nothing of what; the receipt codes let the voter find his ballots in the published list.
 */
export async function castBallot(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly sessionId: number
    readonly voteId: number
    readonly choices: ReadonlyMap<number, BallotChoice>
  },
): Promise<Outcome<{ readonly receipts: readonly BallotReceipt[] }, CastBallotProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const session = await lockSession(tx, wish.sessionId)
    const vote = session && (await votesOfSession(tx, session.id)).find(({ id }) => id === wish.voteId)
    const memberId = session && (seatOn(actor, session.councilId)?.memberId ?? null)
    const own = memberId && vote?.items.filter(({ voters }) => voters.includes(memberId))
    if (!session || !vote || !memberId || !own || own.length === 0 || vote.medium !== 'electronic')
      return refused([{ problem: 'no-such-vote' }])
    const cast =
      vote.ballot === 'open'
        ? (await openBallots(tx, vote.id)).some((one) => one.memberId === memberId)
        : (await boxesOf(tx, vote.id)).some(({ voted }) => voted.includes(memberId))
    const missing = own.filter(({ dossierId }) => !wish.choices.has(dossierId))

    const problems: CastBallotProblem[] = []
    if (vote.state !== 'open') problems.push({ problem: 'vote-ended' })
    else if (cast) problems.push({ problem: 'voted-already' })
    else if (missing.length > 0)
      problems.push({ problem: 'choice-missing', dossierIds: missing.map(({ dossierId }) => dossierId) })
    await recordSessionAct(tx, { at, actor, act: 'cast-ballot', session, problems, facts: { vote: vote.id } })
    if (problems.length > 0) return refused(problems)

    const receipts: BallotReceipt[] = []
    for (const { dossierId } of own) {
      const choice = wish.choices.get(dossierId) ?? 'blank'
      const ballot = { voteId: vote.id, dossierId, memberId }
      if (vote.ballot === 'open') await castOpenly(tx, { ...ballot, choice })
      else {
        const code = newReadableCode()
        await castIntoBox(tx, { ...ballot, ballot: { code, choice } })
        receipts.push({ dossierId, code, choice })
      }
    }
    return done({ receipts })
  })
}
