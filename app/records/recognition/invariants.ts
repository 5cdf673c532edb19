import type { Invariant } from '#app/records/invariant.ts'
import { decisionsAgainstTheirDigest } from './recomputed-decisions.ts'

// What the last issued decision that speaks of an initiative says of it: a correction takes the place of what it corrects.
const said = `select distinct on ((one->>'dossierId')::bigint) q.id as decision_id,
    (one->>'dossierId')::bigint as dossier_id, one->>'outcome' as outcome, one->>'classCode' as class_code,
    (one->>'prize')::bigint as prize
  from decision q cross join jsonb_array_elements(q.content->'initiatives') one where q.state = 'issued'
  order by (one->>'dossierId')::bigint, q.issued_at desc, q.id desc`

// Each outcome of a decision with the plan it was ranked by.
const decided = `from recognition r join decision q on q.id = r.decision_id
  join ranking k on k.id = q.ranking_id join programme_version v on v.id = k.programme_version_id`

export const recognitionInvariants: readonly Invariant[] = [
  {
    name: 'Hồ sơ được hoặc không được công nhận có quyết định đã ban hành',
    broken: `select d.id, d.code, d.state from dossier d
      where d.state in ('recognised', 'not-recognised', 'certified') and not exists (
        select from recognition r join decision q on q.id = r.decision_id
        where r.dossier_id = d.id and q.state = 'issued')`,
  },
  {
    name: 'Kết quả công nhận chỉ đến từ quyết định đã ban hành',
    broken: `select r.dossier_id from recognition r join decision q on q.id = r.decision_id where q.state <> 'issued'`,
  },
  {
    name: 'Quyết định đã ban hành có số, ngày, người ký và dấu kiểm',
    broken: `select id from decision where state = 'issued'
      and (number is null or issued_on is null or signer_name is null or digest is null)`,
  },
  {
    name: 'Mã kiểm tra của quyết định đã ban hành tính lại đúng như đã ghi',
    find: decisionsAgainstTheirDigest,
  },
  {
    name: 'Quyết định đã ban hành dựa trên xếp hạng đã thông qua, không sớm hơn biên bản',
    broken: `select q.id, q.number, q.issued_on, k.state, k.minutes_on from decision q
      join ranking k on k.id = q.ranking_id
      where q.state = 'issued' and (k.state <> 'adopted' or q.issued_on < k.minutes_on)`,
  },
  {
    name: 'Kết quả công nhận đúng bằng danh sách của quyết định đã ban hành',
    broken: `select coalesce(said.decision_id, r.decision_id) as decision_id,
        coalesce(said.dossier_id, r.dossier_id) as dossier_id, said.outcome as said, r.outcome as kept
      from (${said}) said
      full join recognition r on r.decision_id = said.decision_id and r.dossier_id = said.dossier_id
      where said.dossier_id is null or r.dossier_id is null or r.outcome <> said.outcome
        or r.class_code is distinct from said.class_code or r.prize_dong <> said.prize`,
  },
  {
    name: 'Trạng thái hồ sơ khớp với kết quả công nhận',
    broken: `select d.id, d.code, d.state, r.outcome from recognition r join dossier d on d.id = r.dossier_id
      where d.state not in ('recognised', 'certified', 'revoked', 'not-recognised')
        or (d.state = 'not-recognised') <> (r.outcome = 'not-recognised')`,
  },
  {
    name: 'Tiền thưởng là mức của loại trong bản kế hoạch đã xét',
    broken: `select r.dossier_id, r.class_code, r.prize_dong ${decided}
      where r.outcome = 'prize' and not exists (select from json_array_elements(v.content->'classes') one
        where one->>'code' = r.class_code and coalesce((one->>'prize')::bigint, 0) = r.prize_dong)`,
  },
  {
    name: 'Không loại nào có nhiều giải hơn kế hoạch cho phép',
    broken: `select k.id, one->>'code' as class_code, count(*) as prizes, min((one->>'quota')::integer) as quota ${decided}
      cross join json_array_elements(v.content->'classes') one join dossier d on d.id = r.dossier_id
      where one->>'code' = r.class_code and d.state <> 'revoked'
      group by k.id, one->>'code', case when v.content->>'quotaPool' = 'round' then d.round_code end
      having count(*) > min((one->>'quota')::integer)`,
  },
  {
    name: 'Tổng tiền thưởng không vượt kinh phí của kế hoạch',
    broken: `select k.id, sum(r.prize_dong) as prizes, min((v.content->'budget'->>'prizeCeiling')::bigint) as ceiling
      ${decided} left join dossier d on d.id = r.dossier_id where d.state is distinct from 'revoked' group by k.id
      having sum(r.prize_dong) > min((v.content->'budget'->>'prizeCeiling')::bigint)`,
  },
  {
    name: 'Số giấy chứng nhận liền nhau từ 1 trong mỗi năm',
    broken: `select year, count(*) as certificates, max(serial) as last from certificate group by year
      having min(serial) <> 1 or max(serial) <> count(*)`,
  },
  {
    name: 'Số giấy chứng nhận tiếp theo nối liền những số đã cấp',
    broken: `select coalesce(s.year, c.year) as year, s.last_number, c.last as given
      from (select year, last_number from number_series where series = 'certificate') s
      full join (select year, max(serial) as last from certificate group by year) c on c.year = s.year
      where s.last_number is distinct from c.last`,
  },
  {
    name: 'Giấy chứng nhận chỉ cấp cho sáng kiến được công nhận',
    broken: `select c.id, c.dossier_id from certificate c where not exists (
      select from recognition r where r.dossier_id = c.dossier_id and r.outcome <> 'not-recognised')`,
  },
  {
    name: 'Hồ sơ đã cấp giấy có đúng một giấy còn hiệu lực cho mỗi người được cấp',
    broken: `select coalesce(due.dossier_id, given.dossier_id) as dossier_id,
        coalesce(due.person_id, given.person_id) as person_id, due.dossier_id is null as not_due
      from (select d.id as dossier_id, coalesce(holder.person_id, 0) as person_id from recognition r
        join decision q on q.id = r.decision_id
        join jsonb_array_elements(q.content->'initiatives') one on (one->>'dossierId')::bigint = r.dossier_id
        join dossier d on d.id = (one->>'dossierId')::bigint and d.state = 'certified'
        cross join lateral (
          select (author->>'personId')::bigint as person_id from jsonb_array_elements(one->'authors') author
          union all select null where one->>'investorName' is not null) holder
        where q.state = 'issued') due
      full join (select c.dossier_id, coalesce(c.person_id, 0) as person_id from certificate c
        join dossier d on d.id = c.dossier_id and d.state = 'certified' where c.revoked_at is null) given
        on given.dossier_id = due.dossier_id and given.person_id = due.person_id
      where due.dossier_id is null or given.dossier_id is null`,
  },
  {
    name: 'Hồ sơ bị hủy công nhận không còn giấy chứng nhận có hiệu lực',
    broken: `select c.id, c.dossier_id, c.year, c.serial from certificate c join dossier d on d.id = c.dossier_id
      where d.state = 'revoked' and c.revoked_at is null`,
  },
  {
    name: 'Chỉ sáng kiến được giải mới có tiền thưởng',
    broken: `select dossier_id, outcome, prize_dong from recognition where (outcome = 'prize') <> (class_code is not null)
      or (outcome <> 'prize' and prize_dong > 0)`,
  },
  {
    name: 'Không ai được chi quá phần thưởng mà một quyết định đã ban hành từng cho sáng kiến đó',
    broken: `select p.dossier_id, p.paid, said.prize from (
        select dossier_id, sum(amount_dong) as paid from prize_payment group by dossier_id) p
      left join lateral (
        select max((one->>'prize')::bigint) as prize from decision q
        cross join jsonb_array_elements(q.content->'initiatives') one
        where q.state = 'issued' and (one->>'dossierId')::bigint = p.dossier_id) said on true
      where p.paid > coalesce(said.prize, 0)`,
  },
  {
    name: 'Không ai bị thu hồi nhiều hơn số đã chi',
    broken: `select dossier_id, person_id, sum(amount_dong) as paid from prize_payment
      group by dossier_id, person_id having sum(amount_dong) < 0`,
  },
]
