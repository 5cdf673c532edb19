import type { Invariant } from '#app/records/invariant.ts'
import { manifestsAgainstTheirDigest } from './recomputed-manifests.ts'
import { rankingsAgainstTheirDigest } from './recomputed-rankings.ts'

export const rankingInvariants: readonly Invariant[] = [
  {
    name: 'Xếp hạng đã thông qua có số, ngày biên bản và người ghi',
    broken: `select id, programme_id from ranking where state <> 'reviewed' and (btrim(coalesce(minutes_number, '')) = ''
      or minutes_on is null or adopted_at is null or adopted_by is null)`,
  },
  {
    name: 'Xếp hạng bị hủy thông qua có lý do',
    broken: `select id, programme_id from ranking where state = 'superseded' and btrim(coalesce(withdrawn_reason, '')) = ''`,
  },
  {
    name: 'Mã kiểm tra của xếp hạng đã thông qua tính lại đúng như đã ghi',
    find: rankingsAgainstTheirDigest,
  },
  {
    name: 'Mã niêm phong của kết quả xếp hạng tính lại đúng như đã ghi',
    find: manifestsAgainstTheirDigest,
  },
  {
    name: 'Lựa chọn của Hội đồng có số biên bản, rút lại thì có lý do',
    broken: `select id, programme_id, kind from council_choice where btrim(minutes_number) = ''
      or (withdrawn_at is not null and btrim(coalesce(withdrawn_reason, '')) = '')`,
  },
  {
    name: 'Lựa chọn của Hội đồng là về hồ sơ của chính kế hoạch đó',
    broken: `select c.id, c.programme_id, chosen.id as dossier_id from council_choice c
      cross join unnest(c.dossier_ids) as chosen (id) left join dossier d on d.id = chosen.id
      where d.programme_id is distinct from c.programme_id`,
  },
]
