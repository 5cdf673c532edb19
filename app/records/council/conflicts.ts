import { type RawBuilder, sql } from 'kysely'
import type {
  ConflictGround,
  ConflictKind,
  ConflictOfInterest,
  ConflictState,
} from '#app/domain/council/conflict.ts'
import type { CouncilSeat } from '#app/domain/people/actor.ts'
import { type Connection, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/**
 * The dossiers about whose scores this person may infer nothing, as a subquery of ids: own, co-written, taken part in,
 * or in a standing conflict as a member of any council. The SQL side of `maySeeScores`.
 */
export const conflictedDossiers = (personId: number): RawBuilder<number> =>
  sql`(select a.dossier_id from dossier_author a where a.person_id = ${personId}
    union all select p.dossier_id from trial_participant p where p.person_id = ${personId}
    union all select c.dossier_id from conflict c join council_member cm on cm.id = c.member_id
      where cm.person_id = ${personId} and c.state = 'standing')`

/** Is the person in conflict with this dossier? */
export async function isInConflict(db: Connection, personId: number, dossierId: number): Promise<boolean> {
  const { rows } = await sql<{ tied: boolean }>`
    select ${dossierId}::bigint in ${conflictedDossiers(personId)} as tied`.execute(db)
  return rows[0]?.tied ?? false
}

export type NewConflict = {
  readonly memberId: number
  readonly dossierId: number
  readonly kind: ConflictKind
  readonly state: ConflictState
  readonly note: string
  readonly ground?: ConflictGround
}

/** Records what was found; a conflict of the same kind that is there already stays as it is. Answers how many are new. */
export async function insertConflicts(
  tx: OpenTransaction,
  found: readonly NewConflict[],
  at: Temporal.Instant,
): Promise<number> {
  if (found.length === 0) return 0
  const rows = await tx
    .insertInto('conflict')
    .values(
      found.map((one) => ({
        member_id: one.memberId,
        dossier_id: one.dossierId,
        kind: one.kind,
        state: one.state,
        note: one.note,
        ground: JSON.stringify(one.ground ?? {}),
        found_at: at.toString(),
      })),
    )
    .onConflict((there) => there.columns(['member_id', 'dossier_id', 'kind']).doNothing())
    .returning('id')
    .execute()
  return rows.length
}

/** Căn cứ bằng lời: the ground of a proposal with names in place of ids; null where that kind of ground has none. */
export type NamedGround = {
  readonly unit: string | null
  readonly person: string | null
  readonly title: string | null
  readonly year: number | null
  readonly above: boolean
}

/** A conflict with whom and what it is about. */
export type ConflictLine = ConflictOfInterest & {
  /** What a proposal follows from, by the names it has now. */
  readonly because: NamedGround
  /** Who confirmed, waived or rejected it, and when; nobody where it has bound or waited since it was found. */
  readonly settledBy: string | null
  readonly settledAt: Temporal.Instant | null
  readonly memberName: string
  readonly seat: CouncilSeat
  readonly code: string | null
  readonly title: string
}

/** The conflicts of a scoring, without those about dossiers the viewer is in conflict with, save the viewer's own. */
export async function conflictsOfScoring(
  db: Connection,
  scoringId: number,
  viewerPersonId: number,
): Promise<readonly ConflictLine[]> {
  const rows = await conflictLines(db)
    .innerJoin('scoring_dossier', 'scoring_dossier.dossier_id', 'conflict.dossier_id')
    .where('scoring_dossier.scoring_id', '=', scoringId)
    .where((is) =>
      is.or([
        is('person.id', '=', viewerPersonId),
        is.not(sql<boolean>`conflict.dossier_id in ${conflictedDossiers(viewerPersonId)}`),
      ]),
    )
    .orderBy('scoring_dossier.position')
    .orderBy('council_member.position')
    .orderBy('conflict.id')
    .execute()
  return rows.map(lineOf)
}

/** One person's own conflicts with the dossiers of a scoring. */
export async function ownConflicts(
  db: Connection,
  scoringId: number,
  memberId: number,
): Promise<readonly ConflictLine[]> {
  const rows = await conflictLines(db)
    .innerJoin('scoring_dossier', 'scoring_dossier.dossier_id', 'conflict.dossier_id')
    .where('scoring_dossier.scoring_id', '=', scoringId)
    .where('conflict.member_id', '=', memberId)
    .orderBy('scoring_dossier.position')
    .orderBy('conflict.id')
    .execute()
  return rows.map(lineOf)
}

/** The conflict with its row locked, and the council it belongs to. */
export async function lockConflict(
  tx: OpenTransaction,
  id: number,
): Promise<(ConflictOfInterest & { readonly councilId: number }) | null> {
  const row = await tx
    .selectFrom('conflict')
    .innerJoin('council_member', 'council_member.id', 'conflict.member_id')
    .select(['conflict.id', 'member_id', 'dossier_id', 'kind', 'state', 'note', 'waiver_reason'])
    .select('rejection_reason')
    .select('council_member.council_id')
    .where('conflict.id', '=', id)
    .forUpdate('conflict')
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        memberId: row.member_id,
        dossierId: row.dossier_id,
        kind: row.kind,
        state: row.state,
        note: row.note,
        waiverReason: row.waiver_reason,
        rejectionReason: row.rejection_reason,
        councilId: row.council_id,
      }
    : null
}

