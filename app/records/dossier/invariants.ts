import type { Invariant } from '#app/records/invariant.ts'

/** What must hold of dossiers and transmittals in whatever state the year is. */
export const dossierInvariants: readonly Invariant[] = [
  {
    name: 'a dossier that is or was with the office has a frozen copy of each handing in, and no other',
    broken: `select d.id, d.state, d.version, count(v.version) as frozen from dossier d
      left join dossier_version v on v.dossier_id = d.id
      group by d.id having count(v.version) <> d.version or coalesce(max(v.version), 0) <> d.version`,
  },
  {
    name: 'a handed-in dossier was frozen, one never handed in stands before the hand-in',
    broken: `select id, state, version from dossier where state <> 'withdrawn'
      and (version = 0) <> (state in ('draft', 'with-unit', 'returned', 'approved-by-unit'))`,
  },
  {
    name: 'the shares of a handed-in dossier sum to exactly 100 %',
    broken: `select d.id, sum(a.share_half_percents) from dossier d join dossier_author a on a.dossier_id = d.id
      where d.version > 0 and d.state <> 'needs-supplement' and d.state <> 'withdrawn'
      group by d.id having sum(a.share_half_percents) <> 200`,
  },
  {
    name: 'a handed-in dossier has an author',
    broken: `select id from dossier where version > 0 and state not in ('needs-supplement', 'withdrawn')
      and not exists (select from dossier_author a where a.dossier_id = dossier.id)`,
  },
  {
    name: 'outside of a supplement a handed-in dossier reads as its last frozen copy',
    broken: `select d.id from dossier d join dossier_version v on v.dossier_id = d.id and v.version = d.version
      where d.state not in ('needs-supplement', 'withdrawn')
        and (d.title <> v.content->>'title' or d.content <> v.content->'content')`,
  },
  {
    name: 'the state of a dossier is where its last recorded step led',
    broken: `select d.id, d.state, l.to_state from dossier d
      left join lateral (select to_state from audit_line where dossier_id = d.id and outcome = 'done'
        and to_state is not null order by id desc limit 1) l on true
      where l.to_state is distinct from d.state`,
  },
  {
    name: 'the names of the authors beside a title are the names of its authors',
    broken: `select d.id, d.author_names from dossier d
      where d.author_names <> coalesce((select string_agg(a.full_name, ', ' order by a.position)
        from dossier_author a where a.dossier_id = d.id), '')`,
  },
  {
    name: 'a handed-in transmittal has its number, day, signer and dossiers, each of them handed in',
    broken: `select t.id from transmittal t where t.state = 'handed-in' and (t.number is null or t.signed_on is null
      or t.signer_name is null or t.handed_in_at is null
      or not exists (select from transmittal_item i where i.transmittal_id = t.id)
      or exists (select from transmittal_item i join dossier d on d.id = i.dossier_id
        where i.transmittal_id = t.id and d.version = 0))`,
  },
  {
    name: 'a dossier stands on one transmittal at most, of its own unit and programme',
    broken: `select i.dossier_id from transmittal_item i join transmittal t on t.id = i.transmittal_id
      join dossier d on d.id = i.dossier_id group by i.dossier_id
      having count(*) > 1 or bool_or(t.unit_id is distinct from d.unit_id or t.programme_id <> d.programme_id)`,
  },
  {
    name: 'a dossier on a transmittal that waits is approved by the unit',
    broken: `select i.dossier_id, d.state from transmittal_item i join transmittal t on t.id = i.transmittal_id
      join dossier d on d.id = i.dossier_id where t.state <> 'handed-in' and d.state <> 'approved-by-unit'`,
  },
  {
    name: 'text is stored in NFC',
    broken: `select id from dossier where title <> normalize(title, NFC) or content::text <> normalize(content::text, NFC)`,
  },
]
