import { type RawBuilder, sql } from 'kysely'
import type { LibraryEntry } from '#app/domain/library/library-entry.ts'
import type { LibraryQuery, Phrase } from '#app/domain/library/library-query.ts'
import type { UnitType } from '#app/domain/people/unit.ts'
import { type Connection, dayOf, instantOf } from '#app/records/connection.ts'

/** Điều kiện lọc của thư viện. */
export type LibraryFilter = {
  readonly year?: number
  readonly fieldName?: string
  readonly className?: string
  readonly unitType?: UnitType
}

/** Một giá trị của bộ lọc, with how many of what was found have it. */
export type Facet = {
  readonly of: 'year' | 'field' | 'class' | 'unit-type'
  readonly value: string
  readonly count: number
}

export type LibraryFound = {
  readonly rows: readonly LibraryEntry[]
  readonly count: number
  /** More were found than are ranked: the words stand nearly everywhere. */
  readonly isCapped: boolean
}

/** So many are ranked; a word that stands nearly everywhere tells nothing of the rest. */
const mostRanked = 2_000

const entryColumns = [
  'entry.id',
  'entry.dossier_id',
  'entry.code',
  'entry.year',
  'entry.authority_name',
  'entry.title',
  'entry.summary',
  'entry.applicability',
  'entry.benefit',
  'entry.author_names',
  'entry.unit_name',
  'entry.unit_type',
  'entry.field_name',
  'entry.class_name',
  'entry.decision_number',
  'entry.decided_on',
  'entry.changed_at',
] as const

const select = (db: Connection) =>
  db
    .selectFrom('library_entry as entry')
    .select(entryColumns)
    .select((is) =>
      is
        .selectFrom('replication')
        .whereRef('replication.entry_id', '=', 'entry.id')
        .where('replication.state', '=', 'confirmed')
        .select((all) => all.fn.countAll<number>().as('count'))
        .as('applied_by'),
    )
    .where('entry.withdrawn_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const entryOf = (row: Row): LibraryEntry => ({
  id: row.id,
  dossierId: row.dossier_id,
  code: row.code,
  year: row.year,
  authorityName: row.authority_name,
  title: row.title,
  summary: row.summary,
  applicability: row.applicability,
  benefit: row.benefit,
  authorNames: row.author_names,
  unitName: row.unit_name,
  unitType: row.unit_type,
  fieldName: row.field_name,
  className: row.class_name,
  decisionNumber: row.decision_number,
  decidedOn: dayOf(row.decided_on),
  changedAt: instantOf(row.changed_at),
  appliedBy: row.applied_by ?? 0,
})

export async function libraryEntry(db: Connection, id: number): Promise<LibraryEntry | null> {
  const row = await select(db).where('entry.id', '=', id).executeTakeFirst()
  return row ? entryOf(row) : null
}

/** The newest first, as a feed or a map of the site lists them. */
export async function newestEntries(db: Connection, limit: number): Promise<readonly LibraryEntry[]> {
  const rows = await select(db)
    .orderBy('entry.year', 'desc')
    .orderBy('entry.position')
    .orderBy('entry.id')
    .limit(limit)
    .execute()
  return rows.map(entryOf)
}

