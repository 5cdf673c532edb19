import { sql } from 'kysely'
import type { BallotChoice } from '#app/domain/council/vote-count.ts'
import type { Connection, OpenTransaction } from '#app/records/connection.ts'

/** Phiếu trong hòm: a receipt code that only its voter was shown, and the choice. */
export type BoxedBallot = { readonly code: string; readonly choice: BallotChoice }

/** What has been cast for one dossier of a vote: who has voted, and what, in an order that joins neither. */
export type CastBallots = {
  readonly dossierId: number
  readonly voted: readonly number[]
  readonly ballots: readonly BoxedBallot[]
}

/** The boxes of a secret vote. */
export async function boxesOf(db: Connection, voteId: number): Promise<readonly CastBallots[]> {
  const { rows } = await sql<{ dossier_id: number; voted: number[]; ballots: BoxedBallot[] }>`
    select dossier_id, voted, ballots from ballot_box where vote_id = ${voteId} order by dossier_id`.execute(
    db,
  )
  return rows.map((row) => ({ dossierId: row.dossier_id, voted: row.voted, ballots: row.ballots }))
}

/** Puts one ballot into a box that has none of this member yet; both lists stay in their own order. See decision 36. */
export async function castIntoBox(
  tx: OpenTransaction,
  cast: {
    readonly voteId: number
    readonly dossierId: number
    readonly memberId: number
    readonly ballot: BoxedBallot
  },
): Promise<boolean> {
  const { rows } = await sql`
    update ballot_box set
      voted = (select array_agg(one order by one) from unnest(voted || ${cast.memberId}::bigint) one),
      ballots = (select jsonb_agg(one order by one ->> 'code')
        from jsonb_array_elements(ballots || ${JSON.stringify([cast.ballot])}::jsonb) one)
    where vote_id = ${cast.voteId} and dossier_id = ${cast.dossierId} and not ${cast.memberId}::bigint = any (voted)
    returning dossier_id`.execute(tx)
  return rows.length === 1
}

/** An open ballot, once. */
export async function castOpenly(
  tx: OpenTransaction,
  cast: {
    readonly voteId: number
    readonly dossierId: number
    readonly memberId: number
    readonly choice: BallotChoice
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('open_ballot')
    .values({
      vote_id: cast.voteId,
      dossier_id: cast.dossierId,
      member_id: cast.memberId,
      choice: cast.choice,
    })
    .onConflict((there) => there.columns(['vote_id', 'dossier_id', 'member_id']).doNothing())
    .returning('member_id')
    .executeTakeFirst()
  return row !== undefined
}

/** The open ballots of a vote: by whom is known to everybody. */
export async function openBallots(
  db: Connection,
  voteId: number,
): Promise<
  readonly { readonly dossierId: number; readonly memberId: number; readonly choice: BallotChoice }[]
> {
  const rows = await db
    .selectFrom('open_ballot')
    .select(['dossier_id', 'member_id', 'choice'])
    .where('vote_id', '=', voteId)
    .orderBy('dossier_id')
    .orderBy('member_id')
    .execute()
  return rows.map((row) => ({ dossierId: row.dossier_id, memberId: row.member_id, choice: row.choice }))
}
