import { sql } from 'kysely'
import type { Connection } from '#app/records/connection.ts'
import {
  type DossierFilter,
  type DossierLine,
  type DossierOrder,
  lineOf,
  type PageOfDossiers,
  pageOfDossiers,
  type Standing,
  standingsOf,
} from './list-dossiers.ts'

type Remembered = { readonly snapshot: string; readonly standings: readonly Standing[] }
const remembered = new WeakMap<Connection, Map<string, Remembered>>()
const mostRemembered = 200

/**
 * A page of the dossiers of one tab, and how many stand where under the same filter, for all tabs. The page says which
 * snapshot it was read under; the counts are asked for anew only when that is another than theirs, for equal snapshots
 * see equal rows. See docs/decisions/0009.
 */
export async function dossiersByStanding(
  db: Connection,
  filter: DossierFilter,
  tab: Pick<DossierFilter, 'states' | 'received'>,
  sort: DossierOrder,
  page: PageOfDossiers,
): Promise<{ readonly lines: readonly DossierLine[]; readonly standings: readonly Standing[] }> {
  const rows = await pageOfDossiers(db, { ...filter, ...tab }, sort, page)
    .select(snapshot)
    .execute()
  return { lines: rows.map(lineOf), standings: await standingsAt(db, filter, rows[0]?.snapshot) }
}

const snapshot = sql<string>`(select pg_current_snapshot()::text)`.as('snapshot')

async function standingsAt(
  db: Connection,
  filter: DossierFilter,
  now: string | undefined,
): Promise<readonly Standing[]> {
  const counts = remembered.get(db) ?? new Map<string, Remembered>()
  const name = JSON.stringify(filter)
  const known = counts.get(name)
  if (known !== undefined && known.snapshot === now) return known.standings
  const rows = await standingsOf(db, filter).select(snapshot).execute()
  const [first] = rows
  if (first !== undefined && !db.isTransaction) {
    if (counts.size >= mostRemembered) counts.clear()
    remembered.set(db, counts.set(name, { snapshot: first.snapshot, standings: rows }))
  }
  return rows
}
