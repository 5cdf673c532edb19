import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { clusterFolder } from '#app/database/cluster-files.ts'
import { throwaway } from '#app/database/cluster-settings.ts'
import { type DatabasePlace, openDatabase, withClient } from '#app/database/connect.ts'
import { lockDataDirectory } from '#app/database/data-lock.ts'
import { startEmbeddedServer } from '#app/database/embedded-server.ts'
import { migrate } from '#app/database/migrate.ts'
import { readPostmaster, removeSocketFolder, servesCluster } from '#app/database/postmaster-file.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server all tests of this run share, and its migrated database that each test file copies. */
    testServer: { readonly place: DatabasePlace; readonly template: string; readonly copying: string }
  }
}

/** One PostgreSQL for the whole run: our own embedded one, or the one TEST_DATABASE_URL names. */
export default async function setUp(project: TestProject) {
  const server = await findServer()
  const template = `kn_template_${process.pid}_${Date.now()}`
  await withClient(server.place, (client) =>
    client.query(`create database ${template} ${server.createdFrom}`),
  )
  const { db, close } = openDatabase(onDatabase(server.place, template), { connections: 1 })
  await migrate(db)
  await close()
  project.provide('testServer', { place: server.place, template, copying: server.copying })
  return async () => {
    await withClient(server.place, async (client) => {
      const left = await client.query<{ datname: string }>(
        'select datname from pg_database where datname like $1',
        [`${template}%`],
      )
      for (const { datname } of server.isThrowaway ? [] : left.rows)
        await client.query(`drop database if exists ${datname} with (force)`)
    })
    await server.stop()
  }
}

async function findServer() {
  const url = process.env.TEST_DATABASE_URL
  if (url !== undefined && url !== '')
    // A plain text order of the server's own would hide what Vietnamese order does.
    return {
      place: { url },
      createdFrom: `template template0 encoding 'UTF8' locale_provider icu icu_locale 'vi-VN' locale 'C'`,
      copying: '',
      isThrowaway: false,
      stop: async () => {},
    }
  sweepLeftovers()
  const dataDir = mkdtempSync(join(quickFolder(), prefix))
  const server = await startEmbeddedServer({
    dataDir,
    settings: throwaway,
    say: () => {},
    onLost: (reason) => console.error(reason),
  })
  return {
    place: { ...server.address, database: 'postgres' },
    createdFrom: '',
    // Without a checkpoint to wait for, copying the files is the quickest way.
    copying: 'strategy file_copy',
    isThrowaway: true,
    stop: async () => {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const prefix = 'kn-test-'

/** A run that was killed leaves its server and files behind; the next one clears them away. */
function sweepLeftovers(): void {
  for (const name of readdirSync(quickFolder()).filter((each) => each.startsWith(prefix))) {
    const dataDir = join(quickFolder(), name)
    try {
      if (Date.now() - statSync(dataDir).mtimeMs < 60_000) continue
      const lock = lockDataDirectory(dataDir)
      const cluster = clusterFolder(dataDir)
      const left = readPostmaster(cluster)
      if (left !== undefined && servesCluster(left.pid, cluster)) process.kill(left.pid, 'SIGQUIT')
      lock.release()
      rmSync(dataDir, { recursive: true, force: true })
      if (left !== undefined) removeSocketFolder(left.socketFolder)
    } catch {
      // somebody else's, or still in use
    }
  }
}

/** Memory where the system offers enough of it: copying a database there takes a tenth of the time. */
function quickFolder(): string {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 1_500_000_000 ? memory : tmpdir()
}

export function onDatabase(place: DatabasePlace, database: string): DatabasePlace {
  if (!('url' in place)) return { ...place, database }
  const url = new URL(place.url)
  url.pathname = `/${database}`
  return { url: url.href }
}