/** Confirms, waives or rejects; once, from the state that was read. */
export async function settleConflict(
  tx: OpenTransaction,
  settled: {
    readonly id: number
    readonly from: ConflictState
    readonly to: 'standing' | 'waived' | 'rejected'
    readonly by: number
    readonly at: Temporal.Instant
    readonly reason: string
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('conflict')
    .set({
      state: settled.to,
      settled_at: settled.at.toString(),
      settled_by: settled.by,
      waiver_reason: settled.to === 'waived' ? settled.reason : null,
      rejection_reason: settled.to === 'rejected' ? settled.reason : null,
    })
    .where('id', '=', settled.id)
    .where('state', '=', settled.from)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Declared anew after a waiver: the same conflict stands again. */
export async function standAgain(
  tx: OpenTransaction,
  conflict: Omit<NewConflict, 'state'>,
  again: { readonly by: number; readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('conflict')
    .set({
      state: 'standing',
      note: conflict.note,
      settled_at: again.at.toString(),
      settled_by: again.by,
      waiver_reason: null,
      rejection_reason: null,
    })
    .where('member_id', '=', conflict.memberId)
    .where('dossier_id', '=', conflict.dossierId)
    .where('kind', '=', conflict.kind)
    .execute()
}

/** Is there no chair today who is free of conflict with this dossier? The vice chair presides then. */
export async function isChairAway(
  db: Connection,
  councilId: number,
  dossierId: number,
  today: Temporal.PlainDate,
): Promise<boolean> {
  const row = await db
    .selectFrom('council_member')
    .select('id')
    .where('council_id', '=', councilId)
    .where('seat', '=', 'chair')
    .where('valid_from', '<=', today.toString())
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', today.toString())]))
    .where(
      sql<boolean>`not exists (select from conflict c where c.member_id = council_member.id
        and c.dossier_id = ${dossierId} and c.state = 'standing')`,
    )
    .executeTakeFirst()
  return row === undefined
}

const conflictLines = (db: Connection) =>
  db
    .selectFrom('conflict')
    .innerJoin('council_member', 'council_member.id', 'conflict.member_id')
    .innerJoin('person', 'person.id', 'council_member.person_id')
    .innerJoin('dossier', 'dossier.id', 'conflict.dossier_id')
    .select(['conflict.id', 'conflict.member_id', 'conflict.dossier_id', 'conflict.kind', 'conflict.state'])
    .leftJoin('person as settler', 'settler.id', 'conflict.settled_by')
    .select(['settler.full_name as settled_by_name', 'conflict.settled_at'])
    .leftJoin('unit as cause_unit', (join) =>
      join.on('cause_unit.id', '=', sql<number>`(conflict.ground ->> 'unit')::bigint`),
    )
    .leftJoin('person as cause_person', (join) =>
      join.on('cause_person.id', '=', sql<number>`(conflict.ground ->> 'person')::bigint`),
    )
    .leftJoin('dossier as cause_dossier', (join) =>
      join.on('cause_dossier.id', '=', sql<number>`(conflict.ground ->> 'dossier')::bigint`),
    )
    .select(['conflict.note', 'conflict.waiver_reason', 'conflict.rejection_reason'])
    .select(['person.full_name', 'council_member.seat', 'dossier.code', 'dossier.title'])
    .select(['cause_unit.name as because_unit', 'cause_person.full_name as because_person'])
    .select('cause_dossier.title as because_title')
    .select(sql<number | null>`extract(year from cause_dossier.submitted_at)::int`.as('because_year'))
    .select(sql<boolean>`conflict.ground @> '{"above": true}'`.as('because_above'))

type LineRow = Awaited<ReturnType<ReturnType<typeof conflictLines>['executeTakeFirstOrThrow']>>

const lineOf = (row: LineRow): ConflictLine => ({
  id: row.id,
  memberId: row.member_id,
  dossierId: row.dossier_id,
  kind: row.kind,
  state: row.state,
  note: row.note,
  waiverReason: row.waiver_reason,
  rejectionReason: row.rejection_reason,
  because: {
    unit: row.because_unit,
    person: row.because_person,
    title: row.because_title,
    year: row.because_year,
    above: row.because_above,
  },
  settledBy: row.settled_by_name,
  settledAt: row.settled_at === null ? null : instantOf(row.settled_at),
  memberName: row.full_name,
  seat: row.seat,
  code: row.code,
  title: row.title,
})
