import './read-tsx.ts'
import { Kysely, PostgresDialect } from 'kysely'
import type { Database } from '#app/records/schema.ts'
import { makeTools } from '#app/tools.ts'
import type { Question } from './bare.ts'
import { cookieOf, type Stage } from './stage.ts'

/** The very questions a page puts to the database, texts and values: the page is asked here once, and listened to. */
export async function questionsOf(
  { product }: Stage,
  token: string,
  path: string,
): Promise<readonly Question[]> {
  const asked: Question[] = []
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: product.database.pool }),
    log: ({ query }) => {
      asked.push({ text: query.sql, values: query.parameters })
    },
  })
  const { buildSite } = await import('#app/site.ts')
  const site = buildSite(readingTools(db), { asset: (name) => name, file: async () => null })
  const ask = () => site.request(`http://bench${path}`, { headers: cookieOf(token) })
  // The first time, some things are read that are remembered from then on.
  await ask()
  asked.length = 0
  const response = await ask()
  if (response.status !== 200) throw new Error(`${response.status} for ${path}`)
  return asked
}

/** Enough for a page that only reads. */
function readingTools(db: Kysely<Database>) {
  const never = () => {
    throw new Error('a page that only reads has no need of this')
  }
  const now = () => Temporal.Now.instant()
  return makeTools({
    settings: {
      baseUrl: 'http://bench',
      fileMaxBytes: 50_000_000,
      dossierMaxBytes: 200_000_000,
      sessionIdleMinutes: 60,
      sessionMaxHours: 12,
      sendsMail: false,
    },
    db,
    now,
    machineNow: now,
    files: {
      ...{ receive: never, put: never, open: never },
      parts: { write: never, read: never, remove: never, olderThan: never },
    },
    press: { print: never, close: never },
    queueMail: never,
  })
}
