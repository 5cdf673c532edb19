import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from '#app/database/connect.ts'
import { freshDatabase } from '#test/builders/database.ts'

const { place } = await freshDatabase()

test('what is asked twice is prepared on the server, with other values as well', async () => {
  const { db, close } = openDatabase(place, { connections: 1 })
  const ask = async (id: number) =>
    (await sql<{ twice: number }>`select ${id}::int * 2 as twice, 'asked twice' as mark`.execute(db)).rows
  expect([await ask(1), await ask(2), await ask(3)].flat().map(({ twice }) => twice)).toEqual([2, 4, 6])
  await sql`select 'asked once' as mark, ${1}::int as id`.execute(db)
  const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db)
  expect(rows.filter(({ statement }) => statement.includes('asked twice'))).toHaveLength(1)
  expect(rows.filter(({ statement }) => statement.includes('asked once'))).toEqual([])
  await close()
})

test('a refused question leaves the connection usable, prepared or not', async () => {
  const { db, close } = openDatabase(place, { connections: 1 })
  const divide = (by: number) => sql<{ part: number }>`select 10 / ${by}::int as part`.execute(db)
  await divide(5)
  await divide(5)
  await expect(divide(0)).rejects.toThrow('division by zero')
  expect((await divide(2)).rows).toEqual([{ part: 5 }])
  await close()
})
