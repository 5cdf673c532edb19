-- Why: a unit may let its own council (hội đồng sáng kiến của đơn vị) judge before it hands in. The minutes are optional;
-- where there are some, they stand among the grounds of the tờ trình and in each dossier.

create table unit_minutes (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programme (id),
  unit_id bigint not null references unit (id),
  number text not null,
  held_on date not null,
  sha256 text references stored_file (sha256),
  name text not null default '',
  recorded_at timestamptz not null,
  recorded_by bigint not null references person (id),
  withdrawn_at timestamptz,
  withdrawn_by bigint references person (id),
  withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index unit_minutes_unit on unit_minutes (unit_id, programme_id);

create table unit_minutes_result (
  minutes_id bigint not null references unit_minutes (id) on delete cascade,
  dossier_id bigint not null references dossier (id) on delete cascade,
  agreed boolean not null,
  note text not null default '',
  primary key (minutes_id, dossier_id)
);
create index unit_minutes_result_dossier on unit_minutes_result (dossier_id);
