import type { Config } from '#app/config.ts'
import { openInstallationDatabase, openRunningDatabase } from '#app/database/installation-database.ts'
import { HeldByAnother } from '#app/database/start-refusal.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'

/** Looks through all records for what must never be; a running installation is looked at without stopping it. */
export async function checkData(
  config: Config,
  say: (sentence: string) => void,
): Promise<'sound' | 'broken'> {
  const database = await openInstallationDatabase({
    databaseUrl: config.databaseUrl,
    connections: 2,
    dataDir: config.dataDir,
    osUser: config.databaseOsUser,
    say,
    onLost: say,
  }).catch((failure) => {
    const running = failure instanceof HeldByAnother ? openRunningDatabase(config.dataDir) : undefined
    if (running === undefined) throw failure
    return running
  })
  try {
    const broken = await findBrokenInvariants(database.db)
    for (const { name, rows } of broken)
      say([`- ${name}`, ...rows.map((row) => `    ${JSON.stringify(row)}`)].join('\n'))
    say(
      broken.length === 0
        ? 'Dữ liệu không có điều gì trái quy tắc.'
        : `Có ${broken.length} điều trái quy tắc.`,
    )
    return broken.length === 0 ? 'sound' : 'broken'
  } finally {
    await database.close()
  }
}
