import { sql } from 'kysely'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Connection } from '#app/records/connection.ts'
import { hasDeclared } from './declarations.ts'
import { isExpected } from './expected-sheets.ts'

/**
 * Does a seat open this dossier, to somebody who has no other way to it? While the council has it before itself, a member
 * opens a dossier he has answered for in his declaration, and while it is being scored a plain member only what is his
 * to score; afterwards any. Before it is put before the council no seat opens it.
 */
export async function seatOpens(
  db: Connection,
  actor: Pick<Actor, 'seats'>,
  dossierId: number,
): Promise<boolean> {
  const memberIds = actor.seats.map(({ memberId }) => memberId)
  const { rows } = await sql<{ opens: boolean }>`
    select exists (
        select from scoring_dossier place join scoring on scoring.id = place.scoring_id
        join council_member member on member.council_id = scoring.council_id
          and member.id = any(${memberIds}::bigint[])
        where place.dossier_id = dossier.id
          and (dossier.state not in ('in-scoring', 'scored') or ${hasDeclared})
          and (scoring.closed_at is not null or member.seat <> 'member' or ${isExpected})
      ) as opens
    from dossier where dossier.id = ${dossierId}`.execute(db)
  return rows[0]?.opens ?? false
}
