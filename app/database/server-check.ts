import type pg from 'pg'
import { type DatabasePlace, withClient } from './connect.ts'
import { reasonOf, StartRefusal } from './start-refusal.ts'

const oldestVersion = 15

/** Whether a server named by DATABASE_URL can hold the records at all, and a remark where it will do them badly. */
export async function checkServer(place: DatabasePlace): Promise<readonly string[]> {
  try {
    return await withClient(place, examine)
  } catch (failure) {
    if (failure instanceof StartRefusal) throw failure
    throw new StartRefusal(`DATABASE_URL: không kết nối được tới cơ sở dữ liệu (${reasonOf(failure)}).`)
  }
}

async function examine(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ version: number; encoding: string; lowers: boolean; sorts: boolean }>(
    `select current_setting('server_version_num')::int / 10000 as version,
       current_setting('server_encoding') as encoding,
       lower('Đ') = 'đ' as lowers,
       'Đạt' > 'Dung' and 'Đạt' < 'Em' and 'Ánh' < 'Bình' as sorts`,
  )
  const found = rows[0]
  if (found === undefined) throw new StartRefusal('DATABASE_URL: máy chủ không trả lời.')
  if (found.version < oldestVersion)
    throw new StartRefusal(
      `DATABASE_URL: máy chủ là PostgreSQL ${found.version}, cần PostgreSQL ${oldestVersion} trở lên.`,
    )
  if (found.encoding !== 'UTF8')
    throw new StartRefusal(`DATABASE_URL: cơ sở dữ liệu phải dùng bảng mã UTF8, hiện là ${found.encoding}.`)
  return found.lowers && found.sorts
    ? []
    : [
        'Cơ sở dữ liệu này không sắp xếp theo tiếng Việt. Nên tạo lại bằng: create database … template template0 encoding UTF8 locale_provider icu icu_locale "vi-VN" locale "C".',
      ]
}

/** Creates the database on our own server when it is not there yet. */
export async function ensureDatabase(place: DatabasePlace, name: string): Promise<void> {
  await withClient(place, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  })
}
