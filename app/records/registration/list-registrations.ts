import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { statesPast } from '#app/domain/dossier/milestone.ts'
import type { UnitType } from '#app/domain/people/unit.ts'
import type { Registration, RegistrationState } from '#app/domain/registration/registration.ts'
import { type Connection, instantOrNull } from '#app/records/connection.ts'
import type { Waiting } from '#app/records/foundation/day-work.ts'
import { containing } from '#app/records/people/containing.ts'
import type { Database } from '#app/records/schema.ts'
import { registrationOf, registrationRows } from './registrations.ts'

/** Whose registrations: all of the programme, those of some sectors, or of units and of the person. */
export type RegistrationScope =
  | { readonly of: 'all' }
  | { readonly of: 'sectors'; readonly sectors: readonly string[] }
  | { readonly of: 'units'; readonly unitIds: readonly number[]; readonly personId: number }

/** What a list is narrowed to; what is left out narrows nothing. */
export type RegistrationFilter = {
  readonly scope: RegistrationScope
  readonly programmeId: number
  readonly roundCode?: string
  readonly unitId?: number
  readonly unitType?: UnitType
  readonly field?: string
  readonly isReform?: boolean
  readonly states?: readonly RegistrationState[]
  /** Registered or changed since then. */
  readonly since?: Temporal.Instant
  /** Only what no handed-in dossier counts for by itself. */
  readonly isUnfiled?: boolean
  /** Words of the title or of an author's name, dấu or not. */
  readonly find?: string
}

export const registrationSorts = ['title', 'unit', 'field', 'registered'] as const
export type RegistrationSort = (typeof registrationSorts)[number]

export type RegistrationLine = Registration & {
  readonly unitName: string | null
  readonly unitShortName: string | null
}

/** A page of registrations, and how many there are in all. */
export async function listRegistrations(
  db: Connection,
  filter: RegistrationFilter,
  sort: { readonly by: RegistrationSort; readonly down: boolean },
  page: { readonly number: number; readonly size: number },
): Promise<{ readonly lines: readonly RegistrationLine[]; readonly count: number }> {
  const direction = sort.down ? 'desc' : 'asc'
  const [rows, counted] = await Promise.all([
    registrationRows(db)
      .leftJoin('unit', 'unit.id', 'registration.unit_id')
      .select(['unit.name as unit_name', 'unit.short_name as unit_short_name'])
      .where(matches(filter))
      .orderBy(sortColumns[sort.by], (order) => (sort.down ? order.desc().nullsLast() : order.asc()))
      .orderBy('registration.id', direction)
      .limit(page.size)
      .offset((page.number - 1) * page.size)
      .execute(),
    db
      .selectFrom('registration')
      .leftJoin('dossier', 'dossier.id', 'registration.dossier_id')
      .leftJoin('unit', 'unit.id', 'registration.unit_id')
      .select(sql<number>`count(*)`.as('count'))
      .where(matches(filter))
      .executeTakeFirstOrThrow(),
  ])
  return {
    count: counted.count,
    lines: rows.map((row) => ({
      ...registrationOf(row),
      unitName: row.unit_name,
      unitShortName: row.unit_short_name,
    })),
  }
}

/** How many registrations the filter holds, and since when the oldest of them stands. */
export async function waitingRegistrations(db: Connection, filter: RegistrationFilter): Promise<Waiting> {
  const row = await db
    .selectFrom('registration')
    .leftJoin('dossier', 'dossier.id', 'registration.dossier_id')
    .leftJoin('unit', 'unit.id', 'registration.unit_id')
    .select(sql<number>`count(*)`.as('count'))
    .select(sql<string | null>`min(registration.registered_at)`.as('oldest'))
    .where(matches(filter))
    .executeTakeFirstOrThrow()
  return { count: row.count, oldest: instantOrNull(row.oldest) }
}

const sortColumns = {
  title: 'registration.title',
  unit: 'unit.name',
  field: 'registration.field',
  registered: 'registration.registered_at',
} as const

type Joined = Pick<Database, 'registration' | 'registration_author' | 'registration_step'> & {
  readonly dossier: { [Column in keyof Database['dossier']]: Database['dossier'][Column] | null }
  readonly unit: { [Column in keyof Database['unit']]: Database['unit'][Column] | null }
}
type Where = ExpressionBuilder<Joined, 'registration' | 'dossier' | 'unit'>

const matches =
  (filter: RegistrationFilter) =>
  // The joins of both questions have these tables; their builders' types differ only in what else they know.
  (builder: unknown): Expression<SqlBool> => {
    const is = builder as Where
    const all: Expression<SqlBool>[] = [
      is('registration.programme_id', '=', filter.programmeId),
      inScope(is, filter.scope),
    ]
    if (filter.roundCode !== undefined) all.push(is('registration.round_code', '=', filter.roundCode))
    if (filter.unitId !== undefined) all.push(is('registration.unit_id', '=', filter.unitId))
    if (filter.unitType !== undefined) all.push(is('unit.type', '=', filter.unitType))
    if (filter.field !== undefined) all.push(is('registration.field', '=', filter.field))
    if (filter.isReform !== undefined) all.push(is('registration.is_reform', '=', filter.isReform))
    if (filter.states !== undefined) all.push(is.or(filter.states.map((state) => inState(is, state))))
    if (filter.since !== undefined)
      all.push(
        is(
          'registration.id',
          'in',
          is
            .selectFrom('registration_step')
            .select('registration_step.registration_id')
            .where('registration_step.step', 'in', ['registered', 'changed'])
            .where('registration_step.at', '>=', filter.since.toString()),
        ),
      )
    if (filter.isUnfiled)
      all.push(
        is('registration.withdrawn_at', 'is', null),
        is.or([is('dossier.id', 'is', null), is('dossier.state', 'not in', [...statesPast('submitted')])]),
      )
    if (filter.find !== undefined && filter.find.trim() !== '')
      all.push(is('registration.search_key', 'like', containing(filter.find)))
    return is.and(all)
  }

function inScope(is: Where, scope: RegistrationScope): Expression<SqlBool> {
  switch (scope.of) {
    case 'all':
      return is.lit(true)
    case 'sectors':
      return scope.sectors.length === 0 ? is.lit(false) : is('registration.sector', 'in', [...scope.sectors])
    case 'units':
      return is.or([
        ...(scope.unitIds.length === 0 ? [] : [is('registration.unit_id', 'in', [...scope.unitIds])]),
        is.and([
          is('registration.unit_id', 'is', null),
          is('registration.registered_by', '=', scope.personId),
        ]),
        is(
          'registration.id',
          'in',
          is
            .selectFrom('registration_author')
            .select('registration_author.registration_id')
            .where('registration_author.person_id', '=', scope.personId),
        ),
      ])
  }
}

/** The same three states as `registrationStateOf` tells, for a question. */
function inState(is: Where, state: RegistrationState): Expression<SqlBool> {
  const isWithdrawn = is('registration.withdrawn_at', 'is not', null)
  const isTaken = is.and([is('dossier.id', 'is not', null), is('dossier.state', '<>', 'withdrawn')])
  switch (state) {
    case 'withdrawn':
      return isWithdrawn
    case 'taken-up':
      return is.and([is.not(isWithdrawn), isTaken])
    case 'registered':
      return is.and([is.not(isWithdrawn), is.not(isTaken)])
  }
}
