-- Why: the standing office's reception: receipts with gapless numbers, checks, itemised supplements.

create table receipt (
  id bigint generated always as identity primary key,
  dossier_id bigint not null unique references dossier (id),
  year integer not null,
  number integer not null,
  received_at timestamptz not null,
  received_by bigint not null references person (id),
  answer_by date not null,
  paper_copies integer not null default 0,
  frozen jsonb not null,
  unique (year, number)
);

create table formal_check (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier (id),
  version integer not null,
  outcome text not null check (outcome in ('accepted', 'needs-supplement', 'refused')),
  items jsonb not null,
  reason text not null default '',
  supplement_due date,
  answered_at timestamptz,
  checked_at timestamptz not null,
  checked_by bigint not null references person (id)
);
create index formal_check_dossier on formal_check (dossier_id, id);
