import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { type DatabasePlace, type OpenDatabase, openDatabase, withClient } from '#app/database/connect.ts'
import { onDatabase } from './test-server.ts'

/** A migrated, empty database of this test file's own, gone when the file has run. Call it at the top of the file. */
export async function freshDatabase({
  migrated = true,
} = {}): Promise<OpenDatabase & { readonly place: DatabasePlace }> {
  const { place, template, copying } = inject('testServer')
  const name = `${template}_${randomBytes(5).toString('hex')}`
  await withClient(place, (client) =>
    client.query(`create database ${name} ${migrated ? `template ${template} ${copying}` : ''}`),
  )
  const own = onDatabase(place, name)
  const opened = openDatabase(own, { connections: 8 })
  afterAll(async () => {
    await opened.close()
    await withClient(place, (client) => client.query(`drop database if exists ${name} with (force)`))
  })
  return { ...opened, place: own }
}

/**
 * Two databases with the same rows, ids and all: what `build` made, copied once it is done. What is written to one of them
 * afterwards is the only difference.
 */
export async function twinDatabases<Built>(
  build: (db: OpenDatabase['db']) => Promise<Built>,
): Promise<{ readonly built: Built; readonly twins: readonly [OpenDatabase, OpenDatabase] }> {
  const { place, template, copying } = inject('testServer')
  const names = [1, 2].map((twin) => `${template}_${randomBytes(5).toString('hex')}_${twin}`)
  const [first = '', second = ''] = names
  const create = (name: string, from: string) =>
    withClient(place, (client) => client.query(`create database ${name} template ${from} ${copying}`))
  await create(first, template)
  const source = openDatabase(onDatabase(place, first), { connections: 8 })
  const built = await build(source.db)
  await source.close()
  await create(second, first)
  const open = (name: string) => openDatabase(onDatabase(place, name), { connections: 8 })
  const twins = [open(first), open(second)] as const
  afterAll(async () => {
    for (const twin of twins) await twin.close()
    for (const name of names)
      await withClient(place, (client) => client.query(`drop database if exists ${name} with (force)`))
  })
  return { built, twins }
}
