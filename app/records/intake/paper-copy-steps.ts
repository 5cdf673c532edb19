import { sql } from 'kysely'
import type { CopyStep, CopyStepKind, HolderKind, PaperCopy } from '#app/domain/intake/paper-copy.ts'
import { type Connection, dayOf, instantOf, type OpenTransaction } from '#app/records/connection.ts'
import type { Waiting } from '#app/records/foundation/day-work.ts'

/** One line of a copy's history. */
export type CopyStepLine = {
  readonly step: CopyStepKind
  readonly lot: number
  readonly at: Temporal.Instant
  readonly by: string
  readonly place: string
  readonly holder: { readonly kind: HolderKind | null; readonly name: string } | null
  readonly dueOn: Temporal.PlainDate | null
  readonly reason: string
}

const select = (db: Connection) =>
  db
    .selectFrom('paper_copy_step as s')
    .innerJoin('person', 'person.id', 's.by_person_id')
    .select(['s.step', 's.lot', 's.at', 'person.full_name', 's.place', 's.holder_kind', 's.holder_name'])
    .select(['s.due_on', 's.reason'])

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const stepOf = (row: Row): CopyStepLine => ({
  step: row.step,
  lot: row.lot,
  at: instantOf(row.at),
  by: row.full_name,
  place: row.place,
  holder: row.holder_name === '' ? null : { kind: row.holder_kind, name: row.holder_name },
  dueOn: row.due_on === null ? null : dayOf(row.due_on),
  reason: row.reason,
})

/** The history of a copy, the newest first. */
export async function stepsOfCopy(db: Connection, copyId: number): Promise<readonly CopyStepLine[]> {
  return (await select(db).where('s.copy_id', '=', copyId).orderBy('s.id', 'desc').execute()).map(stepOf)
}

/** What was moved in one act: the step, and the copies it was about; null for no such lot. */
export async function copyLot(
  db: Connection,
  lot: number,
): Promise<{ readonly step: CopyStepLine; readonly copyIds: readonly number[] } | null> {
  const first = await select(db).where('s.lot', '=', lot).limit(1).executeTakeFirst()
  if (first === undefined) return null
  const rows = await db.selectFrom('paper_copy_step').select('copy_id').where('lot', '=', lot).execute()
  return { step: stepOf(first), copyIds: rows.map((row) => row.copy_id) }
}

export async function nextLot(tx: OpenTransaction): Promise<number> {
  const { rows } = await sql<{ lot: number }>`select nextval('paper_copy_lot') as lot`.execute(tx)
  return rows[0]?.lot ?? 0
}

/** The next copies of a dossier, received from somebody and kept at a place. */
export async function insertPaperCopies(
  tx: OpenTransaction,
  wish: {
    readonly dossierId: number
    readonly count: number
    readonly from: string
    readonly place: string
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<void> {
  if (wish.count === 0) return
  const lot = await nextLot(tx)
  const at = wish.at.toString()
  await sql`with given as (
      insert into paper_copy (dossier_id, number, code, state, place, since)
      select d.id, n, d.code || '-' || lpad(n::text, 2, '0') || '-' || d.id, 'kept', ${wish.place}, ${at}::timestamptz
      from dossier d
        cross join lateral (select coalesce(max(number), 0) as last from paper_copy where dossier_id = d.id) had
        cross join lateral generate_series(had.last + 1, had.last + ${wish.count}::int) n
      where d.id = ${wish.dossierId} returning id)
    insert into paper_copy_step (copy_id, step, lot, at, by_person_id, place, holder_name)
    select id, 'received', ${lot}, ${at}::timestamptz, ${wish.by}, ${wish.place}, ${wish.from} from given`.execute(
    tx,
  )
}

/** Flips the copies to what they are after the step, and adds the step to each history. */
export async function moveCopies(
  tx: OpenTransaction,
  moved: readonly {
    readonly copy: PaperCopy
    readonly after: Pick<PaperCopy, 'state' | 'place' | 'holder' | 'dueOn'>
  }[],
  act: { readonly step: CopyStep; readonly lot: number; readonly by: number; readonly at: Temporal.Instant },
): Promise<void> {
  const at = act.at.toString()
  // The step is the same for all, but each lost copy keeps its own last holder.
  const [first] = moved
  if (first === undefined) return
  const { state, place, holder, dueOn } = first.after
  const held =
    act.step.step === 'lost' ? {} : { holder_kind: holder?.kind ?? null, holder_name: holder?.name ?? '' }
  await tx
    .updateTable('paper_copy')
    .set({ state, place, due_on: dueOn?.toString() ?? null, since: at, ...held })
    .where(
      'id',
      'in',
      moved.map(({ copy }) => copy.id),
    )
    .execute()
  await tx
    .insertInto('paper_copy_step')
    .values(
      moved.map(({ copy, after }) => ({
        copy_id: copy.id,
        step: act.step.step,
        lot: act.lot,
        at,
        by_person_id: act.by,
        place: after.place,
        holder_kind: (after.holder ?? copy.holder)?.kind ?? null,
        holder_name: (after.holder ?? copy.holder)?.name ?? '',
        due_on: after.dueOn?.toString() ?? null,
        reason: 'reason' in act.step ? act.step.reason.trim() : '',
      })),
    )
    .execute()
}

async function waiting(db: Connection, programmeId: number, which: ReturnType<typeof sql>): Promise<Waiting> {
  const { rows } = await sql<{ count: number; oldest: string | null }>`
    select count(*) as count, min(c.since) as oldest from paper_copy c join dossier d on d.id = c.dossier_id
    where d.programme_id = ${programmeId} and ${which}`.execute(db)
  const oldest = rows[0]?.oldest ?? null
  return { count: rows[0]?.count ?? 0, oldest: oldest === null ? null : instantOf(oldest) }
}

/** Copies handed out whose day to come back has passed. */
export const overdueCopies = (
  db: Connection,
  programmeId: number,
  today: Temporal.PlainDate,
): Promise<Waiting> =>
  waiting(db, programmeId, sql`c.state = 'handed-out' and c.due_on < ${today.toString()}::date`)

/** Copies nobody can find. */
export const lostCopies = (db: Connection, programmeId: number): Promise<Waiting> =>
  waiting(db, programmeId, sql`c.state = 'lost'`)

/** Dossiers that were received with fewer copies than the plan asks for, and since when the longest of them stands so. */
export async function dossiersShortOfCopies(
  db: Connection,
  programmeId: number,
  asked: number,
): Promise<Waiting> {
  const { rows } = await sql<{ count: number; oldest: string | null }>`
    select count(*) as count, min(r.received_at) as oldest
    from dossier d join receipt r on r.dossier_id = d.id
    where d.programme_id = ${programmeId} and d.state not in ('withdrawn', 'refused')
      and (select count(*) from paper_copy c where c.dossier_id = d.id) < ${asked}`.execute(db)
  const oldest = rows[0]?.oldest ?? null
  return { count: rows[0]?.count ?? 0, oldest: oldest === null ? null : instantOf(oldest) }
}
