import { sql } from 'kysely'
import type { Connection } from '#app/records/connection.ts'

/** Ngành của đơn vị as the newest plan names them (its draft, when none is issued), then those only old units still carry. */
export async function knownSectors(
  db: Connection,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    with newest as (
      select coalesce(v.content, p.draft) -> 'sectors' as sectors from programme p
      left join programme_version v on v.id = p.current_version_id order by p.year desc, p.id desc limit 1),
    named as (
      select s ->> 'code' as code, s ->> 'name' as name, place
      from newest, json_array_elements(newest.sectors) with ordinality as each (s, place)
      where json_typeof(newest.sectors) = 'array')
    select code, name from (
      select code, name, place from named
      union all
      select distinct sector, sector, 1000 from unit where sector not in (select code from named where code is not null)
    ) both_kinds where code is not null order by place, code`.execute(db)
  return rows.map((row) => ({ code: row.code, name: row.name ?? row.code }))
}
