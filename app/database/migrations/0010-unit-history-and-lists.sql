-- Why: lists of units and people come in from Excel in bulk, shown before they are written; and units are renamed, merged,
-- split and dissolved on a day by a document, while what was handed in keeps the name of its own day.

alter table person add column staff_code text check (staff_code = lower(staff_code) and staff_code <> '');
create unique index person_staff_code on person (staff_code);

create table bulk_import (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('units', 'people')),
  file_name text not null,
  file_sha256 text not null,
  rows json not null,
  made_at timestamptz not null,
  made_by bigint not null references person (id),
  confirmed_at timestamptz,
  result json,
  check ((confirmed_at is null) = (result is null))
);

create table unit_act (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('rename', 'merge', 'split', 'end')),
  unit_id bigint not null references unit (id),
  -- Where the people and dossiers of the unit went: the unit it merged into, or the one split off from it.
  other_unit_id bigint references unit (id),
  effective_on date not null,
  name_before text not null,
  name_after text,
  document_number text not null check (document_number <> ''),
  reason text not null default '',
  people_moved integer not null default 0,
  dossiers_moved integer not null default 0,
  recorded_at timestamptz not null,
  recorded_by bigint references person (id),
  check ((kind in ('merge', 'split')) = (other_unit_id is not null)),
  check ((kind = 'rename') = (name_after is not null)),
  check (other_unit_id <> unit_id)
);
create index unit_act_unit on unit_act (unit_id);
create index unit_act_other on unit_act (other_unit_id) where other_unit_id is not null;

-- What the unit was called when the dossier was handed in; null until then.
alter table dossier add column unit_name text;
update dossier set unit_name = unit.name from unit where unit.id = dossier.unit_id and dossier.submitted_at is not null;
