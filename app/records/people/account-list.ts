import { sql } from 'kysely'
import type { Role } from '#app/domain/people/actor.ts'
import { type Connection, instantOrNull } from '#app/records/connection.ts'
import { containing } from './containing.ts'

/** Tình trạng tài khoản, as the list filters by it. */
const accountStates = ['open', 'invited', 'closed', 'none'] as const
export type AccountState = (typeof accountStates)[number]

export type AccountFilter = {
  /** Part of a name or a sign-in name, dấu or not. */
  readonly text: string
  readonly unitId: number | null
  readonly role: Role | null
  readonly state: AccountState | null
}

/** One person of the list; `roles` are those in force on the day asked about. */
export type AccountLine = {
  readonly personId: number
  readonly fullName: string
  readonly position: string
  readonly unitName: string | null
  readonly login: string | null
  readonly state: AccountState
  readonly roles: readonly { readonly role: Role; readonly unitName: string | null }[]
  readonly lastSignIn: Temporal.Instant | null
}

export async function accountList(
  db: Connection,
  filter: AccountFilter,
  day: Temporal.PlainDate,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly lines: readonly AccountLine[]; readonly total: number }> {
  const state = sql<AccountState>`case when a.person_id is null then 'none' when a.disabled_at is not null then 'closed'
    when a.password_hash is null then 'invited' else 'open' end`
  const onDay = sql<boolean>`g.valid_from <= ${day.toString()}::date
    and (g.valid_to is null or g.valid_to >= ${day.toString()}::date)`
  const conditions = [
    ...(filter.text === ''
      ? []
      : [sql`(p.search_key like ${containing(filter.text)} or a.login like ${containing(filter.text)})`]),
    ...(filter.unitId === null
      ? []
      : [
          sql`(p.home_unit_id = ${filter.unitId} or exists (
            select from role_grant g where g.person_id = p.id and g.unit_id = ${filter.unitId} and ${onDay}))`,
        ]),
    ...(filter.role === null
      ? []
      : [
          sql`exists (select from role_grant g where g.person_id = p.id and g.role = ${filter.role} and ${onDay})`,
        ]),
    filter.state === null ? sql`a.person_id is not null` : sql`${state} = ${filter.state}`,
  ]
  const from = sql`from person p left join account a on a.person_id = p.id
    left join unit u on u.id = p.home_unit_id where ${sql.join(conditions, sql` and `)}`
  const counted = await sql<{ total: number }>`select count(*) as total ${from}`.execute(db)
  const { rows } = await sql<{
    id: number
    full_name: string
    position: string
    unit_name: string | null
    login: string | null
    state: AccountState
    roles: { role: Role; unit_name: string | null }[]
    last_sign_in: string | null
  }>`select p.id, p.full_name, p.position, coalesce(nullif(u.short_name, ''), u.name) as unit_name, a.login,
      ${state} as state,
      coalesce((select json_agg(json_build_object('role', g.role,
          'unit_name', coalesce(nullif(gu.short_name, ''), gu.name)) order by g.id)
        from role_grant g left join unit gu on gu.id = g.unit_id where g.person_id = p.id and ${onDay}), '[]') as roles,
      (select max(t.at) from sign_in_attempt t where t.login = a.login and t.succeeded) as last_sign_in
    ${from} order by p.sort_name, p.id offset ${page.offset} limit ${page.limit}`.execute(db)
  return {
    total: counted.rows[0]?.total ?? 0,
    lines: rows.map((row) => ({
      personId: row.id,
      fullName: row.full_name,
      position: row.position,
      unitName: row.unit_name,
      login: row.login,
      state: row.state,
      roles: row.roles.map((each) => ({ role: each.role, unitName: each.unit_name })),
      lastSignIn: instantOrNull(row.last_sign_in),
    })),
  }
}

/** How many accounts stand in each state, for the administrator's home. */
export async function accountCounts(db: Connection): Promise<Readonly<Record<AccountState, number>>> {
  const row = await db
    .selectFrom('account')
    .select((is) => [
      is.fn.countAll<number>().filterWhere('disabled_at', 'is not', null).as('closed'),
      is.fn
        .countAll<number>()
        .filterWhere('disabled_at', 'is', null)
        .filterWhere('password_hash', 'is', null)
        .as('invited'),
      is.fn
        .countAll<number>()
        .filterWhere('disabled_at', 'is', null)
        .filterWhere('password_hash', 'is not', null)
        .as('open'),
    ])
    .executeTakeFirstOrThrow()
  return { ...row, none: 0 }
}
