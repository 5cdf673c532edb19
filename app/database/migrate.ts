import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompiledQuery, type Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { StartRefusal } from './start-refusal.ts'

const migrationFolder = join(import.meta.dirname, 'migrations')
const ourLock = 2_024_000_013
const fileName = /^(\d{4}-[a-z0-9-]+)\.sql$/

/** Brings the tables to the newest form by the numbered SQL files, all or nothing; gives the names it ran. */
export async function migrate<D>(db: Kysely<D>, folder = migrationFolder): Promise<readonly string[]> {
  const { error, results } = await db.connection().execute(async (one) => {
    // The migrator guards its steps, but not the making of its own tables: several nodes may meet an empty database.
    await one.executeQuery(CompiledQuery.raw(`select pg_advisory_lock(${ourLock})`))
    try {
      const provider = { getMigrations: async () => readMigrations(folder) }
      return await new Migrator({ db: one, provider }).migrateToLatest()
    } finally {
      await one.executeQuery(CompiledQuery.raw(`select pg_advisory_unlock(${ourLock})`))
    }
  })
  if (error === undefined) return (results ?? []).map((each) => each.migrationName)
  const failed = results?.find((each) => each.status === 'Error')?.migrationName
  const reason = error instanceof Error ? error.message : String(error)
  throw new StartRefusal(
    `Không nâng cấp được cấu trúc cơ sở dữ liệu${failed === undefined ? '' : ` ở bước ${failed}`}: ${reason}`,
    { cause: error },
  )
}

function readMigrations(folder: string): Record<string, Migration> {
  const found: Record<string, Migration> = {}
  for (const file of readdirSync(folder).sort()) {
    const name = fileName.exec(file)?.[1]
    if (name === undefined) continue
    const text = readFileSync(join(folder, file), 'utf8')
    // Without parameters the driver sends the text as it is, so a file may hold many statements.
    found[name] = { up: async (db) => void (await db.executeQuery(CompiledQuery.raw(text))) }
  }
  return found
}
