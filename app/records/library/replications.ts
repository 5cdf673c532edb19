import { sql } from 'kysely'
import type { Replication, ReplicationEntry, ReplicationState } from '#app/domain/library/replication.ts'
import {
  type Connection,
  dayOf,
  instantOf,
  instantOrNull,
  type OpenTransaction,
} from '#app/records/connection.ts'

type EffectRow = {
  readonly months: number
  readonly asked_at: string
  readonly answered_at: string | null
  readonly effect: string
}

const select = (db: Connection) =>
  db
    .selectFrom('replication')
    .innerJoin('library_entry as entry', 'entry.id', 'replication.entry_id')
    .select(['replication.id', 'entry_id', 'unit_id', 'replication.unit_name', 'applied_from', 'place'])
    .select(['effect', 'said_at', 'said_by', 'state', 'judged_reason', 'entry.title'])
    .select(
      sql<
        readonly EffectRow[]
      >`coalesce((select jsonb_agg(jsonb_build_object('months', e.months, 'asked_at', e.asked_at,
        'answered_at', e.answered_at, 'effect', e.effect) order by e.months)
        from replication_effect e where e.replication_id = replication.id), '[]')`.as('effects'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const replicationOf = (row: Row): Replication => ({
  id: row.id,
  entryId: row.entry_id,
  title: row.title,
  unitId: row.unit_id,
  unitName: row.unit_name,
  appliedFrom: dayOf(row.applied_from),
  place: row.place,
  effect: row.effect,
  saidAt: instantOf(row.said_at),
  saidBy: row.said_by,
  state: row.state,
  judgedReason: row.judged_reason,
  effects: row.effects.map((each) => ({
    months: each.months,
    askedAt: instantOf(each.asked_at),
    answeredAt: instantOrNull(each.answered_at),
    effect: each.effect,
  })),
})

/** Which are wanted: of one initiative, of some units, in some state; none of these means all. */
export type ReplicationScope = {
  readonly entryId?: number
  readonly unitIds?: readonly number[]
  readonly state?: ReplicationState
}

/** Those that wait for the office first, then the last said. */
export async function replications(db: Connection, scope: ReplicationScope): Promise<readonly Replication[]> {
  const { entryId, unitIds, state } = scope
  if (unitIds?.length === 0) return []
  const rows = await select(db)
    .$if(entryId !== undefined, (query) => query.where('entry_id', '=', entryId ?? 0))
    .$if(unitIds !== undefined, (query) => query.where('unit_id', 'in', [...(unitIds ?? [])]))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'said'))
    .orderBy(sql`state <> 'said'`)
    .orderBy('replication.id', 'desc')
    .execute()
  return rows.map(replicationOf)
}

/** One of them, locked to the end of the transaction. */
export async function lockReplication(tx: OpenTransaction, id: number): Promise<Replication | null> {
  const row = await select(tx).where('replication.id', '=', id).forUpdate('replication').executeTakeFirst()
  return row ? replicationOf(row) : null
}

/** Keeps what a unit says; null where it says so of this initiative already. */
export async function insertReplication(
  tx: OpenTransaction,
  said: ReplicationEntry & {
    readonly entryId: number
    readonly unitId: number
    readonly appliedFrom: Temporal.PlainDate
    readonly unitName: string
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<number | null> {
  const row = await tx
    .insertInto('replication')
    .values({
      entry_id: said.entryId,
      unit_id: said.unitId,
      unit_name: said.unitName,
      applied_from: said.appliedFrom.toString(),
      place: said.place,
      effect: said.effect,
      said_at: said.at.toString(),
      said_by: said.by,
    })
    .onConflict((twice) => twice.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Flips once: false where somebody judged it before. */
export async function markJudged(
  tx: OpenTransaction,
  id: number,
  judged: {
    readonly state: 'confirmed' | 'declined'
    readonly reason: string
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('replication')
    .set({
      state: judged.state,
      judged_at: judged.at.toString(),
      judged_by: judged.by,
      judged_reason: judged.reason,
    })
    .where('id', '=', id)
    .where('judged_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Notes that the effect at a mark was asked for; false where it was before. */
export async function markAsked(
  tx: OpenTransaction,
  id: number,
  months: number,
  at: Temporal.Instant,
): Promise<boolean> {
  const row = await tx
    .insertInto('replication_effect')
    .values({ replication_id: id, months, asked_at: at.toString() })
    .onConflict((twice) => twice.doNothing())
    .returning('months')
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps the answer; false where that mark was not asked for, or is answered. */
export async function keepLaterEffect(
  tx: OpenTransaction,
  id: number,
  answer: {
    readonly months: number
    readonly effect: string
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('replication_effect')
    .set({ effect: answer.effect, answered_at: answer.at.toString(), answered_by: answer.by })
    .where('replication_id', '=', id)
    .where('months', '=', answer.months)
    .where('answered_at', 'is', null)
    .returning('months')
    .executeTakeFirst()
  return row !== undefined
}
