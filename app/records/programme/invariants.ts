import type { Invariant } from '#app/records/invariant.ts'
import { unreadableVersions } from './readable-versions.ts'

export const programmeInvariants: readonly Invariant[] = [
  {
    name: 'Kế hoạch đã ban hành có phiên bản đang áp dụng',
    broken: `select code, state from programme where state <> 'draft' and current_version_id is null`,
  },
  {
    name: 'Phiên bản đang áp dụng là phiên bản mới nhất của chính kế hoạch đó',
    broken: `select p.code from programme p join programme_version v on v.id = p.current_version_id
      where v.programme_id <> p.id
        or v.version <> (select max(version) from programme_version where programme_id = p.id)`,
  },
  {
    name: 'Phiên bản kế hoạch đánh số liền nhau từ 1',
    broken: `select programme_id from programme_version group by programme_id
      having min(version) <> 1 or max(version) <> count(*)`,
  },
  { name: 'Mọi phiên bản đã ban hành của kế hoạch đều đọc được', find: unreadableVersions },
  {
    name: 'Đợt và ngành của hồ sơ có trong bản kế hoạch đang áp dụng',
    broken: `select d.round_code, d.sector, d.first_id, d.dossiers
      from (select programme_id, round_code, sector, min(id) as first_id, count(*) as dossiers
        from dossier group by programme_id, round_code, sector) d
      join programme p on p.id = d.programme_id join programme_version v on v.id = p.current_version_id
      where not exists (select from json_array_elements(v.content->'rounds') one where one->>'code' = d.round_code)
        or not exists (select from json_array_elements(v.content->'sectors') one where one->>'code' = d.sector)`,
  },
]
