import type { Invariant } from '#app/records/invariant.ts'

export const intakeInvariants: readonly Invariant[] = [
  {
    name: 'Hồ sơ đã tiếp nhận có giấy biên nhận',
    broken: `select d.id, d.code, d.state from dossier d
      where d.state in ('accepted', 'appraised', 'in-scoring', 'scored', 'recognised', 'not-recognised', 'certified')
        and not exists (select from receipt r where r.dossier_id = d.id)`,
  },
  {
    name: 'Số giấy biên nhận liền nhau từ 1 trong mỗi năm',
    broken: `select year, count(*) as receipts, max(number) as last from receipt group by year
      having min(number) <> 1 or max(number) <> count(*)`,
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
]
