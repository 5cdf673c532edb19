import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { LateReason } from '#app/domain/dossier/round-closing.ts'
import { type Connection, dayOrNull, instantOf, instantOrNull } from '#app/records/connection.ts'
import { containing } from '#app/records/people/containing.ts'
import { unitNameThen } from '#app/records/people/unit-name-then.ts'
import type { Database } from '#app/records/schema.ts'

/** Whose dossiers: a person's own, those of units, or all that were ever handed in. */
export type DossierScope =
  | { readonly of: 'person'; readonly personId: number }
  /** Dossiers of others in which this person has a share to confirm, while they are not handed in. */
  | { readonly of: 'shares-to-confirm'; readonly personId: number }
  | { readonly of: 'units'; readonly unitIds: readonly number[] }
  | { readonly of: 'handed-in'; readonly sectors?: readonly string[] }

/** What a list is narrowed to; what is left out narrows nothing. */
export type DossierFilter = {
  readonly scope: DossierScope
  readonly programmeId?: number
  readonly states?: readonly DossierState[]
  readonly roundCode?: string
  readonly field?: string
  readonly sector?: string
  readonly unitId?: number
  readonly reformOnly?: boolean
  /** Whether the office has given it a receipt. */
  readonly received?: boolean
  /** Whose running legal clock ends on this day or before. */
  readonly dueBy?: Temporal.PlainDate
  /** Words of the code, the title or an author's name, dấu or not. */
  readonly find?: string
}

export const dossierSorts = [
  'code',
  'title',
  'unit',
  'field',
  'state',
  'since',
  'submitted',
  'saved',
  'clock',
] as const
export type DossierSort = (typeof dossierSorts)[number]

/** One line of a list. */
export type DossierLine = {
  readonly id: number
  readonly programmeId: number
  readonly code: string | null
  readonly title: string
  readonly authorNames: string
  readonly state: DossierState
  readonly roundCode: string
  readonly field: string | null
  readonly isReform: boolean
  readonly unitId: number | null
  readonly unitName: string | null
  readonly version: number
  readonly stateSince: Temporal.Instant
  readonly savedAt: Temporal.Instant
  readonly submittedAt: Temporal.Instant | null
  /** Why it was taken after its round had closed, and by which document; null where it came in time. */
  readonly late: LateReason | null
  /** The last day of the legal clock that runs; null where none does. */
  readonly clockDue: Temporal.PlainDate | null
  /** Has the unit ever had it before its eyes? */
  readonly isSentToUnit: boolean
}

export type DossierList = { readonly lines: readonly DossierLine[]; readonly count: number }

export type DossierOrder = { readonly by: DossierSort; readonly down: boolean }
/** `number` counts from 1. */
export type PageOfDossiers = { readonly number: number; readonly size: number }

/** A page of dossiers and how many there are in all, in one question. */
export async function listDossiers(
  db: Connection,
  filter: DossierFilter,
  sort: DossierOrder,
  page: PageOfDossiers,
): Promise<DossierList> {
  const counted = db.selectFrom('dossier').select(sql<number>`count(*)`.as('all')).where(matches(filter))
  const rows = await pageOfDossiers(db, filter, sort, page).select(counted.as('all')).execute()
  return {
    count: rows[0]?.all ?? (page.number > 1 ? await countDossiers(db, filter) : 0),
    lines: rows.map(lineOf),
  }
}

/** The rows of one page; `lineOf` makes lines of them. */
export const pageOfDossiers = (
  db: Connection,
  filter: DossierFilter,
  sort: DossierOrder,
  page: PageOfDossiers,
) =>
  db
    .selectFrom('dossier')
    .leftJoin('unit', 'unit.id', 'dossier.unit_id')
    .select([
      'dossier.id',
      'dossier.programme_id',
      'dossier.code',
      'title',
      'author_names',
      'state',
      'round_code',
      'field',
    ])
    .select(['is_reform', 'unit_id', unitNameThen, 'version', 'state_since', 'saved_at'])
    .select(['submitted_at', 'clock_due', 'late_reason', 'late_document_number'])
    .select(sql<boolean>`sent_to_unit_at is not null or version > 0`.as('is_sent'))
    .where(matches(filter))
    // What has no value comes last either way up; said only where a column may lack one, so that an index serves the rest.
    .orderBy(sortColumns[sort.by], (order) => {
      const directed = sort.down ? order.desc() : order.asc()
      return sort.down && mayLackValue(sort.by, filter.scope) ? directed.nullsLast() : directed
    })
    .orderBy('dossier.id', sort.down ? 'desc' : 'asc')
    .limit(page.size)
    .offset((page.number - 1) * page.size)

type Row = Awaited<ReturnType<ReturnType<typeof pageOfDossiers>['executeTakeFirstOrThrow']>>

export const lineOf = (row: Row): DossierLine => ({
  id: row.id,
  programmeId: row.programme_id,
  code: row.code,
  title: row.title,
  authorNames: row.author_names,
  state: row.state,
  roundCode: row.round_code,
  field: row.field,
  isReform: row.is_reform,
  unitId: row.unit_id,
  unitName: row.unit_name,
  version: row.version,
  stateSince: instantOf(row.state_since),
  savedAt: instantOf(row.saved_at),
  submittedAt: instantOrNull(row.submitted_at),
  late:
    row.late_reason === null
      ? null
      : { reason: row.late_reason, documentNumber: row.late_document_number ?? '' },
  clockDue: dayOrNull(row.clock_due),
  isSentToUnit: row.is_sent,
})

