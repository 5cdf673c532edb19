import { sql } from 'kysely'
import type { Points } from '#app/domain/points.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { scoredCriteria } from '#app/domain/programme/rubric.ts'
import type { RankInput, ScoredDossier } from '#app/domain/ranking/rank-input.ts'
import type { Connection } from '#app/records/connection.ts'

/** What the council has left behind for a ranking, and what still keeps it provisional. */
export type CouncilResults = Pick<RankInput, 'councilSize' | 'dossiers' | 'votesRecorded'> & {
  readonly idOf: ReadonlyMap<string, number>
  /** Accepted dossiers that no closed scoring has judged yet: while there are any, a ranking is a preview. */
  readonly stillOpen: number
}

/**
 * The signed sheets, standing conflicts and votes of a programme, in as many questions as there are kinds of facts. Members of
 * another council of the same year are in no base of a dossier, as those in conflict with it are not.
 */
export async function councilResults(
  db: Connection,
  programmeId: number,
  programme: Programme,
  day: Temporal.PlainDate,
): Promise<CouncilResults> {
  const criteria = scoredCriteria(programme.rubric).map((criterion) => criterion.code)
  const { rows } = await sql<{
    id: number
    code: string
    round_code: string
    sheets: readonly { readonly m: number; readonly p: Readonly<Record<string, number>> }[]
    conflicted: readonly number[]
    assigned: number | null
    agree: number | null
    disagree: number | null
    blank: number | null
  }>`
    select dossier.id, dossier.code, dossier.round_code, vote.agree, vote.disagree, vote.blank,
      coalesce((select json_agg(json_build_object('m', s.member_id, 'p', s.points) order by s.member_id)
        from score_sheet s where s.dossier_id = dossier.id and s.state = 'signed'
          and not exists (select from conflict c where c.member_id = s.member_id
            and c.dossier_id = s.dossier_id and c.state = 'standing')), '[]') as sheets,
      coalesce((select json_agg(distinct member.id) from council_member member
        join council on council.id = member.council_id and council.kind = 'council'
        where council.programme_id = dossier.programme_id and ${sitsOn(day)}
          and (council.id <> scoring.council_id or exists (select from conflict c
            where c.member_id = member.id and c.dossier_id = dossier.id and c.state = 'standing'))), '[]') as conflicted,
      case when scoring.sheets_each is not null then (select count(*) from assignment given
        join council_member member on member.id = given.member_id
        where given.dossier_id = dossier.id
          and (${sitsOn(day)} or exists (select from score_sheet s where s.dossier_id = dossier.id
            and s.member_id = member.id and s.state = 'signed'))
          and not exists (select from conflict c where c.member_id = member.id
            and c.dossier_id = dossier.id and c.state = 'standing')) end as assigned
    from dossier
    join scoring_dossier place on place.dossier_id = dossier.id
    join scoring on scoring.id = place.scoring_id and scoring.closed_at is not null
    left join vote on vote.dossier_id = dossier.id
    where dossier.programme_id = ${programmeId} and dossier.state <> 'withdrawn'
    order by dossier.code`.execute(db)
  const dossiers: ScoredDossier[] = rows.map((row) => ({
    code: row.code,
    round: row.round_code,
    sheets: row.sheets.map((sheet) => ({
      member: String(sheet.m),
      scores: criteria.map((code) => (sheet.p[code] ?? 0) as Points),
    })),
    conflicted: row.conflicted.map(String),
    ...(row.assigned === null ? {} : { assigned: row.assigned }),
    vote:
      row.agree === null || row.disagree === null || row.blank === null
        ? null
        : { agree: row.agree, disagree: row.disagree, blank: row.blank },
  }))
  return {
    dossiers,
    councilSize: await seatsOn(db, programmeId, day),
    votesRecorded: dossiers.some((dossier) => dossier.vote !== null),
    idOf: new Map(rows.map((row) => [row.code, row.id])),
    stillOpen: await countStillOpen(db, programmeId),
  }
}

/** Those whose seat has ended are in no base, neither among the seats nor among the conflicted; what they signed stays. */
const sitsOn = (day: Temporal.PlainDate) => sql<boolean>`member.valid_from <= ${day.toString()}::date
  and (member.valid_to is null or member.valid_to >= ${day.toString()}::date)`

async function seatsOn(db: Connection, programmeId: number, day: Temporal.PlainDate): Promise<number> {
  const { rows } = await sql<{ seats: number }>`
    select count(*) as seats from council_member member
    join council on council.id = member.council_id
    where council.programme_id = ${programmeId} and council.kind = 'council' and ${sitsOn(day)}`.execute(db)
  return rows[0]?.seats ?? 0
}

async function countStillOpen(db: Connection, programmeId: number): Promise<number> {
  const row = await db
    .selectFrom('dossier')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('programme_id', '=', programmeId)
    .where('state', 'in', ['submitted', 'needs-supplement', 'accepted', 'appraised', 'in-scoring'])
    // What a group did not pass on is not waited for.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('group_result')
            .select('group_result.dossier_id')
            .whereRef('group_result.dossier_id', '=', 'dossier.id')
            .where('group_result.passes', '=', false)
            .where('dossier.state', 'in', ['accepted', 'appraised']),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return row.count
}
