import type { Invariant } from '#app/records/invariant.ts'

export const councilInvariants: readonly Invariant[] = [
  {
    name: 'Phiếu đã ký có tổng điểm, dấu kiểm và giờ ký',
    broken: `select id, dossier_id, member_id from score_sheet
      where state = 'signed' and (total is null or digest is null or signed_at is null)`,
  },
  {
    name: 'Không có phiếu nào của người có xung đột lợi ích đương nhiên',
    broken: `select s.id, s.dossier_id, s.member_id from score_sheet s join conflict c
      on c.member_id = s.member_id and c.dossier_id = s.dossier_id
      where s.state = 'signed' and c.state = 'standing' and c.kind in ('author', 'co-author', 'participant', 'head')`,
  },
  {
    name: 'Phiếu là của thành viên đúng hội đồng, về hồ sơ trong kỳ chấm',
    broken: `select s.id, s.dossier_id, s.member_id from score_sheet s
      join scoring k on k.id = s.scoring_id join council_member m on m.id = s.member_id
      where m.council_id <> k.council_id or not exists (
        select from scoring_dossier d where d.scoring_id = s.scoring_id and d.dossier_id = s.dossier_id)`,
  },
  {
    name: 'Hồ sơ đang chấm nằm trong một kỳ chấm còn mở, hồ sơ đã chấm trong một kỳ đã đóng',
    broken: `select d.id, d.code, d.state from dossier d
      left join scoring_dossier sd on sd.dossier_id = d.id left join scoring k on k.id = sd.scoring_id
      where (d.state = 'in-scoring' and (k.id is null or k.closed_at is not null))
        or (d.state = 'scored' and (k.id is null or k.closed_at is null))`,
  },
  {
    name: 'Hội đồng không có hai chủ tịch cùng lúc',
    broken: `select a.council_id, a.person_id, b.person_id as other from council_member a join council_member b
      on b.council_id = a.council_id and b.id > a.id and a.seat = 'chair' and b.seat = 'chair'
      and b.valid_from <= coalesce(a.valid_to, 'infinity') and a.valid_from <= coalesce(b.valid_to, 'infinity')`,
  },
]
