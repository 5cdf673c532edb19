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
  readonly vote: (VoteTally & { readonly minutesNumber: string; readonly tag: number }) | null
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
    tag: number | null
  }>`
    select dossier.id, dossier.code, dossier.title, dossier.state, vote.agree, vote.disagree, vote.blank,
      vote.minutes_number, vote.tag,
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
      row.agree === null || row.disagree === null || row.blank === null || row.tag === null
        ? null
        : {
            agree: row.agree,
            disagree: row.disagree,
            blank: row.blank,
            minutesNumber: row.minutes_number ?? '',
            tag: row.tag,
          },
  }))
}

/** Records a vote, or corrects the one with this tag (0: there was none); false where somebody did so meanwhile. */
export async function putVote(
  tx: OpenTransaction,
  vote: VoteTally & {
    readonly dossierId: number
    readonly scoringId: number
    readonly minutesNumber: string
    readonly tag: number
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into vote (dossier_id, scoring_id, agree, disagree, blank, minutes_number, recorded_at, recorded_by)
    values (${vote.dossierId}, ${vote.scoringId}, ${vote.agree}, ${vote.disagree}, ${vote.blank},
      ${vote.minutesNumber}, ${vote.at.toString()}, ${vote.by})
    on conflict (dossier_id) do update set agree = excluded.agree, disagree = excluded.disagree,
      blank = excluded.blank, minutes_number = excluded.minutes_number, recorded_at = excluded.recorded_at,
      recorded_by = excluded.recorded_by, tag = vote.tag + 1
    where vote.tag = ${vote.tag}
    returning tag`.execute(tx)
  return rows.length === 1
}