async function countDossiers(db: Connection, filter: DossierFilter): Promise<number> {
  const row = await db
    .selectFrom('dossier')
    .select(sql<number>`count(*)`.as('count'))
    .where(matches(filter))
    .executeTakeFirstOrThrow()
  return row.count
}

/** How many dossiers wait and since when the longest of them stands where it is: a queue of somebody's day. */
export async function waitingDossiers(
  db: Connection,
  filter: DossierFilter,
): Promise<{ readonly count: number; readonly oldest: Temporal.Instant | null }> {
  const row = await db
    .selectFrom('dossier')
    .select([sql<number>`count(*)`.as('count'), sql<string | null>`min(state_since)`.as('oldest')])
    .where(matches(filter))
    .executeTakeFirstOrThrow()
  return { count: row.count, oldest: instantOrNull(row.oldest) }
}

/** How many dossiers stand where, with a receipt or without; where none stands there is no entry. */
export type Standing = { readonly state: DossierState; readonly received: boolean; readonly count: number }

/** The question for every count a list with tabs needs. */
export const standingsOf = (db: Connection, filter: DossierFilter) => {
  const received = sql<boolean>`code is not null`
  return db
    .selectFrom('dossier')
    .select(['state', received.as('received'), sql<number>`count(*)`.as('count')])
    .where(matches(filter))
    .groupBy(['state', received])
}

/** How many dossiers stand in each state; states with none are left out. */
export async function countsByState(
  db: Connection,
  filter: DossierFilter,
): Promise<ReadonlyMap<DossierState, number>> {
  const counts = new Map<DossierState, number>()
  for (const { state, count } of await standingsOf(db, filter).execute())
    counts.set(state, (counts.get(state) ?? 0) + count)
  return counts
}

const sortColumns = {
  code: 'dossier.code',
  title: 'dossier.title',
  unit: 'unit.name',
  field: 'dossier.field',
  state: 'dossier.state',
  since: 'dossier.state_since',
  submitted: 'dossier.submitted_at',
  saved: 'dossier.saved_at',
  clock: 'dossier.clock_due',
} as const

const mayLackValue = (sort: DossierSort, scope: DossierScope): boolean =>
  sort === 'submitted' ? scope.of !== 'handed-in' : ['code', 'unit', 'field', 'clock'].includes(sort)

type Where = ExpressionBuilder<Database, 'dossier'>

const matches =
  (filter: DossierFilter) =>
  (is: Where): Expression<SqlBool> => {
    const all: Expression<SqlBool>[] = [inScope(is, filter.scope)]
    if (filter.programmeId !== undefined) all.push(is('dossier.programme_id', '=', filter.programmeId))
    if (filter.states !== undefined)
      all.push(filter.states.length === 0 ? is.lit(false) : is('dossier.state', 'in', [...filter.states]))
    if (filter.roundCode !== undefined) all.push(is('dossier.round_code', '=', filter.roundCode))
    if (filter.field !== undefined) all.push(is('dossier.field', '=', filter.field))
    if (filter.sector !== undefined) all.push(is('dossier.sector', '=', filter.sector))
    if (filter.unitId !== undefined) all.push(is('dossier.unit_id', '=', filter.unitId))
    if (filter.reformOnly) all.push(is('dossier.is_reform', '=', true))
    // The receipt gives the code, and nothing else does.
    if (filter.received !== undefined) all.push(is('dossier.code', filter.received ? 'is not' : 'is', null))
    if (filter.dueBy !== undefined) all.push(is('dossier.clock_due', '<=', filter.dueBy.toString()))
    if (filter.find !== undefined && filter.find.trim() !== '')
      all.push(is('dossier.search_key', 'like', containing(filter.find)))
    return is.and(all)
  }

function inScope(is: Where, scope: DossierScope): Expression<SqlBool> {
  switch (scope.of) {
    case 'person':
      return is.or([
        is('dossier.owner_person_id', '=', scope.personId),
        is(
          'dossier.id',
          'in',
          is
            .selectFrom('dossier_author')
            .select('dossier_author.dossier_id')
            .where('dossier_author.person_id', '=', scope.personId),
        ),
      ])
    case 'shares-to-confirm':
      return is.and([
        is('dossier.state', 'in', ['draft', 'returned', 'with-unit', 'approved-by-unit']),
        is('dossier.owner_person_id', '<>', scope.personId),
        is(
          'dossier.id',
          'in',
          is
            .selectFrom('dossier_author')
            .select('dossier_author.dossier_id')
            .where('dossier_author.person_id', '=', scope.personId)
            .where('dossier_author.confirmed_at', 'is', null),
        ),
      ])
    case 'units':
      return scope.unitIds.length === 0 ? is.lit(false) : is('dossier.unit_id', 'in', [...scope.unitIds])
    case 'handed-in':
      return is.and([
        is('dossier.version', '>', is.lit(0)),
        ...(scope.sectors === undefined
          ? []
          : [scope.sectors.length === 0 ? is.lit(false) : is('dossier.sector', 'in', [...scope.sectors])]),
      ])
  }
}

/** The dossier that carries this code; null: none does, or those of several years do. */
export async function dossierIdByCode(db: Connection, code: string): Promise<number | null> {
  const rows = await db.selectFrom('dossier').select('id').where('code', '=', code).limit(2).execute()
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}
