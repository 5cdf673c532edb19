import type { Invariant } from '#app/records/invariant.ts'

const handedIn = `state not in ('draft', 'with-unit', 'returned', 'approved-by-unit', 'withdrawn')`

export const dossierInvariants: readonly Invariant[] = [
  {
    name: 'Hồ sơ đã nộp có tổng tỷ lệ đóng góp đúng 100%',
    broken: `select d.id, d.code, coalesce(sum(a.share_half_percents), 0) as half_percents
      from dossier d left join dossier_author a on a.dossier_id = d.id where d.${handedIn}
      group by d.id having coalesce(sum(a.share_half_percents), 0) <> 200`,
  },
  {
    name: 'Hồ sơ đã nộp có bản đóng băng của lần nộp mới nhất',
    broken: `select d.id, d.code, d.version from dossier d where d.version <> coalesce(
        (select max(v.version) from dossier_version v where v.dossier_id = d.id), 0)
      or (d.${handedIn} and d.version = 0)`,
  },
  {
    name: 'Các bản đóng băng của một hồ sơ đánh số liền nhau từ 1',
    broken: `select dossier_id from dossier_version group by dossier_id
      having min(version) <> 1 or max(version) <> count(*)`,
  },
  {
    name: 'Trạng thái hồ sơ là trạng thái của bước ghi nhận cuối cùng',
    broken: `select d.id, d.code, d.state, last.to_state from dossier d join lateral (
        select to_state from audit_line where dossier_id = d.id and outcome = 'done' and to_state is not null
        order by id desc limit 1) last on true
      where last.to_state <> d.state`,
  },
  {
    name: 'Mọi tệp của hồ sơ có trong kho tệp',
    broken: `select f.id, f.dossier_id, f.name from dossier_file f
      where not exists (select from stored_file s where s.sha256 = f.sha256)`,
  },
  {
    name: 'Tờ trình đã nộp có số, ngày, người ký và bản đóng băng',
    broken: `select id, unit_id from transmittal where state = 'handed-in' and (number is null
      or signed_on is null or signer_name is null or handed_in_at is null or frozen is null)`,
  },
  {
    name: 'Hồ sơ trong tờ trình thuộc đúng đơn vị và kế hoạch của tờ trình',
    broken: `select i.transmittal_id, i.dossier_id from transmittal_item i
      join transmittal t on t.id = i.transmittal_id join dossier d on d.id = i.dossier_id
      where d.unit_id is distinct from t.unit_id or d.programme_id <> t.programme_id`,
  },
  {
    name: 'Một hồ sơ chỉ nằm trong một tờ trình đã nộp',
    broken: `select i.dossier_id from transmittal_item i join transmittal t on t.id = i.transmittal_id
      where t.state = 'handed-in' group by i.dossier_id having count(*) > 1`,
  },
]
