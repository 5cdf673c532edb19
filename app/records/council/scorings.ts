import { sql } from 'kysely'
import type { ChosenDossier } from '#app/domain/council/opening.ts'
import type { Scoring } from '#app/domain/council/scoring.ts'
import {
  type Connection,
  dayOrNull,
  instantOf,
  instantOrNull,
  type OpenTransaction,
} from '#app/records/connection.ts'
import { unitNameThen } from '#app/records/people/unit-name-then.ts'

const columns = [
  'scoring.id',
  'scoring.programme_id',
  'scoring.council_id',
  'scoring.round_code',
  'scoring.programme_version_id',
  'scoring.due_on',
  'scoring.opened_at',
  'scoring.closed_at',
  'scoring.asks_declaration',
  'scoring.sheets_each',
] as const

type Row = {
  readonly id: number
  readonly programme_id: number
  readonly council_id: number
  readonly round_code: string
  readonly programme_version_id: number
  readonly due_on: string | null
  readonly opened_at: string
  readonly closed_at: string | null
  readonly asks_declaration: boolean
  readonly sheets_each: number | null
}

export const scoringOf = (row: Row): Scoring => ({
  id: row.id,
  programmeId: row.programme_id,
  councilId: row.council_id,
  roundCode: row.round_code,
  programmeVersionId: row.programme_version_id,
  dueOn: dayOrNull(row.due_on),
  openedAt: instantOf(row.opened_at),
  closedAt: instantOrNull(row.closed_at),
  asksDeclaration: row.asks_declaration,
  sheetsEach: row.sheets_each,
})

export async function scoringById(db: Connection, id: number): Promise<Scoring | null> {
  const row = await db.selectFrom('scoring').select(columns).where('id', '=', id).executeTakeFirst()
  return row ? scoringOf(row) : null
}

/** Locked for a change of the scoring itself (`change`), or only against its closing meanwhile (`work`). */
export async function lockScoring(
  tx: OpenTransaction,
  id: number,
  lock: 'change' | 'work',
): Promise<Scoring | null> {
  const query = tx.selectFrom('scoring').select(columns).where('id', '=', id)
  const row = await (lock === 'change' ? query.forUpdate() : query.forShare()).executeTakeFirst()
  return row ? scoringOf(row) : null
}

/** The scoring a dossier was put into; null before that. */
export async function scoringOfDossier(db: Connection, dossierId: number): Promise<Scoring | null> {
  const row = await db
    .selectFrom('scoring')
    .innerJoin('scoring_dossier', 'scoring_dossier.scoring_id', 'scoring.id')
    .select(columns)
    .where('scoring_dossier.dossier_id', '=', dossierId)
    .executeTakeFirst()
  return row ? scoringOf(row) : null
}

/** The scorings of one council, the first opened first. */
export async function scoringsOfCouncil(db: Connection, councilId: number): Promise<readonly Scoring[]> {
  const rows = await db
    .selectFrom('scoring')
    .select(columns)
    .where('council_id', '=', councilId)
    .orderBy('id')
    .execute()
  return rows.map(scoringOf)
}

export async function insertScoring(
  tx: OpenTransaction,
  scoring: Omit<Scoring, 'id' | 'closedAt' | 'asksDeclaration' | 'sheetsEach'> & { readonly by: number },
): Promise<number> {
  const row = await tx
    .insertInto('scoring')
    .values({
      programme_id: scoring.programmeId,
      council_id: scoring.councilId,
      round_code: scoring.roundCode,
      programme_version_id: scoring.programmeVersionId,
      due_on: scoring.dueOn?.toString() ?? null,
      opened_at: scoring.openedAt.toString(),
      opened_by: scoring.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Puts dossiers into a scoring, in the given order behind those already there. */
export async function putIntoScoring(
  tx: OpenTransaction,
  scoringId: number,
  dossierIds: readonly number[],
): Promise<void> {
  if (dossierIds.length === 0) return
  const { last } = await tx
    .selectFrom('scoring_dossier')
    .select((is) => is.fn.coalesce(is.fn.max('position'), is.val(0)).as('last'))
    .where('scoring_id', '=', scoringId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('scoring_dossier')
    .values(
      dossierIds.map((dossierId, place) => ({
        scoring_id: scoringId,
        dossier_id: dossierId,
        position: last + place + 1,
      })),
    )
    .execute()
}

/** Closes once: false where it was closed already. */
export async function closeScoring(
  tx: OpenTransaction,
  id: number,
  by: number,
  at: Temporal.Instant,
): Promise<boolean> {
  const row = await tx
    .updateTable('scoring')
    .set({ closed_at: at.toString(), closed_by: by })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function setScoringDue(
  tx: OpenTransaction,
  id: number,
  dueOn: Temporal.PlainDate | null,
): Promise<void> {
  await tx
    .updateTable('scoring')
    .set({ due_on: dueOn?.toString() ?? null })
    .where('id', '=', id)
    .execute()
}

/** Dossiers of a round that are ready for the council and in no scoring yet, by code. */
export async function dossiersForCouncil(
  db: Connection,
  programmeId: number,
  roundCode: string,
): Promise<readonly (ChosenDossier & { readonly authorNames: string; readonly unitName: string | null })[]> {
  const rows = await db
    .selectFrom('dossier')
    .leftJoin('unit', 'unit.id', 'dossier.unit_id')
    .select(['dossier.id', 'dossier.code', 'dossier.title', 'dossier.state', 'dossier.round_code'])
    .select(['dossier.author_names', unitNameThen, 'dossier.sector', 'dossier.field'])
    .where('programme_id', '=', programmeId)
    .where('round_code', '=', roundCode)
    .where('state', 'in', ['accepted', 'appraised'])
    .orderBy('dossier.code')
    .orderBy('dossier.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    title: row.title,
    state: row.state,
    sector: row.sector,
    field: row.field,
    roundCode: row.round_code,
    programmeId,
    authorNames: row.author_names,
    unitName: row.unit_name,
  }))
}

/** The ids of a scoring's dossiers that are still in it: withdrawn ones are left out. */
export async function dossiersInScoring(
  db: Connection,
  scoringId: number,
  state: 'in-scoring' | 'any' = 'any',
): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('scoring_dossier')
    .innerJoin('dossier', 'dossier.id', 'scoring_dossier.dossier_id')
    .select('dossier.id')
    .where('scoring_id', '=', scoringId)
    .where(
      state === 'any'
        ? sql<boolean>`dossier.state <> 'withdrawn'`
        : sql<boolean>`dossier.state = 'in-scoring'`,
    )
    .orderBy('scoring_dossier.position')
    .execute()
  return rows.map((row) => row.id)
}
