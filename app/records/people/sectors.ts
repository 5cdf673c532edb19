import { sql } from 'kysely'
import type { Connection } from '#app/records/connection.ts'

/** Ngành của đơn vị as the newest issued plan names them (a draft, when none is issued), then those only some unit still carries. */
export async function knownSectors(
  db: Connection,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    with plan as (
      select coalesce(v.content, p.draft) -> 'sectors' as sectors,
        row_number() over (order by v.id is null, p.year desc, p.id desc) as age
      from programme p left join programme_version v on v.id = p.current_version_id),
    named as (
      select distinct on (s ->> 'code') s ->> 'code' as code, s ->> 'name' as name, age, place
      from plan, json_array_elements(case json_typeof(sectors) when 'array' then sectors else '[]' end)
        with ordinality as each (s, place)
      where s ->> 'code' is not null order by s ->> 'code', age, place)
    select code, coalesce(name, code) as name from (
      select code, name, age, place from named where age = 1 or code in (select sector from unit)
      union all
      select distinct sector, sector, 1000, 0 from unit where sector not in (select code from named)
    ) both_kinds order by age, place, code`.execute(db)
  return rows
}
