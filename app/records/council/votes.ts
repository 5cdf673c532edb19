import { sql } from 'kysely'
import type { VoteTally } from '#app/domain/council/agreement.ts'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { Connection, OpenTransaction } from '#app/records/connection.ts'
import { conflictedDossiers } from './conflicts.ts'

/** A scored dossier with its vote, if one is recorded, and how many members it could count. */
export type VoteLine = {
  readonly dossierId: number
  readonly code: string | null
  readonly title: string
  readonly state: DossierState
  readonly freeMembers: number
  readonly vote: (VoteTally & { readonly minutesNumber: string }) | null
}

/**
 * The dossiers of a scoring to vote on, in the council's order; for a viewer, without those he is in conflict with.
 * Only one of them where its id is given.
 */
export async function voteLines(
  db: Connection,
  scoring: { readonly id: number; readonly councilId: number },
  day: Temporal.PlainDate,
  viewerPersonId: number | null,
  dossierId?: number,
): Promise<readonly VoteLine[]> {
  const { rows } = await sql<{
    id: number
    code: string | null
    title: string
    state: DossierState
    free: number
    agree: number | null
    disagree: number | null
    blank: number | null
    minutes_number: string | null
  }>`
    select dossier.id, dossier.code, dossier.title, dossier.state, vote.agree, vote.disagree, vote.blank,
      vote.minutes_number,
      (select count(*) from council_member member where member.council_id = ${scoring.councilId}
        and member.valid_from <= ${day.toString()}::date
        and (member.valid_to is null or member.valid_to >= ${day.toString()}::date)
        and not exists (select from conflict where conflict.member_id = member.id
          and conflict.dossier_id = dossier.id and conflict.state = 'standing')) as free
    from scoring_dossier place
    join dossier on dossier.id = place.dossier_id
    left join vote on vote.dossier_id = dossier.id
    where place.scoring_id = ${scoring.id} and dossier.state <> 'withdrawn'
      ${viewerPersonId === null ? sql`` : sql`and dossier.id not in ${conflictedDossiers(viewerPersonId)}`}
      ${dossierId === undefined ? sql`` : sql`and dossier.id = ${dossierId}`}
    order by place.position`.execute(db)
  return rows.map((row) => ({
    dossierId: row.id,
    code: row.code,
    title: row.title,
    state: row.state,
    freeMembers: row.free,
    vote:
      row.agree === null || row.disagree === null || row.blank === null
        ? null
        : {
            agree: row.agree,
            disagree: row.disagree,
            blank: row.blank,
            minutesNumber: row.minutes_number ?? '',
          },
  }))
}

/** The result of a dossier's vote; a later vote takes the place of an earlier one. */
export async function putVote(
  tx: OpenTransaction,
  vote: VoteTally & {
    readonly dossierId: number
    readonly scoringId: number
    readonly sessionId: number
    readonly minutesNumber: string
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const row = {
    scoring_id: vote.scoringId,
    session_id: vote.sessionId,
    agree: vote.agree,
    disagree: vote.disagree,
    blank: vote.blank,
    minutes_number: vote.minutesNumber,
    recorded_at: vote.at.toString(),
    recorded_by: vote.by,
  }
  await tx
    .insertInto('vote')
    .values({ dossier_id: vote.dossierId, ...row })
    .onConflict((before) => before.column('dossier_id').doUpdateSet({ ...row, tag: sql`vote.tag + 1` }))
    .execute()
}
