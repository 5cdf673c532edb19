import { sql } from 'kysely'
import type { AssignedPair, PairReason } from '#app/domain/council/assignment/assign.ts'
import type { Pair } from '#app/domain/council/assignment/assignment-wish.ts'
import type { Connection, OpenTransaction } from '#app/records/connection.ts'
import { conflictedDossiers } from './conflicts.ts'

/** The dossiers of a scoring this viewer may plan for: those still before the council and free of his conflicts. */
export async function plannedDossiers(
  db: Connection,
  scoringId: number,
  viewerPersonId: number,
): Promise<readonly PlannedDossier[]> {
  const { rows } = await sql<PlannedDossier>`
    select dossier.id, dossier.code, dossier.title, dossier.field
    from scoring_dossier place join dossier on dossier.id = place.dossier_id
    where place.scoring_id = ${scoringId} and dossier.state = 'in-scoring'
      and dossier.id not in ${conflictedDossiers(viewerPersonId)}
    order by place.position`.execute(db)
  return rows
}

/** A dossier in a plan. */
export type PlannedDossier = {
  readonly id: number
  readonly code: string | null
  readonly title: string
  readonly field: string | null
}

type PairRow = { readonly d: number; readonly m: number; readonly w: number }
const pairOf = ({ d, m }: PairRow): Pair => ({ dossierId: d, memberId: m })

/** Every pair the records say something about, for the dossiers of a plan. */
export async function plannedPairs(db: Connection, scoringId: number, dossierIds: readonly number[]) {
  const ids = [...dossierIds]
  const { rows } = await sql<PairRow & { readonly kind: string }>`
    select 'conflict' as kind, dossier_id as d, member_id as m, 0 as w from conflict
      where dossier_id = any(${ids}::bigint[]) and state in ('standing', 'suggested')
    union all select 'lock', dossier_id, member_id, 0 from assignment_lock where dossier_id = any(${ids}::bigint[])
    union all select 'standing', dossier_id, member_id, 0 from assignment where dossier_id = any(${ids}::bigint[])
    union all select state, dossier_id, member_id, 0 from score_sheet
      where dossier_id = any(${ids}::bigint[]) and scoring_id = ${scoringId}
    union all select 'wish', dossier_id, member_id, wish from reading_wish where dossier_id = any(${ids}::bigint[])
    order by d, m`.execute(db)
  const of = (kind: string) => rows.filter((row) => row.kind === kind)
  return {
    conflicts: of('conflict').map(pairOf),
    locks: of('lock').map(pairOf),
    standing: of('standing').map(pairOf),
    signed: of('signed').map(pairOf),
    begun: of('draft').map(pairOf),
    preferences: of('wish').map((row) => ({ ...pairOf(row), wish: row.w })),
  }
}

/** The most dossiers each member may get, by member. */
export async function assignmentLimits(
  db: Connection,
  scoringId: number,
): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('assignment_limit')
    .select(['member_id', 'most'])
    .where('scoring_id', '=', scoringId)
    .execute()
  return new Map(rows.map((row) => [row.member_id, row.most]))
}

export async function keepLimit(
  tx: OpenTransaction,
  scoringId: number,
  memberId: number,
  most: number | null,
): Promise<void> {
  await tx
    .deleteFrom('assignment_limit')
    .where('scoring_id', '=', scoringId)
    .where('member_id', '=', memberId)
    .execute()
  if (most !== null)
    await tx
      .insertInto('assignment_limit')
      .values({ scoring_id: scoringId, member_id: memberId, most })
      .execute()
}

