import type { Invariant } from '#app/records/invariant.ts'

/** What must hold of the public library. */
export const libraryInvariants: readonly Invariant[] = [
  {
    name: 'Sáng kiến đang có mặt trong thư viện là sáng kiến đang được công nhận theo quyết định đã ban hành',
    broken: `select e.id, e.dossier_id from library_entry e join dossier d on d.id = e.dossier_id
      left join recognition r on r.dossier_id = d.id left join decision q on q.id = r.decision_id
      where e.withdrawn_at is null and (d.state not in ('recognised', 'certified') or r.outcome is null
        or r.outcome = 'not-recognised' or q.state <> 'issued')`,
  },
  {
    name: 'Thư viện không nêu tên tác giả nào chưa đồng ý',
    broken: `select e.id, a.full_name from library_entry e join dossier_author a on a.dossier_id = e.dossier_id
      left join name_consent c on c.dossier_id = a.dossier_id and c.person_id = a.person_id
      where e.withdrawn_at is null and c.given is distinct from true
        and a.full_name = any(string_to_array(e.author_names, ', '))
        and not exists (select from dossier_author b join name_consent g
          on g.dossier_id = b.dossier_id and g.person_id = b.person_id and g.given
          where b.dossier_id = a.dossier_id and b.full_name = a.full_name)`,
  },
  {
    name: 'Hiệu quả sau một thời gian chỉ được hỏi ở đơn vị đã được xác nhận áp dụng',
    broken: `select f.replication_id, f.months from replication_effect f join replication r on r.id = f.replication_id
      where r.state <> 'confirmed'`,
  },
]
