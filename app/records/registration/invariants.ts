import type { Invariant } from '#app/records/invariant.ts'

/** What must hold of registrations in whatever state the year is. */
export const registrationInvariants: readonly Invariant[] = [
  {
    name: 'Biên bản của hội đồng đơn vị có kết quả, chỉ cho hồ sơ của năm ấy',
    broken: `select m.id, d.id as dossier from unit_minutes m left join unit_minutes_result r on r.minutes_id = m.id
      left join dossier d on d.id = r.dossier_id
      where d.id is null or d.programme_id <> m.programme_id`,
  },
  {
    name: 'Mỗi bản đăng ký có tác giả, và tên ghi cạnh tên sáng kiến là tên các tác giả ấy',
    broken: `select r.id from registration r
      where r.author_names is distinct from (select string_agg(a.full_name, ', ' order by a.position)
        from registration_author a where a.registration_id = r.id)`,
  },
  {
    name: 'Mỗi lần sửa, rút, lập hồ sơ của bản đăng ký được ghi thành một bước',
    broken: `select r.id, r.version, count(s.position) as steps from registration r
      left join registration_step s on s.registration_id = r.id group by r.id having count(s.position) <> r.version`,
  },
  {
    name: 'Hồ sơ lập từ bản đăng ký thuộc cùng kế hoạch và cùng đơn vị',
    broken: `select r.id, d.id as dossier from registration r join dossier d on d.id = r.dossier_id
      where d.programme_id <> r.programme_id or d.unit_id is distinct from r.unit_id`,
  },
  {
    name: 'Bản đăng ký đã rút không còn hồ sơ nào đang theo',
    broken: `select r.id from registration r join dossier d on d.id = r.dossier_id
      where r.withdrawn_at is not null and d.state <> 'withdrawn'`,
  },
  {
    name: 'Hạn nội bộ ghi để nhắc là hạn trong nội dung kế hoạch của đơn vị',
    broken: `select id, deadline_day, content->>'lastDay' as said from unit_plan
      where deadline_day::text is distinct from content->>'lastDay'`,
  },
  {
    name: 'Kế hoạch đã ban hành của đơn vị có bản khóa ghi đúng số',
    broken: `select id, number from unit_plan where state = 'issued'
      and frozen->'paper'->>'number' is distinct from trim(split_part(number, '/', 1))`,
  },
  {
    name: 'Vướng mắc đã trả lời có câu trả lời và giờ trả lời, vướng mắc còn chờ thì không',
    broken: `select id, state from difficulty where case state
      when 'open' then answer <> '' or answered_at is not null
      when 'answered' then answer = '' or answered_at is null
      else answered_at is null end`,
  },
  {
    name: 'Vướng mắc gộp vào một nội dung khác cùng năm, không bị gộp nữa, thì cùng tình trạng và câu trả lời',
    broken: `select d.id, u.id as under from difficulty d join difficulty u on u.id = d.same_as
      where u.same_as is not null or u.programme_id <> d.programme_id or u.state <> d.state or u.answer <> d.answer`,
  },
  {
    name: 'Chỉ câu hỏi đã trả lời, không gộp vào nội dung khác, mới được công khai',
    broken: `select id, state, same_as from difficulty
      where public_question is not null and (state <> 'answered' or same_as is not null)`,
  },
]