/** The fields each of these members knows, by their codes. */
export async function expertiseOf(
  db: Connection,
  memberIds: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (memberIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('council_member')
    .select(['id', 'expertise'])
    .where('id', 'in', [...memberIds])
    .execute()
  return new Map(rows.map((row) => [row.id, row.expertise]))
}

export async function keepExpertise(
  tx: OpenTransaction,
  memberId: number,
  fields: readonly string[],
): Promise<void> {
  await tx
    .updateTable('council_member')
    .set({ expertise: [...fields] })
    .where('id', '=', memberId)
    .execute()
}

/** Fixes exactly these members to a dossier. */
export async function replaceLocks(
  tx: OpenTransaction,
  dossierId: number,
  memberIds: readonly number[],
  by: { readonly personId: number; readonly at: Temporal.Instant },
): Promise<void> {
  await tx.deleteFrom('assignment_lock').where('dossier_id', '=', dossierId).execute()
  if (memberIds.length > 0)
    await tx
      .insertInto('assignment_lock')
      .values(
        memberIds.map((memberId) => ({
          dossier_id: dossierId,
          member_id: memberId,
          locked_at: by.at.toString(),
          locked_by: by.personId,
        })),
      )
      .execute()
}

/** Puts these pairs in place of what stood for these dossiers; a pair that stays keeps its day and gets its new reasons. */
export async function replaceAssignment(
  tx: OpenTransaction,
  scoringId: number,
  dossierIds: readonly number[],
  pairs: readonly AssignedPair[],
  by: { readonly personId: number; readonly at: Temporal.Instant },
): Promise<void> {
  const rows = JSON.stringify(pairs.map((pair) => ({ d: pair.dossierId, m: pair.memberId, r: pair.reasons })))
  await sql`delete from assignment where dossier_id = any(${[...dossierIds]}::bigint[])
    and (dossier_id, member_id) not in (
      select d, m from jsonb_to_recordset(${rows}::jsonb) as kept(d bigint, m bigint))`.execute(tx)
  await sql`insert into assignment (dossier_id, member_id, scoring_id, reasons, assigned_at, assigned_by)
    select d, m, ${scoringId}, r, ${by.at.toString()}::timestamptz, ${by.personId}
    from jsonb_to_recordset(${rows}::jsonb) as planned(d bigint, m bigint, r jsonb)
    on conflict (dossier_id, member_id) do update set reasons = excluded.reasons`.execute(tx)
}

export async function setSheetsEach(
  tx: OpenTransaction,
  scoringId: number,
  each: number | null,
): Promise<void> {
  await tx.updateTable('scoring').set({ sheets_each: each }).where('id', '=', scoringId).execute()
  if (each === null) await tx.deleteFrom('assignment').where('scoring_id', '=', scoringId).execute()
}

/** Who reads these dossiers, and why, as it was confirmed. */
export async function confirmedPairs(
  db: Connection,
  dossierIds: readonly number[],
): Promise<readonly AssignedPair[]> {
  if (dossierIds.length === 0) return []
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('council_member', 'council_member.id', 'assignment.member_id')
    .select(['dossier_id', 'member_id', 'reasons'])
    .where('dossier_id', 'in', [...dossierIds])
    .orderBy('council_member.position')
    .orderBy('member_id')
    .execute()
  return rows.map((row) => ({
    dossierId: row.dossier_id,
    memberId: row.member_id,
    reasons: row.reasons as readonly PairReason[],
  }))
}

/** Dossiers still before the council that are assigned to nobody. */
export async function countUnassigned(db: Connection, scoringId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from scoring_dossier place
    join dossier on dossier.id = place.dossier_id and dossier.state = 'in-scoring'
    where place.scoring_id = ${scoringId}
      and not exists (select from assignment given where given.dossier_id = dossier.id)`.execute(db)
  return rows[0]?.count ?? 0
}

/** Keeps what a member would rather read, or rather not. */
export async function keepWishes(
  tx: OpenTransaction,
  memberId: number,
  wishes: readonly { readonly dossierId: number; readonly wish: number }[],
): Promise<void> {
  const said = wishes.filter(({ wish }) => wish !== 0)
  if (said.length === 0) return
  await tx
    .insertInto('reading_wish')
    .values(said.map(({ dossierId, wish }) => ({ dossier_id: dossierId, member_id: memberId, wish })))
    .onConflict((there) =>
      there.columns(['dossier_id', 'member_id']).doUpdateSet((row) => ({ wish: row.ref('excluded.wish') })),
    )
    .execute()
}
