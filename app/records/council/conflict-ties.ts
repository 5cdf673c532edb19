import { sql } from 'kysely'
import type { DossierTies, MemberTies } from '#app/domain/council/conflict.ts'
import type { Connection } from '#app/records/connection.ts'

/** How far back a common dossier makes two people co-authors. Rules §8. */
const recentYears = 3

/** What the records say about these members, by member id, on that day. */
export async function memberTies(
  db: Connection,
  memberIds: readonly number[],
  day: Temporal.PlainDate,
): Promise<ReadonlyMap<number, MemberTies>> {
  if (memberIds.length === 0) return new Map()
  const since = day.subtract({ years: recentYears }).toString()
  const rows = await db
    .selectFrom('council_member')
    .innerJoin('person', 'person.id', 'council_member.person_id')
    .leftJoin('unit', 'unit.id', 'person.home_unit_id')
    .select(['council_member.id', 'person_id', 'person.home_unit_id', 'unit.parent_id'])
    .select(headOf(day).as('head_of'))
    .select(
      sql<boolean>`exists (select from role_grant g join unit top on top.id = g.unit_id
        where g.person_id = person.id and g.role = 'unit-head' and top.parent_id is null
          and exists (select from unit below where below.parent_id = top.id)
          and g.valid_from <= ${day.toString()}::date
          and (g.valid_to is null or g.valid_to >= ${day.toString()}::date))`.as('heads_top'),
    )
    .select(
      sql<
        { p: number; d: number }[]
      >`coalesce((select json_agg(json_build_object('p', common.person_id, 'd', common.id)
          order by common.id desc, common.person_id)
        from (select other.person_id, d.id from dossier_author own
          join dossier_author other on other.dossier_id = own.dossier_id and other.person_id <> own.person_id
          join dossier d on d.id = own.dossier_id
          where own.person_id = person.id and d.submitted_at >= ${since}::date) common), '[]')`.as(
        'co_authors',
      ),
    )
    .where('council_member.id', 'in', [...memberIds])
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        personId: row.person_id,
        homeUnitId: row.home_unit_id,
        homeUnitParentId: row.parent_id,
        headOf: row.head_of,
        headsRecognisingBody: row.heads_top,
        recentCoAuthors: row.co_authors.map(({ p, d }) => ({ personId: p, dossierId: d })),
      },
    ]),
  )
}

type AuthorRow = {
  readonly person_id: number
  readonly home_unit_id: number | null
  readonly head_of: number[]
}

/** What the records say about these dossiers, by dossier id, on that day. */
export async function dossierTies(
  db: Connection,
  dossierIds: readonly number[],
  day: Temporal.PlainDate,
): Promise<ReadonlyMap<number, DossierTies>> {
  if (dossierIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('dossier')
    .leftJoin('unit', 'unit.id', 'dossier.unit_id')
    .select(['dossier.id', 'dossier.unit_id', 'unit.parent_id'])
    .select(sql<boolean>`coalesce((content ->> 'stateFunded')::boolean, false)`.as('state_funded'))
    .select(
      sql<AuthorRow[]>`coalesce((select json_agg(json_build_object('person_id', a.person_id,
          'home_unit_id', person.home_unit_id, 'head_of', ${headOf(day)}) order by a.position)
        from dossier_author a join person on person.id = a.person_id
        where a.dossier_id = dossier.id), '[]')`.as('authors'),
    )
    .select(
      sql<number[]>`coalesce((select json_agg(p.person_id) from trial_participant p
        where p.dossier_id = dossier.id and p.person_id is not null), '[]')`.as('participants'),
    )
    .where('dossier.id', 'in', [...dossierIds])
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        authors: row.authors.map((author) => ({
          personId: author.person_id,
          homeUnitId: author.home_unit_id,
          headOf: author.head_of,
        })),
        participants: row.participants,
        unitId: row.unit_id,
        unitParentId: row.parent_id,
        stateFunded: row.state_funded,
      },
    ]),
  )
}

const headOf = (day: Temporal.PlainDate) =>
  sql<number[]>`coalesce((select json_agg(g.unit_id) from role_grant g
    where g.person_id = person.id and g.role = 'unit-head' and g.valid_from <= ${day.toString()}::date
      and (g.valid_to is null or g.valid_to >= ${day.toString()}::date)), '[]'::json)`

/** State-funded dossiers of the programme that this person wrote as head of the recognising body: titles, while they compete. */
export async function stateFundedAsHead(
  db: Connection,
  personId: number,
  programmeId: number,
  day: Temporal.PlainDate,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('dossier')
    .innerJoin('dossier_author', 'dossier_author.dossier_id', 'dossier.id')
    .select('dossier.title')
    .where('dossier_author.person_id', '=', personId)
    .where('dossier.programme_id', '=', programmeId)
    .where('dossier.version', '>', 0)
    .where('dossier.state', 'not in', ['withdrawn', 'refused'])
    .where(sql<boolean>`coalesce((dossier.content ->> 'stateFunded')::boolean, false)`)
    .where(
      sql<boolean>`exists (select from role_grant g join unit top on top.id = g.unit_id
        where g.person_id = ${personId} and g.role = 'unit-head' and top.parent_id is null
          and exists (select from unit below where below.parent_id = top.id)
          and g.valid_from <= ${day.toString()}::date
          and (g.valid_to is null or g.valid_to >= ${day.toString()}::date))`,
    )
    .orderBy('dossier.id')
    .execute()
  return rows.map((row) => row.title)
}
