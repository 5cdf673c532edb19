import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { throwaway } from '#app/database/cluster-settings.ts'
import { type DatabasePlace, openDatabase, withClient } from '#app/database/connect.ts'
import { startEmbeddedServer } from '#app/database/embedded-server.ts'
import { migrate } from '#app/database/migrate.ts'

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
  const dataDir = mkdtempSync(join(quickFolder(), 'kn-test-'))
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
