import type { Invariant } from '#app/records/invariant.ts'

export const foundationInvariants: readonly Invariant[] = [
  {
    name: 'Bản cài đặt luôn còn ít nhất một quản trị viên đăng nhập được',
    broken: `select i.authority_name from installation i where not exists (
      select from role_grant g join account a on a.person_id = g.person_id
      where g.role = 'administrator' and g.valid_to is null and a.disabled_at is null)`,
  },
  {
    name: 'Thư đã gửi có giờ gửi, thư chưa gửi thì không',
    broken: `select id, mail_state from message where (mail_state = 'sent') <> (mail_sent_at is not null)`,
  },
  {
    name: 'Thư chờ gửi có địa chỉ nhận',
    broken: `select id from message where mail_state in ('queued', 'sent', 'failed') and to_address is null`,
  },
  {
    name: 'Mỗi lần bị từ chối không đổi trạng thái hồ sơ',
    broken: `select id, act from audit_line where outcome = 'refused' and to_state is not null`,
  },
  {
    name: 'Mỗi bước của hồ sơ bắt đầu từ trạng thái mà bước trước để lại',
    broken: `select id, dossier_id, act, from_state, left_by_last from (
        select id, dossier_id, act, from_state, lag(to_state) over (partition by dossier_id order by id) as left_by_last
        from audit_line where dossier_id is not null and outcome = 'done' and to_state is not null) step
      where from_state is distinct from left_by_last`,
  },
]
