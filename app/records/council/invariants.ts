import type { Invariant } from '#app/records/invariant.ts'
import { rubricsChanged, sheetsAgainstTheirDigest, sheetsAgainstTheirRubric } from './recomputed-sheets.ts'

export const councilInvariants: readonly Invariant[] = [
  {
    name: 'Phiếu đã ký có tổng điểm, dấu kiểm và giờ ký',
    broken: `select id, dossier_id, member_id from score_sheet
      where state = 'signed' and (total is null or digest is null or signed_at is null)`,
  },
  {
    name: 'Tổng điểm của phiếu đã ký là tổng các điểm trên phiếu',
    broken: `select s.id, s.version, s.total from (
        select id, version, total, points from score_sheet where state = 'signed'
        union all select sheet_id, version, total, points from past_score_sheet) s
      where s.total is distinct from (select coalesce(sum(value::integer), 0) from jsonb_each_text(s.points))`,
  },
  { name: 'Phiếu đã ký không thiếu điểm, không vượt thang điểm', find: sheetsAgainstTheirRubric },
  { name: 'Mã kiểm tra của phiếu đã ký tính lại đúng như đã ghi', find: sheetsAgainstTheirDigest },
  {
    name: 'Mỗi lần mở lại phiếu còn giữ bản đã ký trước đó',
    broken: `select s.id, s.version from score_sheet s where s.version - 1 <> (
      select count(*) from past_score_sheet p where p.sheet_id = s.id and p.version < s.version)`,
  },
  { name: 'Thang điểm không đổi sau khi đã có phiếu ký', find: rubricsChanged },
  {
    name: 'Không có phiếu nào của người có xung đột lợi ích đương nhiên',
    broken: `select s.id, s.dossier_id, s.member_id from score_sheet s join conflict c
      on c.member_id = s.member_id and c.dossier_id = s.dossier_id
      where s.state = 'signed' and c.state = 'standing' and c.kind in ('author', 'co-author', 'participant', 'head')`,
  },
  {
    name: 'Phiếu ký từ bản giấy đúng như bản giấy đã được người thứ hai xác nhận',
    broken: `select s.id, s.paper_sheet_id from (
        select id, dossier_id, member_id, points, comments, paper_sheet_id from score_sheet where state = 'signed'
        union all select o.id, o.dossier_id, o.member_id, p.points, p.comments, p.paper_sheet_id
          from past_score_sheet p join score_sheet o on o.id = p.sheet_id) s
      join paper_sheet p on p.id = s.paper_sheet_id
      where p.state <> 'confirmed' or p.settled_by = p.keyed_by or p.points <> s.points or p.comments <> s.comments
        or p.dossier_id <> s.dossier_id or p.member_id <> s.member_id`,
  },
  {
    name: 'Không có phiếu giấy chờ xác nhận bên cạnh phiếu đã ký',
    broken: `select p.id, s.id as sheet_id from paper_sheet p join score_sheet s
      on s.dossier_id = p.dossier_id and s.member_id = p.member_id
      where p.state = 'waiting' and s.state = 'signed'`,
  },
  {
    name: 'Ai ký phiếu đều đã ký cam kết về hồ sơ đó, nếu kỳ chấm có bản cam kết',
    broken: `select s.id, s.dossier_id, s.member_id from score_sheet s join scoring k on k.id = s.scoring_id
      where s.state = 'signed' and k.asks_declaration and not exists (
        select from declared_dossier d where d.member_id = s.member_id and d.dossier_id = s.dossier_id)`,
  },
  {
    name: 'Bản cam kết là của thành viên đúng hội đồng, về hồ sơ trong kỳ chấm',
    broken: `select d.declaration_id, d.member_id, d.dossier_id from declared_dossier d
      join conflict_declaration c on c.id = d.declaration_id join scoring k on k.id = c.scoring_id
      join council_member m on m.id = d.member_id
      where c.member_id <> d.member_id or m.council_id <> k.council_id or not exists (
        select from scoring_dossier s where s.scoring_id = c.scoring_id and s.dossier_id = d.dossier_id)`,
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
    name: 'Kỳ chấm là của Hội đồng, phiên bản và hồ sơ thuộc đúng kế hoạch, đúng đợt',
    broken: `select k.id, k.round_code, d.id as dossier_id from scoring k
      join council c on c.id = k.council_id join programme_version v on v.id = k.programme_version_id
      left join scoring_dossier s on s.scoring_id = k.id left join dossier d on d.id = s.dossier_id
      where c.programme_id <> k.programme_id or v.programme_id <> k.programme_id
        or d.programme_id <> k.programme_id or d.round_code <> k.round_code`,
  },
  {
    name: 'Biểu quyết có số biên bản, về hồ sơ trong kỳ chấm, không nhiều phiếu hơn số ghế',
    broken: `select v.dossier_id, v.minutes_number, v.agree, v.disagree, v.blank from vote v
      join scoring k on k.id = v.scoring_id
      where btrim(v.minutes_number) = ''
        or not exists (select from scoring_dossier s where s.scoring_id = k.id and s.dossier_id = v.dossier_id)
        or v.agree + v.disagree + v.blank > (select count(*) from council_member m where m.council_id = k.council_id)`,
  },
  {
    name: 'Kết quả biểu quyết là kết quả của lượt kiểm phiếu gần nhất trong phiên họp của nó',
    broken: `select v.dossier_id, v.agree, v.disagree, v.blank from vote v where v.session_id is not null
      and not exists (select from session_vote_item i join session_vote s on s.id = i.vote_id
        where s.session_id = v.session_id and s.state = 'closed' and i.dossier_id = v.dossier_id
          and i.agree = v.agree and i.disagree = v.disagree
          and cardinality(i.voters) = v.agree + v.disagree + v.blank)`,
  },
  {
    name: 'Người biểu quyết có ghế, có mặt và không xung đột lợi ích đương nhiên với hồ sơ',
    broken: `select i.vote_id, i.dossier_id, voter from session_vote_item i join session_vote s on s.id = i.vote_id
      join council_session h on h.id = s.session_id cross join unnest(i.voters) voter
      where not exists (select from council_member m where m.id = voter and m.council_id = h.council_id)
        or not exists (select from session_attendance a
          where a.session_id = s.session_id and a.member_id = voter and a.state = 'present')
        or exists (select from conflict c where c.member_id = voter and c.dossier_id = i.dossier_id
          and c.kind in ('author', 'co-author', 'participant', 'head'))`,
  },
  {
    name: 'Hòm phiếu kín có đúng một phiếu cho mỗi người đã bỏ phiếu, và chỉ của người được biểu quyết',
    broken: `select b.vote_id, b.dossier_id from ballot_box b
      join session_vote_item i on i.vote_id = b.vote_id and i.dossier_id = b.dossier_id
      where jsonb_array_length(b.ballots) <> cardinality(b.voted) or not b.voted <@ i.voters
        or (select count(distinct one) from unnest(b.voted) one) <> cardinality(b.voted)
        or (select count(distinct one ->> 'code') from jsonb_array_elements(b.ballots) one) <> cardinality(b.voted)`,
  },
  {
    name: 'Phiên họp đã bế mạc có biên bản khóa đúng số, đúng bản, và mã kiểm tra tính lại đúng',
    broken: `select h.id, h.minutes_number, h.version from council_session h where h.state = 'closed'
      and not exists (select from session_minutes m where m.session_id = h.id and m.version = h.version
        and m.minutes_number = h.minutes_number and m.reopened_at is null)
      union all select m.session_id, m.minutes_number, m.version from session_minutes m
      where m.digest <> encode(sha256(convert_to(m.content, 'UTF8')), 'hex')`,
  },
  {
    name: 'Tổ chuyên ngành chuyển đến một Hội đồng cùng kế hoạch và không mở kỳ chấm',
    broken: `select g.id, g.passes_to from council g left join council c on c.id = g.passes_to
      where g.kind = 'group' and (c.id is null or c.kind <> 'council' or c.programme_id <> g.programme_id
        or exists (select from scoring k where k.council_id = g.id))`,
  },
  {
    name: 'Kết quả xét chỉ do tổ chuyên ngành ghi, về hồ sơ của kế hoạch đó',
    broken: `select r.council_id, r.dossier_id from group_result r left join council c on c.id = r.council_id
      join dossier d on d.id = r.dossier_id where c.kind is distinct from 'group' or d.programme_id <> c.programme_id`,
  },
  {
    name: 'Hội đồng không có hai chủ tịch cùng lúc',
    broken: `select a.council_id, a.person_id, b.person_id as other from council_member a join council_member b
      on b.council_id = a.council_id and b.id > a.id and a.seat = 'chair' and b.seat = 'chair'
      and b.valid_from <= coalesce(a.valid_to, 'infinity') and a.valid_from <= coalesce(b.valid_to, 'infinity')`,
  },
]
