import { sql } from 'kysely'
import type { SessionItem } from '#app/domain/council/session.ts'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { type Connection, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'
import { conflictedDossiers } from './conflicts.ts'

/** An item with its dossier, and which members of the council are in a standing conflict with it. */
export type SessionItemLine = SessionItem & {
  readonly code: string | null
  readonly title: string
  readonly authorNames: string
  readonly unitName: string | null
  readonly dossierState: DossierState
  readonly scoringId: number | null
  readonly scoringClosed: boolean
  readonly conflicted: readonly number[]
  /** The viewer may know nothing of its scores, notes and votes. */
  readonly hidden: boolean
}

/** The agenda in its order, as this person may see it; for nobody in particular where no person is given. */
export async function sessionItems(
  db: Connection,
  session: { readonly id: number; readonly councilId: number },
  viewerPersonId: number | null,
): Promise<readonly SessionItemLine[]> {
  const { rows } = await sql<{
    dossier_id: number
    position: number
    state: SessionItem['state']
    opened_at: string | null
    left_room: number[]
    notes: string
    conclusion: string
    tag: number
    code: string | null
    title: string
    author_names: string
    unit_name: string | null
    dossier_state: DossierState
    scoring_id: number | null
    closed_at: string | null
    conflicted: number[]
    hidden: boolean
  }>`
    select item.dossier_id, item.position, item.state, item.opened_at, item.left_room, item.notes, item.conclusion,
      item.tag, dossier.code, dossier.title, dossier.author_names, coalesce(dossier.unit_name, unit.name) as unit_name,
      dossier.state as dossier_state, scoring.id as scoring_id, scoring.closed_at,
      coalesce((select json_agg(distinct conflict.member_id) from conflict
        join council_member member on member.id = conflict.member_id and member.council_id = ${session.councilId}
        where conflict.dossier_id = item.dossier_id and conflict.state = 'standing'), '[]') as conflicted,
      ${viewerPersonId === null ? sql`false` : sql`item.dossier_id in ${conflictedDossiers(viewerPersonId)}`} as hidden
    from session_item item
    join dossier on dossier.id = item.dossier_id
    left join unit on unit.id = dossier.unit_id
    left join scoring_dossier place on place.dossier_id = item.dossier_id
    left join scoring on scoring.id = place.scoring_id
    where item.session_id = ${session.id}
    order by item.position, item.dossier_id`.execute(db)
  return rows.map((row) => ({
    dossierId: row.dossier_id,
    position: row.position,
    state: row.state,
    openedAt: instantOrNull(row.opened_at),
    leftRoom: row.left_room,
    notes: row.hidden ? '' : row.notes,
    conclusion: row.hidden ? '' : row.conclusion,
    tag: row.hidden ? 0 : row.tag,
    code: row.code,
    title: row.title,
    authorNames: row.author_names,
    unitName: row.unit_name,
    dossierState: row.dossier_state,
    scoringId: row.scoring_id,
    scoringClosed: row.closed_at !== null,
    conflicted: row.conflicted,
    hidden: row.hidden,
  }))
}

/** Dossiers that stand in a scoring of this council and are not decided: what a session can take up. */
export async function dossiersForAgenda(
  db: Connection,
  councilId: number,
): Promise<
  readonly {
    readonly id: number
    readonly code: string | null
    readonly title: string
    readonly scoringId: number
  }[]
> {
  const rows = await db
    .selectFrom('scoring_dossier as place')
    .innerJoin('scoring', 'scoring.id', 'place.scoring_id')
    .innerJoin('dossier', 'dossier.id', 'place.dossier_id')
    .select(['dossier.id', 'dossier.code', 'dossier.title', 'scoring.id as scoring_id'])
    .where('scoring.council_id', '=', councilId)
    .where('dossier.state', 'in', ['in-scoring', 'scored'])
    .orderBy('scoring.id')
    .orderBy('place.position')
    .execute()
  return rows.map((row) => ({ id: row.id, code: row.code, title: row.title, scoringId: row.scoring_id }))
}

/** The agenda anew, in this order: what is on it already keeps its notes, what has begun is never taken off. */
export async function putAgenda(
  tx: OpenTransaction,
  sessionId: number,
  dossierIds: readonly number[],
): Promise<void> {
  await tx
    .deleteFrom('session_item')
    .where('session_id', '=', sessionId)
    .where('state', '=', 'waiting')
    .$if(dossierIds.length > 0, (query) => query.where('dossier_id', 'not in', [...dossierIds]))
    .execute()
  if (dossierIds.length === 0) return
  await tx
    .insertInto('session_item')
    .values(
      dossierIds.map((dossierId, place) => ({
        session_id: sessionId,
        dossier_id: dossierId,
        position: place + 1,
        opened_at: null,
      })),
    )
    .onConflict((there) =>
      there
        .columns(['session_id', 'dossier_id'])
        .doUpdateSet((is) => ({ position: is.ref('excluded.position') })),
    )
    .execute()
}

/** The item under discussion is dealt with; nothing where none is. */
export async function finishOpenItem(tx: OpenTransaction, sessionId: number): Promise<void> {
  await tx
    .updateTable('session_item')
    .set({ state: 'done' })
    .where('session_id', '=', sessionId)
    .where('state', '=', 'open')
    .execute()
}

/** Calls an item up, for the first time or again; who is in conflict has left the room. */
export async function callUpItem(
  tx: OpenTransaction,
  item: {
    readonly sessionId: number
    readonly dossierId: number
    readonly leftRoom: readonly number[]
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await tx
    .updateTable('session_item')
    .set({ state: 'open', opened_at: item.at.toString(), left_room: [...item.leftRoom] })
    .where('session_id', '=', item.sessionId)
    .where('dossier_id', '=', item.dossierId)
    .execute()
}

/** Notes and conclusion of an item, from the tag that was read; null where somebody saved meanwhile. */
export async function saveItemNotes(
  tx: OpenTransaction,
  item: {
    readonly sessionId: number
    readonly dossierId: number
    readonly notes: string
    readonly conclusion: string
    readonly tag: number
  },
): Promise<number | null> {
  const row = await tx
    .updateTable('session_item')
    .set({ notes: item.notes, conclusion: item.conclusion, tag: sql`tag + 1` })
    .where('session_id', '=', item.sessionId)
    .where('dossier_id', '=', item.dossierId)
    .where('tag', '=', sql<number>`${item.tag}::bigint`)
    .returning('tag')
    .executeTakeFirst()
  return row?.tag ?? null
}
