-- Why: what a unit gives back to its author is said section by section, so that he sees it beside what he writes.
-- `items` holds for each section the words and a digest of what stood there, by which a change is noticed.

create table unit_return (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier (id) on delete cascade,
  returned_at timestamptz not null,
  returned_by bigint not null references person (id),
  reason text not null default '',
  items jsonb not null,
  check (reason <> '' or items <> '[]')
);
create index unit_return_dossier on unit_return (dossier_id, id);
