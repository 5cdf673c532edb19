import type { Invariant } from '#app/records/invariant.ts'

export const peopleInvariants: readonly Invariant[] = [
  {
    name: 'Đơn vị đã sáp nhập kết thúc trước ngày sáp nhập và không còn người',
    broken: `select a.id, a.unit_id from unit_act a join unit u on u.id = a.unit_id where a.kind = 'merge'
      and (u.valid_to is null or u.valid_to >= a.effective_on
        or exists (select from person p where p.home_unit_id = u.id))`,
  },
  {
    name: 'Không đơn vị nào là cấp trên của chính mình',
    broken: `with recursive above (id, parent_id) as (
        select id, parent_id from unit
        union select above.id, unit.parent_id from above join unit on unit.id = above.parent_id)
      select id from above where parent_id = id`,
  },
  {
    name: 'Vai trò của một đơn vị không kéo dài hơn đơn vị',
    broken: `select g.id, g.person_id, g.role, u.code from role_grant g join unit u on u.id = g.unit_id
      where u.valid_to is not null and (g.valid_to is null or g.valid_to > greatest(u.valid_to, g.valid_from - 1))`,
  },
  {
    name: 'Một người không giữ hai lần cùng một vai trò ở cùng đơn vị trong cùng thời gian',
    broken: `select a.id, b.id as other, a.person_id, a.role from role_grant a join role_grant b
      on b.person_id = a.person_id and b.role = a.role and b.unit_id is not distinct from a.unit_id and b.id > a.id
      and b.valid_from <= coalesce(a.valid_to, 'infinity') and a.valid_from <= coalesce(b.valid_to, 'infinity')
      and a.valid_from <= coalesce(a.valid_to, 'infinity') and b.valid_from <= coalesce(b.valid_to, 'infinity')`,
  },
  {
    name: 'Người được duyệt đăng ký tham gia có tài khoản và giữ vai trò tác giả',
    broken: `select j.id, j.person_id from join_request j where j.state = 'approved' and not (
      exists (select from account a where a.person_id = j.person_id)
      and exists (select from role_grant g where g.person_id = j.person_id and g.role = 'author'))`,
  },
  {
    name: 'Tài khoản đã đóng không còn phiên đăng nhập',
    broken: `select s.person_id from session s join account a on a.person_id = s.person_id
      where a.disabled_at is not null`,
  },
  {
    name: 'Mật khẩu chỉ được giữ dưới dạng argon2id',
    broken: `select person_id from account where password_hash not like '$argon2id$v=19$%'`,
  },
  {
    name: 'Phiên đăng nhập không sống quá giờ cuối của nó',
    broken: `select person_id from session where ends_at > last_end`,
  },
]
