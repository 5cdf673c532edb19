import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { instantOf } from '#app/records/connection.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()

test('a time taken from the tools reads back from the records exactly as it was', async () => {
  const tools = testTools(db, { at: '2024-06-03T02:00:00.123456789Z' })
  for (const taken of [tools.now(), tools.machineNow()]) {
    const { rows } = await sql<{ kept: string }>`select ${taken.toString()}::timestamptz as kept`.execute(db)
    expect(rows.map(({ kept }) => instantOf(kept).toString())).toEqual([taken.toString()])
  }
})
