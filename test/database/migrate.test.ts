import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '#app/database/migrate.ts'
import { freshDatabase } from '#test/builders/database.ts'

const { db } = await freshDatabase()

test('a database that is already up to date is left as it is', async () => {
  expect(await migrate(db)).toEqual([])
})

test('instants, days and exact numbers arrive as text, ids as numbers, also in lists', async () => {
  const { rows } = await sql<Record<string, unknown>>`select timestamptz '2024-04-20 00:00+07' as at,
    date '2024-04-20' as day, 79.96::numeric as exact, 7::bigint as id, array[3, 9]::bigint[] as ids, '{}'::bigint[] as none`.execute(
    db,
  )
  expect(rows).toEqual([
    { at: '2024-04-19 17:00:00+00', day: '2024-04-20', exact: '79.96', id: 7, ids: [3, 9], none: [] },
  ])
})

test('the server lowers and sorts Vietnamese as people do', async () => {
  const { rows } = await sql<{ low: string; sorted: string[] }>`select lower('ĐỖ ÁNH') as low,
    array(select name from unnest(array['Em', 'Đạt', 'Dung', 'Ánh', 'Bình', 'An']) as name order by name) as sorted`.execute(
    db,
  )
  expect(rows).toEqual([{ low: 'đỗ ánh', sorted: ['An', 'Ánh', 'Bình', 'Dung', 'Đạt', 'Em'] }])
})
