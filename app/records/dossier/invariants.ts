import type { Invariant } from '#app/records/invariant.ts'
import { lateWithoutReason, versionsAgainstTheirDigest } from './recomputed-versions.ts'

/** What must hold of dossiers and transmittals in whatever state the year is. */
export const dossierInvariants: readonly Invariant[] = [
  {
    name: 'Mỗi lần nộp của hồ sơ có đúng một bản đóng băng',
    broken: `select d.id, d.state, d.version, count(v.version) as frozen from dossier d
      left join dossier_version v on v.dossier_id = d.id
      group by d.id having count(v.version) <> d.version or coalesce(max(v.version), 0) <> d.version`,
  },
  {
    name: 'Hồ sơ ở các bước sau khi nộp đã được đóng băng, hồ sơ chưa nộp thì chưa',
    broken: `select id, state, version from dossier where state <> 'withdrawn'
      and (version = 0) <> (state in ('draft', 'with-unit', 'returned', 'approved-by-unit'))`,
  },
  {
    name: 'Hồ sơ đã nộp có tổng tỷ lệ đóng góp đúng 100%',
    broken: `select d.id, sum(a.share_half_percents) from dossier d join dossier_author a on a.dossier_id = d.id
      where d.version > 0 and d.state <> 'needs-supplement' and d.state <> 'withdrawn'
      group by d.id having sum(a.share_half_percents) <> 200`,
  },
  {
    name: 'Hồ sơ đã nộp có tác giả',
    broken: `select id from dossier where version > 0 and state not in ('needs-supplement', 'withdrawn')
      and not exists (select from dossier_author a where a.dossier_id = dossier.id)`,
  },
  {
    name: 'Ngoài lúc bổ sung, hồ sơ đã nộp giống hệt bản đóng băng cuối cùng',
    broken: `select d.id from dossier d join dossier_version v on v.dossier_id = d.id and v.version = d.version
      where d.state not in ('needs-supplement', 'withdrawn')
        and (d.title <> v.content->>'title' or d.content <> v.content->'content')`,
  },
  {
    name: 'Ngày áp dụng của hồ sơ là ngày sớm hơn trong ngày áp dụng lần đầu và ngày áp dụng thử',
    broken: `select id, first_applied_on from dossier
      where coalesce(content->>'appliedOn', content->>'trialOn') is not null
        and first_applied_on::text is distinct from least(content->>'appliedOn', content->>'trialOn')`,
  },
  {
    name: 'Tệp xác nhận của nơi áp dụng là tệp của chính hồ sơ đó',
    broken: `select d.id, d.content->>'applierFileId' as file from dossier d
      where d.content->>'applierFileId' is not null and not exists (select from dossier_file f
        where f.dossier_id = d.id and f.id = (d.content->>'applierFileId')::bigint)`,
  },
  {
    name: 'Tác giả xác nhận trên giấy có bản quét của chính hồ sơ đó',
    broken: `select a.dossier_id, a.person_id from dossier_author a join share_sheet s on s.id = a.share_sheet_id
      where s.dossier_id <> a.dossier_id`,
  },
  { name: 'Mã kiểm tra của mỗi bản đã nộp tính lại đúng như đã ghi', find: versionsAgainstTheirDigest },
  { name: 'Hồ sơ nộp ngoài thời gian của đợt có lý do và số văn bản', find: lateWithoutReason },
  {
    name: 'Hồ sơ của đơn vị được nộp bằng một tờ trình đã nộp',
    broken: `select d.id, d.code, d.state from dossier d
      where d.version > 0 and d.unit_id is not null and d.state <> 'withdrawn' and not exists (
        select from transmittal_item i join transmittal t on t.id = i.transmittal_id
        where i.dossier_id = d.id and t.state = 'handed-in')`,
  },
  {
    name: 'Trạng thái hồ sơ là trạng thái của bước ghi nhận cuối cùng',
    broken: `select d.id, d.state, l.to_state from dossier d
      left join lateral (select to_state from audit_line where dossier_id = d.id and outcome = 'done'
        and to_state is not null order by id desc limit 1) l on true
      where l.to_state is distinct from d.state`,
  },
  {
    name: 'Tên tác giả ghi cạnh tên sáng kiến là tên các tác giả của hồ sơ',
    broken: `select d.id, d.author_names from dossier d
      where d.author_names <> coalesce((select string_agg(a.full_name, ', ' order by a.position)
        from dossier_author a where a.dossier_id = d.id), '')`,
  },
  {
    name: 'Tờ trình đã nộp có số, ngày, người ký và các hồ sơ đã nộp',
    broken: `select t.id from transmittal t where t.state = 'handed-in' and (t.number is null or t.signed_on is null
      or t.signer_name is null or t.handed_in_at is null
      or not exists (select from transmittal_item i where i.transmittal_id = t.id)
      or exists (select from transmittal_item i join dossier d on d.id = i.dossier_id
        where i.transmittal_id = t.id and d.version = 0))`,
  },
  {
    name: 'Hồ sơ nằm trong nhiều nhất một tờ trình, của đúng đơn vị và kế hoạch',
    broken: `select i.dossier_id from transmittal_item i join transmittal t on t.id = i.transmittal_id
      join dossier d on d.id = i.dossier_id group by i.dossier_id
      having count(*) > 1 or bool_or(t.programme_id <> d.programme_id or (t.unit_id is distinct from d.unit_id
        and not exists (select from unit_act a where a.kind = 'merge' and a.unit_id = t.unit_id)))`,
  },
  {
    name: 'Hồ sơ trong tờ trình chưa nộp là hồ sơ đơn vị đã đồng ý',
    broken: `select i.dossier_id, d.state from transmittal_item i join transmittal t on t.id = i.transmittal_id
      join dossier d on d.id = i.dossier_id where t.state <> 'handed-in' and d.state <> 'approved-by-unit'`,
  },
  {
    name: 'Chữ được lưu theo chuẩn NFC',
    broken: `select id from dossier where title is not nfc normalized or content::text is not nfc normalized`,
  },
  {
    name: 'Các mảnh của tệp đang gửi nối liền nhau và bằng phần đã nhận',
    broken: `select u.id, u.arrived_bytes from upload u left join upload_part p on p.upload_id = u.id
      group by u.id having u.arrived_bytes <> coalesce(sum(p.size_bytes), 0)
        or u.arrived_bytes <> coalesce(max(p.start_byte + p.size_bytes), 0)`,
  },
  {
    name: 'Tệp được thay bằng một tệp của chính hồ sơ đó',
    broken: `select f.id, f.replaced_by from dossier_file f join dossier_file n on n.id = f.replaced_by
      where n.dossier_id <> f.dossier_id or f.removed_at is null`,
  },
  {
    name: 'Mọi tệp của hồ sơ có trong kho tệp',
    broken: `select f.id, f.dossier_id, f.name from dossier_file f
      where not exists (select from stored_file s where s.sha256 = f.sha256)`,
  },
  {
    name: 'Lượt in bộ hồ sơ xong khi không còn hồ sơ nào chờ ghép',
    broken: `select r.id, r.finished_at from bundle_run r where (r.finished_at is null) <> exists (
      select from bundle_run_item i where i.run_id = r.id and i.state = 'waiting')`,
  },
]
