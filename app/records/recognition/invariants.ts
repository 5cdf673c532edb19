import type { Invariant } from '#app/records/invariant.ts'

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
    name: 'Xếp hạng đã thông qua có số biên bản',
    broken: `select id from ranking where state = 'adopted' and (minutes_number is null or adopted_at is null)`,
  },
  {
    name: 'Số giấy chứng nhận liền nhau từ 1 trong mỗi năm',
    broken: `select year, count(*) as certificates, max(serial) as last from certificate group by year
      having min(serial) <> 1 or max(serial) <> count(*)`,
  },
  {
    name: 'Giấy chứng nhận chỉ cấp cho sáng kiến được công nhận',
    broken: `select c.id, c.dossier_id from certificate c where not exists (
      select from recognition r where r.dossier_id = c.dossier_id and r.outcome <> 'not-recognised')`,
  },
  {
    name: 'Hồ sơ đã cấp giấy có ít nhất một giấy chứng nhận',
    broken: `select d.id, d.code from dossier d where d.state = 'certified'
      and not exists (select from certificate c where c.dossier_id = d.id and c.revoked_at is null)`,
  },
  {
    name: 'Chỉ sáng kiến được giải mới có tiền thưởng',
    broken: `select dossier_id, outcome, prize_dong from recognition where (outcome = 'prize') <> (class_code is not null)
      or (outcome <> 'prize' and prize_dong > 0)`,
  },
]
