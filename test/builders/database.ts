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
