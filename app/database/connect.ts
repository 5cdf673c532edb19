import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from '#app/records/schema.ts'
import type { ServerAddress } from './postgres-process.ts'
import { prepareOnServer } from './prepared-statements.ts'

/** Either an address such as `postgres://user:secret@host/name`, or our own embedded server and a database on it. */
export type DatabasePlace = { readonly url: string } | (ServerAddress & { readonly database: string })

const connectionOf = (place: DatabasePlace): pg.ClientConfig =>
  'url' in place ? { connectionString: place.url } : { ...place }

// Days, instants and exact numbers arrive as the text the server writes; records/ makes domain types of them.
// Whole numbers of eight bytes are ids and sizes, which a number holds.
const { INT8, DATE, TIMESTAMP, TIMESTAMPTZ, NUMERIC } = pg.types.builtins
const int8Array = 1016
const ownTypes = new pg.TypeOverrides()
ownTypes.setTypeParser(INT8, Number)
ownTypes.setTypeParser(int8Array, (text: string) =>
  text === '{}' ? [] : text.slice(1, -1).split(',').map(Number),
)
for (const type of [DATE, TIMESTAMP, TIMESTAMPTZ, NUMERIC])
  ownTypes.setTypeParser(type, (text: string) => text)

export type OpenDatabase = {
  readonly db: Kysely<Database>
  readonly pool: pg.Pool
  close(): Promise<void>
}

export function openDatabase(
  place: DatabasePlace,
  options: { readonly connections?: number } = {},
): OpenDatabase {
  const pool = new pg.Pool({
    ...connectionOf(place),
    types: ownTypes,
    max: options.connections ?? 10,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    options: '-c TimeZone=UTC -c DateStyle=ISO',
  })
  // A connection that breaks fails the query on it; between queries it only says so, which must not end the process.
  pool.on('error', () => {})
  const prepare = prepareOnServer()
  pool.on('connect', (client) => {
    client.on('error', () => {})
    prepare(client)
  })
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}

/** One connection outside any pool, for work on the server itself such as creating a database. */
export async function withClient<T>(
  place: DatabasePlace,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connectionOf(place))
  client.on('error', () => {})
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