/** Where every entry stands and when it last changed, for a map of the site: none of the texts. */
export async function entryPlaces(
  db: Connection,
  limit: number,
): Promise<readonly Pick<LibraryEntry, 'id' | 'changedAt'>[]> {
  const rows = await db
    .selectFrom('library_entry')
    .select(['id', 'changed_at'])
    .where('withdrawn_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.id, changedAt: instantOf(row.changed_at) }))
}

/**
 * A page of what was found, the best first: words of the title before words of the text, the typed words in their order
 * before words apart, with their dấu before without. Without a query all of it, the newest year and the best class first.
 */
export async function searchLibrary(
  db: Connection,
  query: LibraryQuery | null,
  filter: LibraryFilter,
  page: { readonly number: number; readonly size: number },
): Promise<LibraryFound> {
  const offset = (page.number - 1) * page.size
  if (query === null) {
    const [rows, counted] = await Promise.all([
      select(db)
        .where(filtered(filter))
        .orderBy('entry.year', 'desc')
        .orderBy('entry.position')
        .orderBy('entry.id')
        .limit(page.size)
        .offset(offset)
        .execute(),
      sql<{ count: number }>`select count(*) as count from library_entry as entry
        where withdrawn_at is null and ${filtered(filter)}`.execute(db),
    ])
    return { rows: rows.map(entryOf), count: counted.rows[0]?.count ?? 0, isCapped: false }
  }
  const best = await sql<{ id: number; count: number }>`
    with found as materialized (${found(query, filter)})
    select entry.id, count(*) over () as count
    from library_entry as entry where entry.id in (select id from found)
    order by ${worth(query)} desc, entry.year desc, entry.position, entry.id
    limit ${page.size} offset ${offset}`.execute(db)
  const ids = best.rows.map(({ id }) => id)
  const rows = ids.length === 0 ? [] : await select(db).where('entry.id', 'in', ids).execute()
  const count = best.rows[0]?.count ?? 0
  return {
    rows: rows.map(entryOf).toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
    count,
    isCapped: count >= mostRanked,
  }
}

/** How many of what is found stand in each year, field, class and kind of unit. */
export async function facetsOf(
  db: Connection,
  query: LibraryQuery | null,
  filter: LibraryFilter,
): Promise<readonly Facet[]> {
  const among =
    query === null
      ? sql`withdrawn_at is null and ${filtered(filter)}`
      : sql`entry.id in (${found(query, filter)})`
  const { rows } = await sql<Facet>`
    select case when grouping(year) = 0 then 'year' when grouping(field_name) = 0 then 'field'
        when grouping(class_name) = 0 then 'class' else 'unit-type' end as of,
      coalesce(year::text, field_name, class_name, unit_type) as value, count(*) as count
    from library_entry as entry where ${among}
    group by grouping sets ((year), (field_name), (class_name), (unit_type))`.execute(db)
  return rows.filter(({ value }) => value !== null && value !== '')
}

/** Which of these words stand in any entry, and in how many. */
export async function knownWords(
  db: Connection,
  words: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (words.length === 0) return new Map()
  const { rows } = await sql<{ word: string; entries: number }>`
    select word, entries from library_word where word = any(${[...words]}::text[])`.execute(db)
  return new Map(rows.map(({ word, entries }) => [word, entries]))
}

/** Those with every group in the title first, then those with every group anywhere; not more than can be ranked. */
const found = (query: LibraryQuery, filter: LibraryFilter): RawBuilder<unknown> => sql`
  select id from (
    (select entry.id from library_entry as entry
      where withdrawn_at is null and words @@ ${asQuery(query, 'A')} and ${filtered(filter)} limit ${mostRanked})
    union
    (select entry.id from library_entry as entry
      where withdrawn_at is null and words @@ ${asQuery(query)} and ${filtered(filter)} limit ${mostRanked})
  ) as both_ways limit ${mostRanked}`

const worth = (query: LibraryQuery): RawBuilder<number> => sql<number>`
  ts_rank_cd('{0.05, 0.2, 0.4, 1}', entry.words, ${asQuery(query)}, 1)
  + case when position(${query.words.join(' ')} in entry.title_key) > 0 then 2 else 0 end
  + case when entry.words @@ ${asQuery(query, 'A')} then 1 else 0 end
  + case when position(${query.typed.toLowerCase()} in lower(entry.title)) > 0 then 0.5 else 0 end`

/** Keys hold letters and digits only, so nothing of them can be read as an operator. */
function asQuery({ groups }: LibraryQuery, weight = ''): RawBuilder<unknown> {
  const phrase = (words: Phrase) =>
    words.map((word) => (weight === '' ? word : `${word}:${weight}`)).join(' <-> ')
  const text = groups.map((ways) => `(${ways.map((way) => `(${phrase(way)})`).join(' | ')})`).join(' & ')
  return sql`to_tsquery('simple', ${text})`
}

function filtered(filter: LibraryFilter): RawBuilder<boolean> {
  const parts = [
    ...(filter.year === undefined ? [] : [sql`entry.year = ${filter.year}`]),
    ...(filter.fieldName === undefined ? [] : [sql`entry.field_name = ${filter.fieldName}`]),
    ...(filter.className === undefined ? [] : [sql`entry.class_name = ${filter.className}`]),
    ...(filter.unitType === undefined ? [] : [sql`entry.unit_type = ${filter.unitType}`]),
  ]
  return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(parts, sql` and `)}`
}
