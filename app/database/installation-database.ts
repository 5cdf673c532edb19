import { clusterFolder } from './cluster-files.ts'
import { type DatabasePlace, type OpenDatabase, openDatabase } from './connect.ts'
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts'
import { migrate } from './migrate.ts'
import { readPostmaster } from './postmaster-file.ts'
import { checkServer, ensureDatabase } from './server-check.ts'

export type InstallationDatabase = OpenDatabase & {
  readonly place: DatabasePlace
  /** Our own server, when no DATABASE_URL names another. */
  readonly embedded: EmbeddedServer | undefined
}

const ownDatabase = 'khoi_nguon'

/** The database this installation keeps its records in, up to date and ready; closing it stops our own server too. */
export async function openInstallationDatabase(options: {
  readonly databaseUrl: string | undefined
  readonly connections: number
  readonly dataDir: string
  readonly osUser: string | undefined
  readonly say: (sentence: string) => void
  readonly onLost: (reason: string) => void
}): Promise<InstallationDatabase> {
  const { databaseUrl, connections, say } = options
  const embedded = databaseUrl === undefined ? await startEmbeddedServer(options) : undefined
  try {
    const place: DatabasePlace =
      embedded === undefined ? { url: databaseUrl ?? '' } : { ...embedded.address, database: ownDatabase }
    if (embedded === undefined) for (const remark of await checkServer(place)) say(remark)
    else await ensureDatabase({ ...embedded.address, database: 'postgres' }, ownDatabase)
    const opened = openDatabase(place, { connections })
    await migrate(opened.db)
    return {
      ...opened,
      place,
      embedded,
      async close() {
        await opened.close()
        await embedded?.stop()
      },
    }
  } catch (failure) {
    await embedded?.stop()
    throw failure
  }
}

/** The database of an installation that is running now on this data directory, to look at without stopping it. */
export function openRunningDatabase(dataDir: string): OpenDatabase | undefined {
  const running = readPostmaster(clusterFolder(dataDir))
  if (running === undefined || running.socketFolder === '') return undefined
  return openDatabase(
    { host: running.socketFolder, port: 5432, user: 'postgres', database: ownDatabase },
    { connections: 2 },
  )
}
