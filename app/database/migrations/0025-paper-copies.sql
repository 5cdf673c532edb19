-- Why: the plan asks for paper copies of every dossier, and they go round among council members: the office has to know
-- where each of them is. `paper_copy` says how it stands now, `paper_copy_step` how it came to be so and is only added to.

create table paper_copy (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier (id),
  number integer not null check (number > 0),
  -- Printed on its label: SK-037-03-1841, the last being the dossier's id, as codes begin anew with each plan.
  code text not null unique,
  state text not null check (state in ('kept', 'handed-out', 'lost', 'destroyed')),
  -- Kệ, hộp, while it is kept.
  place text not null default '',
  -- Who has it, while it is handed out; who had it last, when it is lost.
  holder_kind text check (holder_kind in ('member', 'officer', 'unit')),
  holder_name text not null default '',
  due_on date,
  since timestamptz not null,
  unique (dossier_id, number),
  constraint handed_out_to_somebody check (state <> 'handed-out' or (holder_kind is not null and holder_name <> ''))
);
create index paper_copy_out on paper_copy (due_on) where state = 'handed-out';

create sequence paper_copy_lot;

create table paper_copy_step (
  id bigint generated always as identity primary key,
  copy_id bigint not null references paper_copy (id),
  step text not null check (step in ('received', 'shelved', 'handed-out', 'taken-back', 'lost', 'destroyed')),
  -- Copies moved in one act share a lot; a phiếu giao nhận is printed for it.
  lot bigint not null,
  at timestamptz not null,
  by_person_id bigint not null references person (id),
  place text not null default '',
  holder_kind text,
  holder_name text not null default '',
  due_on date,
  reason text not null default ''
);
create index paper_copy_step_copy on paper_copy_step (copy_id);
create index paper_copy_step_lot on paper_copy_step (lot);

-- Copies that receipts had counted before there was a register.
insert into paper_copy (dossier_id, number, code, state, since)
select r.dossier_id, n, d.code || '-' || lpad(n::text, 2, '0') || '-' || d.id, 'kept', r.received_at
from receipt r join dossier d on d.id = r.dossier_id
  cross join lateral generate_series(1, r.paper_copies) n
where d.code is not null;
insert into paper_copy_step (copy_id, step, lot, at, by_person_id, holder_name)
select c.id, 'received', 0, r.received_at, r.received_by, coalesce(r.frozen ->> 'handedInBy', '')
from paper_copy c join receipt r on r.dossier_id = c.dossier_id;
