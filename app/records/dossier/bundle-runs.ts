import { sql } from 'kysely'
import type { BundleRun, BundleState } from '#app/domain/dossier/bundle-run.ts'
import { type Connection, instantOf, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'

type ItemRow = {
  readonly dossier_id: number
  readonly code: string | null
  readonly title: string
  readonly state: BundleState
  readonly size_bytes: number
  readonly stored_as: string | null
}

const runs = (db: Connection) =>
  db
    .selectFrom('bundle_run as r')
    .innerJoin('person', 'person.id', 'r.asked_by')
    .select(['r.id', 'person.full_name', 'r.asked_at', 'r.copies', 'r.finished_at', 'r.kept_until'])
    .select(
      sql<
        ItemRow[]
      >`(select json_agg(json_build_object('dossier_id', i.dossier_id, 'code', d.code, 'title', d.title,
          'state', i.state, 'size_bytes', i.size_bytes, 'stored_as', i.stored_as) order by i.place)
        from bundle_run_item i join dossier d on d.id = i.dossier_id where i.run_id = r.id)`.as('items'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof runs>['executeTakeFirstOrThrow']>>

const runOf = (row: Row): BundleRun => ({
  id: row.id,
  askedBy: row.full_name,
  askedAt: instantOf(row.asked_at),
  copies: row.copies,
  finishedAt: instantOrNull(row.finished_at),
  keptUntil: instantOf(row.kept_until),
  items: (row.items ?? []).map((item) => ({
    dossierId: item.dossier_id,
    code: item.code ?? `HS-${item.dossier_id}`,
    title: item.title,
    state: item.state,
    sizeBytes: item.size_bytes,
    storedAs: item.stored_as,
  })),
})

export async function bundleRun(db: Connection, id: number): Promise<BundleRun | null> {
  const row = await runs(db).where('r.id', '=', id).executeTakeFirst()
  return row ? runOf(row) : null
}

/** The last runs, newest first. */
export async function lastBundleRuns(db: Connection, limit: number): Promise<readonly BundleRun[]> {
  return (await runs(db).orderBy('r.id', 'desc').limit(limit).execute()).map(runOf)
}

export async function insertBundleRun(
  tx: OpenTransaction,
  run: {
    readonly askedBy: number
    readonly askedAt: Temporal.Instant
    readonly copies: number
    readonly keptUntil: Temporal.Instant
  },
  dossierIds: readonly number[],
): Promise<number> {
  const { id } = await tx
    .insertInto('bundle_run')
    .values({
      asked_by: run.askedBy,
      asked_at: run.askedAt.toString(),
      copies: run.copies,
      kept_until: run.keptUntil.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('bundle_run_item')
    .values(
      dossierIds.map((dossierId, place) => ({
        run_id: id,
        dossier_id: dossierId,
        place,
        state: 'waiting' as const,
      })),
    )
    .execute()
  return id
}

/** The next bundle to be made: of the oldest run, in its order. */
export async function nextWaitingBundle(
  db: Connection,
): Promise<{ readonly runId: number; readonly dossierId: number; readonly copies: number } | null> {
  const row = await db
    .selectFrom('bundle_run_item as i')
    .innerJoin('bundle_run as r', 'r.id', 'i.run_id')
    .select(['i.run_id', 'i.dossier_id', 'r.copies'])
    .where('i.state', '=', 'waiting')
    .orderBy('i.run_id')
    .orderBy('i.place')
    .limit(1)
    .executeTakeFirst()
  return row ? { runId: row.run_id, dossierId: row.dossier_id, copies: row.copies } : null
}

/** Writes down once what became of a bundle; false where somebody else has. */
export async function settleBundle(
  tx: OpenTransaction,
  of: { readonly runId: number; readonly dossierId: number },
  bound: { readonly storedAs: string; readonly sizeBytes: number } | null,
): Promise<boolean> {
  const settled = await tx
    .updateTable('bundle_run_item')
    .set(
      bound === null
        ? { state: 'failed' }
        : { state: 'bound', stored_as: bound.storedAs, size_bytes: bound.sizeBytes },
    )
    .where('run_id', '=', of.runId)
    .where('dossier_id', '=', of.dossierId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return settled.numUpdatedRows > 0n
}

/** Marks the run done once, when nothing of it waits; answers who asked, null where it is not the end. */
export async function finishBundleRun(
  tx: OpenTransaction,
  runId: number,
  at: Temporal.Instant,
): Promise<number | null> {
  const row = await tx
    .updateTable('bundle_run')
    .set({ finished_at: at.toString() })
    .where('id', '=', runId)
    .where('finished_at', 'is', null)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('bundle_run_item')
            .select('run_id')
            .where('run_id', '=', runId)
            .where('state', '=', 'waiting'),
        ),
      ),
    )
    .returning('asked_by')
    .executeTakeFirst()
  return row?.asked_by ?? null
}

/** Of these dossiers, those that were handed in. */
export async function handedInOf(db: Connection, ids: readonly number[]): Promise<readonly number[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('dossier')
    .select('id')
    .where('id', 'in', [...ids])
    .where('version', '>', 0)
    .execute()
  return rows.map(({ id }) => id)
}
