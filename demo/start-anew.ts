import { sql } from 'kysely'
import type { OpenTransaction } from '#app/records/connection.ts'
import { installation } from '#app/records/foundation/installation.ts'
import type { Session } from './sessions.ts'
import { readSessions, restoreSessions } from './sessions.ts'
import { setUpCity } from './set-up.ts'

/** Empties a demo and sets its city up again, all or nothing; whoever is signed in with an account of the city stays so. */
export async function startAnew(tx: OpenTransaction): Promise<void> {
  const found = await installation(tx)
  // The one place that deletes: never anything but a demo.
  if (found !== null && !found.isDemo) throw new Error('this installation is no demo and is not emptied')
  const sessions: readonly Session[] = await readSessions(tx)
  await emptyTables(tx)
  await setUpCity(tx)
  await restoreSessions(tx, sessions)
}

async function emptyTables(tx: OpenTransaction): Promise<void> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = current_schema() and tablename not like 'kysely%' order by tablename`.execute(tx)
  const { rows: versions } = await sql<{ last: number | null }>`
    select max(id) as last from programme_version`.execute(tx)
  if (tables.length === 0) throw new Error('there are no tables to empty')
  await sql.raw(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity`).execute(tx)
  // Ids begin again from 1, but not those of the plan's versions: what was read of one is remembered by its id for good.
  await sql`select setval(pg_get_serial_sequence('programme_version', 'id'), ${(versions[0]?.last ?? 0) + 1}, false)`.execute(
    tx,
  )
}
