import { sql } from 'kysely'
import type { OpenTransaction } from '#app/records/connection.ts'
import { installation } from '#app/records/foundation/installation.ts'
import { readSessions, restoreSessions } from './sessions.ts'
import { setUpCity } from './set-up.ts'

/**
 * Empties a demo and sets its city up again, all or nothing; whoever is signed in with an account of the city stays so.
 * Ids begin again from 1, so that every load gives the same records. Answers the last id a plan's version had.
 */
export async function startAnew(tx: OpenTransaction): Promise<number> {
  const found = await installation(tx)
  // The one place that deletes: never anything but a demo.
  if (found !== null && !found.isDemo) throw new Error('this installation is no demo and is not emptied')
  const sessions = await readSessions(tx)
  const lastVersion = await lastVersionId(tx)
  await emptyTables(tx)
  await setUpCity(tx)
  await restoreSessions(tx, sessions)
  return lastVersion
}

async function emptyTables(tx: OpenTransaction): Promise<void> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = current_schema() and tablename not like 'kysely%' order by tablename`.execute(tx)
  if (tables.length === 0) throw new Error('there are no tables to empty')
  await sql.raw(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity`).execute(tx)
}

async function lastVersionId(tx: OpenTransaction): Promise<number> {
  const row = await tx
    .selectFrom('programme_version')
    .select((is) => is.fn.max('id').as('last'))
    .executeTakeFirst()
  return row?.last ?? 0
}

/**
 * What was read of a plan's version is remembered by its id for good. Those of the written years are the same after
 * every load; ids that trainees' versions had are not given again.
 */
export async function spareVersionIds(tx: OpenTransaction, lastBefore: number): Promise<void> {
  const last = Math.max(1, lastBefore, await lastVersionId(tx))
  await sql`select setval(pg_get_serial_sequence('programme_version', 'id'), ${last})`.execute(tx)
}
