import { sql } from 'kysely'
import type { CopyState, PaperCopy } from '#app/domain/intake/paper-copy.ts'
import { type Connection, dayOf, instantOf, type OpenTransaction } from '#app/records/connection.ts'
import { containing } from '#app/records/people/containing.ts'

/** A copy with the dossier it is of. */
export type CopyLine = PaperCopy & {
  readonly dossierCode: string
  readonly title: string
  readonly unitName: string | null
  readonly year: number
}

export type CopyFilter = {
  readonly programmeId?: number
  readonly number?: number
  readonly state?: CopyState | 'overdue'
  readonly today: Temporal.PlainDate
  /** In code, title or holder, with or without dấu. */
  readonly find?: string
}

const select = (db: Connection) =>
  db
    .selectFrom('paper_copy as c')
    .innerJoin('dossier as d', 'd.id', 'c.dossier_id')
    .innerJoin('programme as p', 'p.id', 'd.programme_id')
    .leftJoin('unit as u', 'u.id', 'd.unit_id')
    .select([
      'c.id',
      'c.dossier_id',
      'c.number',
      'c.code',
      'c.state',
      'c.place',
      'c.holder_kind',
      'c.holder_name',
    ])
    .select(['c.due_on', 'c.since', 'd.code as dossier_code', 'd.title', 'u.name as unit_name', 'p.year'])

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const copyOf = (row: Row): CopyLine => ({
  id: row.id,
  dossierId: row.dossier_id,
  number: row.number,
  code: row.code,
  state: row.state,
  place: row.place,
  holder: row.holder_kind === null ? null : { kind: row.holder_kind, name: row.holder_name },
  dueOn: row.due_on === null ? null : dayOf(row.due_on),
  since: instantOf(row.since),
  dossierCode: row.dossier_code ?? '',
  title: row.title,
  unitName: row.unit_name,
  year: row.year,
})

/** The paper copies of a dossier, by number; what became of lost and destroyed ones is among them. */
export async function paperCopiesOf(db: Connection, dossierId: number): Promise<readonly CopyLine[]> {
  const rows = await select(db).where('c.dossier_id', '=', dossierId).orderBy('c.number').execute()
  return rows.map(copyOf)
}

export async function copyByCode(db: Connection, code: string): Promise<CopyLine | null> {
  const row = await select(db).where('c.code', '=', code).executeTakeFirst()
  return row ? copyOf(row) : null
}

export async function copiesByIds(db: Connection, ids: readonly number[]): Promise<readonly CopyLine[]> {
  if (ids.length === 0) return []
  const rows = await select(db)
    .where('c.id', 'in', [...ids])
    .orderBy('d.code')
    .orderBy('c.number')
    .execute()
  return rows.map(copyOf)
}

/** The same, locked to the end of the transaction. */
export async function lockCopies(tx: OpenTransaction, ids: readonly number[]): Promise<readonly CopyLine[]> {
  if (ids.length === 0) return []
  await tx
    .selectFrom('paper_copy')
    .select('id')
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forUpdate()
    .execute()
  return copiesByIds(tx, ids)
}

/** A page of the register, and how many there are in all. */
export async function listCopies(
  db: Connection,
  filter: CopyFilter,
  page: { readonly number: number; readonly size: number },
): Promise<{ readonly copies: readonly CopyLine[]; readonly total: number }> {
  let query = select(db).select(sql<number>`count(*) over ()`.as('total'))
  if (filter.programmeId !== undefined) query = query.where('d.programme_id', '=', filter.programmeId)
  if (filter.number !== undefined) query = query.where('c.number', '=', filter.number)
  if (filter.state === 'overdue')
    query = query.where('c.state', '=', 'handed-out').where('c.due_on', '<', filter.today.toString())
  else if (filter.state !== undefined) query = query.where('c.state', '=', filter.state)
  const find = filter.find?.trim() ?? ''
  if (find !== '')
    query = query.where((is) =>
      is.or([
        is('d.search_key', 'like', containing(find)),
        // The domain's `searchKey`, for what no column keeps folded.
        sql<boolean>`replace(regexp_replace(normalize(lower(c.code || ' ' || c.holder_name || ' ' || c.place), NFD),
          '[\\u0300-\\u036f]', '', 'g'), 'đ', 'd') like ${containing(find)}`,
      ]),
    )
  const rows = await query
    .orderBy('p.year', 'desc')
    .orderBy('d.code')
    .orderBy('c.number')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { copies: rows.map(copyOf), total: rows[0]?.total ?? 0 }
}

/** Names a clerk is likely to hand copies to: whoever sits on a council, and who held copies before. */
export async function likelyHolders(db: Connection): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select person.full_name as name from council_member m join person on person.id = m.person_id
      where m.valid_to is null
    union select holder_name from paper_copy where holder_name <> '' order by name limit 300`.execute(db)
  return rows.map(({ name }) => name)
}

/** Hồ sơ thiếu bản giấy: received, and with fewer copies than the plan asks for. */
export type ShortOfCopies = {
  readonly dossierId: number
  readonly code: string
  readonly title: string
  readonly unitName: string | null
  readonly received: number
}

/** Withdrawn and refused dossiers owe nothing any more. */
export async function shortOfCopies(
  db: Connection,
  programmeId: number,
  asked: number,
): Promise<readonly ShortOfCopies[]> {
  const rows = await db
    .selectFrom('dossier as d')
    .leftJoin('unit as u', 'u.id', 'd.unit_id')
    .leftJoin('paper_copy as c', 'c.dossier_id', 'd.id')
    .select(['d.id', 'd.code', 'd.title', 'u.name as unit_name'])
    .select((is) => is.fn.count<number>('c.id').as('received'))
    .where('d.programme_id', '=', programmeId)
    .where('d.code', 'is not', null)
    .where('d.state', 'not in', ['withdrawn', 'refused'])
    .groupBy(['d.id', 'u.name'])
    .having((is) => is(is.fn.count('c.id'), '<', asked))
    .orderBy('d.code')
    .execute()
  return rows.map((row) => ({
    dossierId: row.id,
    code: row.code ?? '',
    title: row.title,
    unitName: row.unit_name,
    received: row.received,
  }))
}
