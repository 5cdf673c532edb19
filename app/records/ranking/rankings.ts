import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from '#app/domain/canonical-json.ts'
import type { RankInput } from '#app/domain/ranking/rank-input.ts'
import type { Ranking } from '#app/domain/ranking/ranking.ts'
import { type Connection, dayOrNull, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'
import { conflictedDossiers } from '#app/records/council/conflicts.ts'
import { unitNameThen } from '#app/records/people/unit-name-then.ts'

/** Xếp hạng đã thông qua: the frozen input and result, with the minutes that adopted it. */
export type AdoptedRanking = {
  readonly id: number
  readonly programmeId: number
  readonly programmeVersionId: number
  readonly inputDigest: string
  readonly result: Ranking
  readonly adoptedAt: Temporal.Instant
  readonly adoptedBy: string
  readonly minutesNumber: string
  readonly minutesOn: Temporal.PlainDate
}

/** SHA-256 of everything a ranking depends on: the version of the plan, sheets, conflicts, votes and recorded choices. */
export const digestOfRanking = (programmeVersionId: number, facts: Omit<RankInput, 'programme'>): string =>
  createHash('sha256')
    .update(canonicalJson({ version: programmeVersionId, ...facts }))
    .digest('hex')

/** The ranking in force for a programme; null until the council adopts one. */
export async function adoptedRanking(db: Connection, programmeId: number): Promise<AdoptedRanking | null> {
  const row = await db
    .selectFrom('ranking')
    .innerJoin('person', 'person.id', 'ranking.adopted_by')
    .select(['ranking.id', 'programme_id', 'programme_version_id', 'input_digest', 'result', 'adopted_at'])
    .select(['person.full_name', 'minutes_number', 'minutes_on'])
    .where('programme_id', '=', programmeId)
    .where('state', '=', 'adopted')
    .executeTakeFirst()
  const adoptedAt = row ? instantOrNull(row.adopted_at) : null
  const minutesOn = row ? dayOrNull(row.minutes_on) : null
  return row && adoptedAt && minutesOn
    ? {
        id: row.id,
        programmeId: row.programme_id,
        programmeVersionId: row.programme_version_id,
        inputDigest: row.input_digest,
        result: row.result as Ranking,
        adoptedAt,
        adoptedBy: row.full_name,
        minutesNumber: row.minutes_number ?? '',
        minutesOn,
      }
    : null
}

/** Keeps an adopted ranking; the database allows one for a programme at a time. */
export async function insertAdoptedRanking(
  tx: OpenTransaction,
  ranking: {
    readonly programmeId: number
    readonly programmeVersionId: number
    readonly inputDigest: string
    readonly input: RankInput
    readonly result: Ranking
    readonly minutesNumber: string
    readonly minutesOn: Temporal.PlainDate
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<number> {
  const at = ranking.at.toString()
  const { programme: _, ...input } = ranking.input
  const row = await tx
    .insertInto('ranking')
    .values({
      programme_id: ranking.programmeId,
      programme_version_id: ranking.programmeVersionId,
      state: 'adopted',
      input_digest: ranking.inputDigest,
      input: JSON.stringify(input),
      result: JSON.stringify(ranking.result),
      computed_at: at,
      computed_by: ranking.by,
      adopted_at: at,
      adopted_by: ranking.by,
      minutes_number: ranking.minutesNumber,
      minutes_on: ranking.minutesOn.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Takes the adoption back while no decision stands on it, once; the row stays as it was. */
export async function supersedeRanking(tx: OpenTransaction, id: number, reason: string): Promise<boolean> {
  const row = await tx
    .updateTable('ranking')
    .set({ state: 'superseded', withdrawn_reason: reason })
    .where('id', '=', id)
    .where('state', '=', 'adopted')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Does the person stand in conflict with any dossier of the programme's council? */
export async function hasStakeInRanking(
  db: Connection,
  programmeId: number,
  personId: number,
): Promise<boolean> {
  const { rows } = await sql<{ tied: boolean }>`
    select exists (select from scoring_dossier place join dossier on dossier.id = place.dossier_id
      where dossier.programme_id = ${programmeId} and dossier.state <> 'withdrawn'
        and dossier.id in ${conflictedDossiers(personId)}) as tied`.execute(db)
  return rows[0]?.tied ?? false
}

/** The names that go with the codes of a ranking. */
export type RankedLine = {
  readonly id: number
  readonly code: string
  readonly title: string
  readonly authorNames: string
  readonly unitName: string | null
}

export async function rankedLines(
  db: Connection,
  programmeId: number,
): Promise<ReadonlyMap<string, RankedLine>> {
  const rows = await db
    .selectFrom('dossier')
    .innerJoin('scoring_dossier', 'scoring_dossier.dossier_id', 'dossier.id')
    .leftJoin('unit', 'unit.id', 'dossier.unit_id')
    .select(['dossier.id', 'dossier.code', 'title', 'author_names', unitNameThen])
    .where('dossier.programme_id', '=', programmeId)
    .execute()
  return new Map(
    rows.map((row) => [
      row.code ?? '',
      {
        id: row.id,
        code: row.code ?? '',
        title: row.title,
        authorNames: row.author_names,
        unitName: row.unit_name,
      },
    ]),
  )
}
