import type { Invariant } from '#app/records/invariant.ts'

export const intakeInvariants: readonly Invariant[] = [
  {
    name: 'Hồ sơ đã tiếp nhận có giấy biên nhận',
    broken: `select d.id, d.code, d.state from dossier d
      where d.state in ('needs-supplement', 'accepted', 'refused', 'appraised', 'in-scoring', 'scored', 'recognised',
          'not-recognised', 'certified', 'revoked')
        and not exists (select from receipt r where r.dossier_id = d.id)`,
  },
  {
    name: 'Số giấy biên nhận liền nhau từ 1 trong mỗi năm',
    broken: `select year, count(*) as receipts, max(number) as last from receipt group by year
      having min(number) <> 1 or max(number) <> count(*)`,
  },
  {
    name: 'Hồ sơ có giấy biên nhận thì đã nộp và có mã',
    broken: `select d.id, d.code, d.version from receipt r join dossier d on d.id = r.dossier_id
      where d.version = 0 or d.code is null`,
  },
  {
    name: 'Số biên nhận và mã hồ sơ tiếp theo nối liền những số đã cấp',
    broken: `select coalesce(s.series, given.series) as series, coalesce(s.year, given.year) as year,
        s.last_number, given.last as given
      from (select * from number_series where series = 'receipt' or series like 'dossier:%') s
      full join (
        select 'receipt' as series, year, max(number) as last from receipt group by year
        union all select 'dossier:' || p.id, p.year, count(*) from dossier d join programme p on p.id = d.programme_id
          where d.code is not null group by p.id) given on given.series = s.series and given.year = s.year
      where s.last_number is distinct from given.last`,
  },
  {
    name: 'Bản giấy ở đúng tình trạng mà lần giao nhận cuối để lại',
    broken: `select c.code, c.state, s.step from paper_copy c left join lateral (
        select step from paper_copy_step where copy_id = c.id order by id desc limit 1) s on true
      where c.state is distinct from case s.step when 'handed-out' then 'handed-out' when 'lost' then 'lost'
        when 'destroyed' then 'destroyed' when 'received' then 'kept' when 'shelved' then 'kept'
        when 'taken-back' then 'kept' end`,
  },
  {
    name: 'Bản giấy của một hồ sơ đánh số liền nhau từ 1, của hồ sơ đã có mã',
    broken: `select dossier_id, count(*) as copies, max(number) as last from paper_copy c group by dossier_id
      having min(number) <> 1 or max(number) <> count(*)
        or not exists (select from dossier d where d.id = c.dossier_id and d.code is not null)`,
  },
  {
    name: 'Yêu cầu bổ sung có hạn',
    broken: `select id, dossier_id from formal_check where outcome = 'needs-supplement' and supplement_due is null`,
  },
  {
    name: 'Mỗi lần kiểm tra là của một bản hồ sơ đã nộp',
    broken: `select c.id, c.dossier_id, c.version from formal_check c where not exists (
      select from dossier_version v where v.dossier_id = c.dossier_id and v.version = c.version)`,
  },
  {
    name: 'Hồ sơ đã thẩm định có phiếu nằm trong báo cáo đã chuyển',
    broken: `select d.id, d.code from dossier d where d.state = 'appraised' and not exists (
      select from appraisal a where a.dossier_id = d.id and a.report_id is not null)`,
  },
  {
    name: 'Phiếu thẩm định đã chuyển thì hồ sơ không còn chờ thẩm định',
    broken: `select d.id, d.code from appraisal a join dossier d on d.id = a.dossier_id
      where a.report_id is not null and d.state = 'accepted'`,
  },
  {
    name: 'Trạng thái hồ sơ khớp với kết luận kiểm tra cuối cùng',
    broken: `select d.id, d.code, d.state, d.version, c.outcome, c.version as checked_version, c.answered_at from dossier d
      left join lateral (select outcome, version, answered_at, reopened_at from formal_check
        where dossier_id = d.id order by id desc limit 1) c on true
      where d.state <> 'withdrawn' and case
        when d.version = 0 then c.outcome is not null
        when d.state = 'submitted' then c.outcome is not null and c.reopened_at is null
          and (c.outcome <> 'needs-supplement' or c.answered_at is null or c.version >= d.version)
        when d.state = 'needs-supplement' then c.outcome is distinct from 'needs-supplement'
          or c.answered_at is not null or c.version <> d.version
        when c.reopened_at is not null then true
        when d.state = 'refused' then c.outcome is distinct from 'refused' or c.version <> d.version
        else c.outcome is distinct from 'accepted' or c.version <> d.version end`,
  },
  {
    name: 'Hồ sơ đã tiếp nhận, đang xử lý có hạn luật định',
    broken: `select d.id, d.code, d.state from dossier d join receipt r on r.dossier_id = d.id
      where d.clock_due is null and d.state in ('submitted', 'needs-supplement', 'accepted', 'appraised', 'in-scoring', 'scored')`,
  },
]
