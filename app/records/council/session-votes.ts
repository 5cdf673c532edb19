import type { VoteCount, VoteWay } from '#app/domain/council/vote-count.ts'
import { type Connection, instantOf, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'

/** Lượt biểu quyết, with its dossiers in the order of the agenda. */
export type SessionVote = VoteWay & {
  readonly id: number
  readonly sessionId: number
  readonly state: 'open' | 'closed' | 'cancelled'
  /** Tổ kiểm phiếu, a line each. */
  readonly counters: string
  readonly openedAt: Temporal.Instant
  readonly endedAt: Temporal.Instant | null
  readonly cancelReason: string | null
  readonly items: readonly SessionVoteItem[]
}

/** One dossier of a vote: who may vote on it, and the count once it is closed. */
export type SessionVoteItem = {
  readonly dossierId: number
  readonly voters: readonly number[]
  readonly freeMembers: number
  readonly count: VoteCount | null
}

/** The votes of a session, the first opened first. */
export async function votesOfSession(db: Connection, sessionId: number): Promise<readonly SessionVote[]> {
  const votes = await db
    .selectFrom('session_vote')
    .select(['id', 'session_id', 'ballot', 'medium', 'state', 'counters', 'opened_at', 'ended_at'])
    .select('cancel_reason')
    .where('session_id', '=', sessionId)
    .orderBy('id')
    .execute()
  if (votes.length === 0) return []
  const items = await db
    .selectFrom('session_vote_item as line')
    .innerJoin('session_vote', 'session_vote.id', 'line.vote_id')
    .innerJoin('session_item', (join) =>
      join
        .onRef('session_item.session_id', '=', 'session_vote.session_id')
        .onRef('session_item.dossier_id', '=', 'line.dossier_id'),
    )
    .select(['line.vote_id', 'line.dossier_id', 'line.voters', 'line.free_members'])
    .select(['issued', 'returned', 'invalid', 'blank', 'agree', 'disagree'])
    .where('session_vote.session_id', '=', sessionId)
    .orderBy('session_item.position')
    .execute()
  return votes.map((vote) => ({
    id: vote.id,
    sessionId: vote.session_id,
    ballot: vote.ballot,
    medium: vote.medium,
    state: vote.state,
    counters: vote.counters,
    openedAt: instantOf(vote.opened_at),
    endedAt: instantOrNull(vote.ended_at),
    cancelReason: vote.cancel_reason,
    items: items
      .filter((item) => item.vote_id === vote.id)
      .map((item) => ({
        dossierId: item.dossier_id,
        voters: item.voters,
        freeMembers: item.free_members,
        count: countOf(item),
      })),
  }))
}

type CountRow = { readonly [part in keyof VoteCount]: number | null }
const countOf = ({ issued, returned, invalid, blank, agree, disagree }: CountRow): VoteCount | null =>
  issued === null ||
  returned === null ||
  invalid === null ||
  blank === null ||
  agree === null ||
  disagree === null
    ? null
    : { issued, returned, invalid, blank, agree, disagree }

/** Opens a vote on these dossiers, with an empty box for each where it is secret and on phones. */
export async function insertVote(
  tx: OpenTransaction,
  vote: VoteWay & {
    readonly sessionId: number
    readonly counters: string
    readonly items: readonly Omit<SessionVoteItem, 'count'>[]
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<number> {
  const { id } = await tx
    .insertInto('session_vote')
    .values({
      session_id: vote.sessionId,
      ballot: vote.ballot,
      medium: vote.medium,
      counters: vote.counters,
      opened_at: vote.at.toString(),
      opened_by: vote.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('session_vote_item')
    .values(
      vote.items.map((item) => ({
        vote_id: id,
        dossier_id: item.dossierId,
        voters: [...item.voters],
        free_members: item.freeMembers,
      })),
    )
    .execute()
  if (vote.ballot === 'secret' && vote.medium === 'electronic')
    await tx
      .insertInto('ballot_box')
      .values(vote.items.map((item) => ({ vote_id: id, dossier_id: item.dossierId })))
      .execute()
  return id
}

/** Ends an open vote once, counted or called off with a reason; false where it has ended before. */
export async function endVote(
  tx: OpenTransaction,
  id: number,
  end: { readonly at: Temporal.Instant; readonly counters?: string; readonly cancelReason?: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('session_vote')
    .set({
      state: end.cancelReason === undefined ? 'closed' : 'cancelled',
      ended_at: end.at.toString(),
      ...(end.counters === undefined ? {} : { counters: end.counters }),
      ...(end.cancelReason === undefined ? {} : { cancel_reason: end.cancelReason }),
    })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function putCount(
  tx: OpenTransaction,
  voteId: number,
  dossierId: number,
  count: VoteCount,
): Promise<void> {
  await tx
    .updateTable('session_vote_item')
    .set(count)
    .where('vote_id', '=', voteId)
    .where('dossier_id', '=', dossierId)
    .execute()
}
